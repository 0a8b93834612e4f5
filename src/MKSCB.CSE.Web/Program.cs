using MKSCB.CSE.Web.Features.MyWork;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Security;

var settings = args;
args = CommandLine.Words(args);
if (CommandLine.Handles(args))
{
    return CommandLine.Run(args, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(settings);

builder.AddLogs();
builder.AddBoard();
builder.AddData();
builder.AddIdentity();
builder.AddMail();
builder.Services.AddWorkingDays(builder.Configuration);
builder.AddTriage();
builder.AddRecording();
builder.AddScreening();
builder.Services.AddMyWork();
builder.AddPages();
builder.AddLimits();
builder.AddRateLimits();
builder.Services.AddHostedService<MeetingKeeping>();

var app = builder.Build();

if ((await app.RunDataCommandAsync(args) ?? await app.RunCreateAdminAsync(args)) is { } exit)
{
    return exit;
}

app.WarnWhenHolidaysEnd();
await app.PrepareDataAsync();

// Outermost first: headers reach every answer, the last resort catches what the error page itself cannot show.
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

/// <summary>Named so that tests can start the application.</summary>
public partial class Program;
