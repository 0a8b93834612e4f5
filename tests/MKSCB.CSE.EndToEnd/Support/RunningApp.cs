using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Pages;

namespace MKSCB.CSE.EndToEnd.Support;

/// <summary>
/// The application on a real port of this machine, in Development with its demo data in a database of its own, and one
/// browser. Shared by every test of the collection, so each test signs in afresh in a context of its own.
/// </summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cse-e2e-");
    private WebApplicationFactory<Program>? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Dictionary<string, Visitor> _visitors = [];

    public RunningApp() => Examples = new Examples(this);

    /// <summary>Real addresses in this application's data.</summary>
    public Examples Examples { get; }

    /// <summary>The application's clock. Only for an application of a test's own: everybody signed in is signed out by a jump.</summary>
    public ShiftedClock Clock { get; } = new();

    public Uri Address => _app!.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        if (Chromium.Path == null)
        {
            return;
        }

        _app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseUrls("http://127.0.0.1:0")
            .UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "cse.db")}")
            .UseSetting("Session:FreshMinutes", "60")
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .UseSetting("Mail:DropFolder", Path.Combine(_folder.FullName, "mail"))
            .ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock)));
        _app.UseKestrel(0);
        _app.StartServer();
        _app.ClientOptions.BaseAddress = new Uri(_app.ClientOptions.BaseAddress.ToString().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>A new person's browser: its own cookies, a given width, scripts on or off.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        });
        // A page answers in well under a second; a machine that builds beside the tests may take many.
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>A new browser in which one of the demonstration's people has signed in, as a person does.</summary>
    public async Task<IPage> SignedInAsync(string person, int width = 1280, bool scripts = true)
    {
        var page = await OpenAsync(width, scripts);
        await page.GotoAsync("/demo/sign-in");
        await page.FollowAsync(page.Locator("tr", new PageLocatorOptions { HasText = $"{person}@" }).GetByRole(AriaRole.Button));
        return page;
    }

    /// <summary>One browser for each person, kept for tests that only look. Nobody is the one who has not signed in.</summary>
    public async Task<Visitor> VisitorAsync(string? person)
    {
        if (!_visitors.TryGetValue(person ?? "", out var visitor))
        {
            visitor = new Visitor(person == null ? await OpenAsync() : await SignedInAsync(person), Address);
            _visitors[person ?? ""] = visitor;
        }

        visitor.Forget();
        return visitor;
    }

    /// <summary>Closes people's browsers.</summary>
    public static async Task CloseAsync(params IPage[] pages)
    {
        foreach (var page in pages)
        {
            await page.Context.CloseAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser != null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app != null)
        {
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}

[CollectionDefinition(nameof(RunningApp))]
#pragma warning disable CA1711 // xunit's own word for it
public sealed class RunningAppCollection : ICollectionFixture<RunningApp>;
#pragma warning restore CA1711
