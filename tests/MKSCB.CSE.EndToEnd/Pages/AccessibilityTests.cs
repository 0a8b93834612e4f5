using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Pages;

/// <summary>Every page there is: no violation of WCAG 2.2 AA that a machine can find, no sideways scrolling at 320 px, a clean console, nobody else contacted.</summary>
[Collection(nameof(RunningApp))]
public sealed class AccessibilityTests(RunningApp app)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    // Pages one only reaches with a code from a mail, half way through signing in, or once: asked for out of turn, they send one elsewhere.
    private static readonly string[] OnlyInTurn =
    [
        "/account/confirm", "/account/invitation", "/account/recovery-codes", "/account/reset", "/account/second-factor", "/account/sign-in/code", "/account/sign-in/recovery",
    ];

    public static TheoryData<string> Routes => [.. Route.All.Select(route => route.Template)];

    [SkippableTheory, MemberData(nameof(Routes))]
    public async Task Page_Passes(string template)
    {
        Chromium.Need();
        var route = Route.All.First(r => r.Template == template);
        var address = await app.Examples.AddressAsync(route);
        var visitor = await app.VisitorAsync(route.Person);
        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await visitor.Page.GotoAsync(address);
        var landed = new Uri(visitor.Page.Url).AbsolutePath;
        Assert.True(landed == address || OnlyInTurn.Contains(template) || template == "/", $"{address} sent {route.Person} to {landed}: name an example that shows the page itself.");

        var found = await ViolationsAsync(visitor.Page);
        await visitor.Page.SetViewportSizeAsync(320, 900);
        found.AddRange([.. await StickingOutAsync(visitor.Page), .. visitor.Faults]);
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Prepend(address)));
    }

    private static async Task<List<string>> ViolationsAsync(IPage page) =>
        [.. (await page.RunAxe(Rules)).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}. {node.Html}"))];

    // The innermost things that stick out of the window, so that the failure says what to mend.
    private static Task<string[]> StickingOutAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = (e) => e.getBoundingClientRect().right > width + 1;
          return [`${document.documentElement.scrollWidth} px wide in a window of ${width}`,
            ...[...document.querySelectorAll("body *")].filter((e) => out(e) && ![...e.children].some(out)).slice(0, 5).map((e) => e.outerHTML.slice(0, 160))];
        }
        """);
}
