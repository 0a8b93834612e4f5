using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MKSCB.CSE.Tests.Web;

/// <summary>
/// One running application for the whole assembly, never reset: every test makes its own people and records. Its
/// database is a file of its own, removed when the process ends.
/// </summary>
public sealed class TestHost : WebApplicationFactory<Program>
{
    private static readonly Lazy<TestHost> Started = new(Start);

    public static TestHost Shared => Started.Value;

    /// <summary>A browser that nobody has signed in to; it keeps cookies and follows no redirect by itself.</summary>
    public Browser Anonymous() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Started before anyone has it: the factory itself may start twice when two test classes ask at once.</summary>
    private static TestHost Start()
    {
        var host = new TestHost();
        _ = host.Server;
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => OwnDatabase(builder);

    internal static void OwnDatabase(IWebHostBuilder builder)
    {
        var folder = Directory.CreateTempSubdirectory("cse-web-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(folder, "test.db")}");
        builder.UseSetting("Demo:Seed", "false");
        builder.UseSetting("Mail:DropFolder", Path.Combine(folder, "mail"));
        // Tests empty the outbox and draft the agendas they look at, when they look.
        builder.UseSetting("Mail:EverySeconds", "0");
        builder.UseSetting("Meetings:DraftEverySeconds", "0");
        // A signed-in browser is lent to many tests; those about a fresh code set this back.
        builder.UseSetting("Session:FreshMinutes", "60");
        // What costs time on purpose costs none here; the tests about it set it back.
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("SignIn:HashRounds", "10");
        builder.UseSetting("SignIn:RefusalMilliseconds", "0");
        builder.UseSetting("SignIn:FailuresPerAddress", "10000");
        builder.UseSetting("SignIn:PostsPerMinutePerAddress", "100000");
        builder.UseSetting("SignIn:WritesPerMinute", "100000");
    }
}
