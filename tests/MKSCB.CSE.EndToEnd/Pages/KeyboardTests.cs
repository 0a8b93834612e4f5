using System.Text.Json;
using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Pages;

/// <summary>The pages people work on longest, by Tab alone: focus is seen, keeps the order of the page, is never covered, and lands on targets of 24 px and more.</summary>
[Collection(nameof(RunningApp))]
public sealed class KeyboardTests(RunningApp app)
{
    private const int FewestStops = 5;
    private const int MostStops = 120;

    // What has the focus, as it looks to a person. Null when focus has gone round to the browser itself.
    private const string Look = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const last = window.walkedFrom;
          window.walkedFrom = at;
          const shown = at.matches(".govuk-radios__input, .govuk-checkboxes__input") ? at.parentElement : at;
          const box = at.getBoundingClientRect();
          const marked = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
          const label = at.nextElementSibling;
          const seen = marked(getComputedStyle(at)) || (label && marked(getComputedStyle(label, "::before")));
          const middle = document.elementFromPoint(box.x + Math.min(box.width, innerWidth) / 2, box.y + Math.min(box.height, innerHeight) / 2);
          const inSentence = at.matches("p a, li a, td a, dd a, th a, .govuk-hint a, .govuk-body-s a");
          return {
            what: at.outerHTML.slice(0, 140),
            seen: !!seen,
            inOrder: !last || !!(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
            onScreen: box.bottom > 0 && box.top < innerHeight,
            uncovered: !middle || shown.contains(middle) || middle.contains(at) || (label && label.contains(middle)),
            bigEnough: inSentence || (box.width >= 24 && box.height >= 24),
          };
        }
        """;

    public static TheoryData<string> Walks => ["/screenings/new", "/screenings/{reference}/section/{code}", "/meetings/{id:guid}/agenda"];

    [SkippableTheory, MemberData(nameof(Walks))]
    public async Task Page_CanBeWalkedByTab(string template)
    {
        Chromium.Need();
        var route = Route.All.First(r => r.Template == template);
        var address = await app.Examples.AddressAsync(route);
        var page = (await app.VisitorAsync(route.Person)).Page;
        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(address);

        var stops = 0;
        List<string> faults = [];
        for (; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<JsonElement?>(Look) is not { ValueKind: JsonValueKind.Object } stop)
            {
                break;
            }

            faults.AddRange(new[] { "seen", "inOrder", "onScreen", "uncovered", "bigEnough" }.Where(rule => !stop.GetProperty(rule).GetBoolean()).Select(rule => $"not {rule}: {stop.GetProperty("what").GetString()}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.InRange(stops, FewestStops, MostStops - 1);
    }
}
