using MKSCB.CSE.EndToEnd.Support;

namespace MKSCB.CSE.EndToEnd.Journeys;

/// <summary>The main job: what a school nurse saw on Monday stands on the month's agenda, with its reasons. Three people, three browsers.</summary>
[Collection(nameof(RunningApp))]
public sealed class ScreeningToAgendaTests(RunningApp app)
{
    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task Screening_BecomesAnItemOnTheAgenda(int width, bool scripts)
    {
        Chromium.Need();
        var child = InventedChild.Invent();

        var nurse = await app.SignedInAsync("priya.nair", width, scripts);
        var form = new ScreeningForm(nurse, child);
        var reference = await form.BeginAsync();
        await form.FillAsync();
        Assert.Equal(reference, await form.SendAsync());

        var triage = await app.SignedInAsync("sam.castle", width, scripts);
        var desk = new TriageDesk(triage);
        await desk.OpenAsync(child);
        await triage.HeadingIsAsync($"Submission {reference}");
        var record = await desk.DecideForMarmmAsync();

        await nurse.GotoAsync($"/screenings/{reference}");
        Assert.Contains("Keep seeing her at the drop-in", await nurse.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        var chair = await app.SignedInAsync("margaret.dunne", width, scripts);
        var meeting = new ChairsMeeting(chair);
        await meeting.OpenAsync();
        var row = await meeting.FindAsync(record);
        Assert.Contains(child.Name, await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await row.Locator(".app-reasons li").AllInnerTextsAsync());
        await meeting.IssueAsync();

        await meeting.PrintAsync();
        var paper = await chair.Locator("body").InnerTextAsync();
        Assert.Contains(record, paper, StringComparison.Ordinal);
        Assert.Contains("OFFICIAL-SENSITIVE", paper, StringComparison.Ordinal);
        Assert.Contains("Margaret Dunne", paper, StringComparison.Ordinal);
        await RunningApp.CloseAsync(nurse, triage, chair);
    }
}
