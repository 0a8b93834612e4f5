using System.Diagnostics;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Security;

/// <summary>The application starts from any folder, and says in one line what is missing when it cannot.</summary>
public sealed class StartTests
{
    private static readonly string[] Complete =
    [
        "--Board:FrontDoorPhone=01632 960100", "--Board:FrontDoorHours=Always", "--Board:FrontDoorOutOfHoursPhone=01632 960199", "--Board:SupportEmail=cse@mkscb.example",
        "--Mail:ServiceAddress=https://cse.example", "--Mail:From=no-reply@mkscb.example", "--Mail:Host=mail.example", "--urls=http://127.0.0.1:0",
    ];

    [Theory]
    [InlineData(new[] { "verify-audit" }, "verify-audit")]
    [InlineData(new[] { "--", "--verify-audit" }, "verify-audit")]
    [InlineData(new[] { "--environment=Development", "--urls", "http://x", "seed-scale", "10", "50" }, "seed-scale 10 50")]
    [InlineData(new[] { "--urls", "http://x" }, "")]
    [InlineData(new[] { "--urls", "score" }, "")]
    [InlineData(new[] { "verify" }, "verify")]
    public void Words_are_found_among_settings_and_stray_dashes(string[] args, string words) => Assert.Equal(words, string.Join(' ', CommandLine.Words(args)));

    [Fact]
    public void A_word_that_is_no_command_is_answered_with_those_there_are()
    {
        Assert.Null(CommandLine.Unknown([]));
        Assert.All(CommandLine.Verbs, verb => Assert.Null(CommandLine.Unknown([verb])));
        Assert.Contains("verify-audit", CommandLine.Unknown(["verify"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_applications_own_folder_serves_where_the_current_one_has_no_settings()
    {
        var (with, without) = (Path.GetDirectoryName(typeof(Program).Assembly.Location)!, Directory.CreateTempSubdirectory("cse-start-").FullName);
        Assert.Equal(with, Start.Root(without, with));
        Assert.Equal(with, Start.Root(with, without));
        Assert.Throws<StartRefused>(() => Start.Root(without, without));
    }

    [Fact]
    public void A_missing_setting_is_named_as_it_is_set()
    {
        var fault = new OptionsValidationException("", typeof(BoardSettings), ["DataAnnotation validation failed for 'BoardSettings' members: 'FrontDoorPhone' with the error: 'The FrontDoorPhone field is required.'."]);
        Assert.Equal("Not started. Board:FrontDoorPhone: The FrontDoorPhone field is required. Settings are described in docs/running.md.", Start.InWords(fault));
        Assert.Null(Start.InWords(new InvalidOperationException("ours")));
    }

    [Theory]
    [InlineData("Audit:Key must be set")]
    [InlineData("DataProtection:CertificateFile must name", "--Audit:Key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("Audit:Key is not base 64", "--Audit:Key=AAAA#AAAA")]
    [InlineData("DataProtection:CertificateFile names /nowhere.pfx", "--Audit:Key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "--DataProtection:CertificateFile=/nowhere.pfx")]
    [InlineData("is not a command", "verify")]
    public async Task Production_refuses_in_one_line(string expected, params string[] args)
    {
        var (code, output, error) = await RunAsync("Production", [.. Complete, .. args]);
        Assert.Equal(Start.Refused, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains("docs/running.md", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Board:FrontDoorPhone", "--Board:FrontDoorPhone=")]
    [InlineData("Mail:ServiceAddress", "--Mail:ServiceAddress=")]
    [InlineData("Reference:File names", "--Reference:File=elsewhere.json", "verify-audit", "--Demo:Seed=false")]
    public async Task Other_settings_are_refused_alike(string expected, params string[] args)
    {
        var verb = expected.StartsWith("Reference", StringComparison.Ordinal) ? "migrate" : null;
        var given = args.Where(a => a.StartsWith("--", StringComparison.Ordinal));
        var (code, _, error) = await RunAsync("Staging", [.. Complete, .. given, "--Audit:Key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", .. verb == null ? Array.Empty<string>() : [verb]]);
        Assert.Equal(Start.Refused, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    /// <summary>Started elsewhere, it once began without localities, meetings and agencies, and said nothing.</summary>
    [Fact]
    public async Task Commands_run_in_any_folder_with_the_reference_data()
    {
        var (code, output, error) = await RunAsync("Development", ["seed-scale", "3", "4"]);
        Assert.True(code == 0, output + error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string environment, IEnumerable<string> args)
    {
        var folder = Directory.CreateTempSubdirectory("cse-start-").FullName;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "start.db")}";
        start.ArgumentList.Add(Application);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>As it was built, in a folder that is neither the current one nor the tests' own.</summary>
    private static string Application => Path.Combine(Repository.Root, "src/MKSCB.CSE.Web/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "MKSCB.CSE.Web.dll");
}
