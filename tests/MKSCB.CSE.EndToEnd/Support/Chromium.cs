using Microsoft.Playwright;

namespace MKSCB.CSE.EndToEnd.Support;

/// <summary>
/// The machine's own Chromium. Where there is none the tests are skipped and say so; with CSE_REQUIRE_BROWSER=1 they fail.
/// </summary>
public static class Chromium
{
    private static readonly string[] Places =
    [
        Environment.GetEnvironmentVariable("CSE_BROWSER") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public static string? Path => Array.Find(Places, place => place.Length > 0 && File.Exists(place));

    /// <summary>Skips the calling test, with the reason, where no browser is installed and none is required.</summary>
    public static void Need()
    {
        if (Path == null && Environment.GetEnvironmentVariable("CSE_REQUIRE_BROWSER") == "1")
        {
            Assert.Fail("CSE_REQUIRE_BROWSER=1, but no Chromium or Chrome was found. Debian: apt-get install chromium. Or name one in CSE_BROWSER.");
        }

        Skip.If(Path == null, "No Chromium or Chrome was found. Debian: apt-get install chromium. Or name one in CSE_BROWSER.");
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        // Containers run as root, where Chromium has no sandbox to offer; elsewhere it keeps it.
        ChromiumSandbox = OperatingSystem.IsLinux() && Environment.UserName != "root",
        Args =
        [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-dev-shm-usage",
        ],
    });
}
