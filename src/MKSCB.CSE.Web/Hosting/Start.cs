using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>How the application begins: from whatever folder it is started in, and with one plain line when it cannot.</summary>
public static partial class Start
{
    /// <summary>The exit code of a start or a command that was refused.</summary>
    public const int Refused = 2;

    private const string Settings = "appsettings.json";

    private static readonly string[] NamedBy = ["ASPNETCORE_CONTENTROOT", "DOTNET_CONTENTROOT"];

    /// <summary>
    /// The content root, where the settings, the reference file and <c>App_Data</c> are found: the current folder if it holds the
    /// settings, else the folder of the application itself. Left to the framework where somebody has named one.
    /// </summary>
    /// <exception cref="StartRefused">The settings are in neither.</exception>
    public static WebApplicationOptions Options(string[] args)
    {
        var isNamed = args.Any(word => word.TrimStart('-', '/').StartsWith("contentRoot", StringComparison.OrdinalIgnoreCase))
            || NamedBy.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });
        return new WebApplicationOptions { Args = args, ContentRootPath = isNamed ? null : Root(Directory.GetCurrentDirectory(), AppContext.BaseDirectory) };
    }

    public static string Root(string current, string own) =>
        new[] { current, own }.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Settings)))
        ?? throw new StartRefused($"There is no {Settings} in the current folder, nor in the application's own ({own}). Start it in the folder that holds it, or name that folder with --contentRoot.");

    /// <summary>Everything configured is looked at now, before the database is touched.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetService<IStartupValidator>()?.Validate();

    /// <summary>The line to print for a start that is refused; null for a fault that is ours, which keeps its stack trace.</summary>
    public static string? InWords(Exception fault) => fault switch
    {
        StartRefused refused => Line(refused.Message),
        OptionsValidationException wrong => Line(string.Join(" ", wrong.Failures.Select(Plain))),
        AggregateException { InnerExceptions: var several } when several.All(one => one is OptionsValidationException) =>
            Line(string.Join(" ", several.Cast<OptionsValidationException>().SelectMany(one => one.Failures).Select(Plain))),
        DbException database => Line($"The database could not be opened or brought up to date ({database.Message}) Check Database:Provider and Database:ConnectionString."),
        _ => null,
    };

    private static string Line(string text) => $"Not started. {text.ReplaceLineEndings(" ")} Settings are described in docs/running.md.";

    /// <summary>The framework names the class and the member; whoever runs the service knows the setting.</summary>
    private static string Plain(string failure) => Framework().Replace(failure, "$1:$2: $3");

    [GeneratedRegex("DataAnnotation validation failed for '(\\w+?)Settings' members: '(\\w+)' with the error: '(.*)'\\.")]
    private static partial Regex Framework();
}
