using Microsoft.Playwright;
using MKSCB.CSE.EndToEnd.Journeys;
using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Pages;

/// <summary>A tool, not a check: takes the README's pictures anew. CSE_SCREENSHOTS="$PWD/docs/screenshots" dotnet test tests/MKSCB.CSE.EndToEnd --filter Screenshot</summary>
[Collection(nameof(RunningApp))]
public sealed class ScreenshotTests(RunningApp app)
{
    // The README shows them side by side; the longest page is cut, not shrunk.
    private const int TallestDesktop = 1500;
    private const int TallestPhone = 1400;

    private readonly string? _folder = Environment.GetEnvironmentVariable("CSE_SCREENSHOTS");

    [SkippableTheory]
    [InlineData(1280, TallestDesktop, "")]
    [InlineData(360, TallestPhone, "-phone")]
    public async Task KeyPages_ArePictured(int width, int tallest, string suffix)
    {
        Skip.If(string.IsNullOrEmpty(_folder), "CSE_SCREENSHOTS names no folder: no pictures asked for.");
        Chromium.Need();
        Task TakeAsync(IPage page, string name) => PictureAsync(page, name + suffix, width, tallest);

        var visitor = await app.OpenAsync(width);
        await visitor.GotoAsync("/");
        await TakeAsync(visitor, "home");

        var child = InventedChild.Invent();
        var nurse = await app.SignedInAsync("priya.nair", width);
        await TakeAsync(nurse, "my-work");
        var form = new ScreeningForm(nurse, child);
        var reference = await form.BeginAsync();
        await form.FillAsync();
        await nurse.GotoAsync($"/screenings/{reference}/section/D");
        await TakeAsync(nurse, "form-indicators");
        await nurse.GotoAsync($"/screenings/{reference}/check");
        await form.SendAsync();
        await TakeAsync(nurse, "receipt");

        var triage = await app.SignedInAsync("sam.castle", width);
        var desk = new TriageDesk(triage);
        await triage.GotoAsync("/triage");
        await TakeAsync(triage, "triage-queue");
        await desk.OpenAsync(child);
        await TakeAsync(triage, "triage");
        await desk.GoDecideAsync();
        await TakeAsync(triage, "decide");
        await desk.OpenAsync(child);
        await desk.DecideForMarmmAsync();

        var lead = await app.SignedInAsync("helen.whitby", width);
        await lead.GotoAsync("/returns");
        await lead.FollowAsync(lead.Locator("main a[href^='/returns/']").First);
        await TakeAsync(lead, "returns");

        // The South meeting is in session.
        var recorder = await app.SignedInAsync("colin.beck", width);
        await recorder.GotoAsync("/my-work");
        await recorder.FollowAsync(recorder.Locator("main a[href$='/close']").First);
        await recorder.FollowAsync(recorder.Locator("main a[href*='/items/']").First);
        await TakeAsync(recorder, "record");

        var chair = await app.SignedInAsync("margaret.dunne", width);
        var meeting = new ChairsMeeting(chair);
        await meeting.OpenAsync();
        await TakeAsync(chair, "agenda");
        var first = chair.Locator("tbody th a[href^='/children/']").First;
        await chair.FollowAsync(first);
        await TakeAsync(chair, "child");
        await meeting.OpenAsync();
        await meeting.IssueAsync();
        await meeting.PrintAsync();
        await chair.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await TakeAsync(chair, "agenda-print");
    }

    private async Task PictureAsync(IPage page, string name, int width, int tallest)
    {
        var height = await page.EvaluateAsync<int>("() => Math.ceil(document.documentElement.getBoundingClientRect().height)");
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(_folder!, name + ".png"),
            FullPage = true,
            Clip = new Clip { X = 0, Y = 0, Width = width, Height = Math.Min(height, tallest) },
        });
    }
}
