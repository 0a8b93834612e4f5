using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.MyWork;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Security;

var words = CommandLine.Words(args);
if (CommandLine.Handles(words))
{
    return CommandLine.Run(words, Console.Out, Console.Error);
}

try
{
    return CommandLine.Unknown(words) is { } unknown ? throw new StartRefused(unknown) : await RunAsync(CommandLine.Settings(args), words);
}
catch (Exception fault) when (Start.InWords(fault) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return Start.Refused;
}

static async Task<int> RunAsync(string[] settings, string[] words)
{
    var builder = WebApplication.CreateBuilder(Start.Options(settings));

    builder.AddLogs();
    builder.AddBoard();
    builder.AddData();
    builder.AddIdentity();
    builder.AddMail();
    builder.AddPdf();
    builder.Services.AddWorkingDays(builder.Configuration);
    builder.AddTriage();
    builder.AddRecording();
    builder.AddInterventions();
    builder.AddScreening();
    builder.Services.AddMyWork();
    builder.AddPages();
    builder.AddLimits();
    builder.AddRateLimits();
    builder.AddProxies();
    builder.Services.AddSingleton<MeetingBell>();
    builder.Services.AddHostedService<MeetingKeeping>();

    var app = builder.Build();

    if ((await app.RunDataCommandAsync(words) ?? await app.RunCreateAdminAsync(words)) is { } exit)
    {
        return exit;
    }

    app.CheckSettings();
    app.WarnWhenHolidaysEnd();
    await app.PrepareDataAsync();

    // Outermost first: headers reach every answer, the last resort catches what the error page itself cannot show.
    app.UseProxies();
    app.UseSecurityHeaders();
    app.UseRequestLog();
    app.UseLastResort();
    app.UseErrorPages();
    app.UseHttpsOutsideDevelopment();
    app.UseRouting();
    app.UseRequestGuard();
    app.UseAuthentication();
    app.UseRateLimiter();
    app.UseAuthorization();
    app.MapPages();
    app.MapHealth();
    app.CheckEndpoints();

    await app.RunAsync();
    return 0;
}

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
