using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

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

    public Uri Address => _app!.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        if (Chromium.Path == null)
        {
            return;
        }

        _app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "cse.db")}")
            .UseSetting("Mail:DropFolder", Path.Combine(_folder.FullName, "mail")));
        _app.UseKestrel(0);
        _app.StartServer();
        _app.ClientOptions.BaseAddress = new Uri(_app.ClientOptions.BaseAddress.ToString().Replace("[::]", "localhost", StringComparison.Ordinal));
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
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
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
