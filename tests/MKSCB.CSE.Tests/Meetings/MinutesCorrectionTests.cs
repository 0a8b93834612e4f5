using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Who was at the meeting proposes other words while the minutes are a draft; who runs it answers; both stand.</summary>
public class MinutesCorrectionTests
{
    private static string Answer(MinutesSite site, ItemCorrection correction) => $"{site.Minutes}/corrections/{correction.Id}";

    [Fact]
    public async Task Accepted_ChangesTheRecord_AndStands()
    {
        var site = await MinutesSite.NewAsync();
        var (panel, chair) = (await AgendaSite.As(await site.Site.PersonAsync(Role.PanelMember)), await AgendaSite.As(site.Site.Chair));
        var form = await panel.Open(site.Item(0, "correct"));
        Assert.Equal(3, (await panel.Submit(form, [])).Errors.Count);
        Assert.Contains("Waiting for an answer", (await panel.Follow(await site.ProposeAsync(panel, "Decided jointly"))).Body, StringComparison.Ordinal);
        var correction = Assert.Single(await site.CorrectionsAsync());
        Assert.Contains("1 correction to answer first", (await chair.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Empty((await chair.Open(site.Minutes + "/approve")).Page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await MinutesSite.PostAsync(panel, Answer(site, correction), ("Accepted", "true"))).Status);
        var page = await chair.Follow(await chair.Submit(await chair.Open(Answer(site, correction)), new Dictionary<string, string?> { ["Accepted"] = "true" }));
        Assert.Contains("Accepted by", page.Body, StringComparison.Ordinal);
        Assert.Equal("Decided jointly", (await site.Recording.ItemAsync()).Recorded!.Notes.Decision);
        Assert.Equal(HttpStatusCode.Conflict, (await MinutesSite.PostAsync(chair, Answer(site, correction), ("Accepted", "false"), ("Reason", "No"))).Status);
        Assert.Contains("Decided jointly", (await site.ApproveAsync(chair)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declined_NeedsAReason_AndBothStand()
    {
        var site = await MinutesSite.NewAsync();
        var (panel, scribe) = (await AgendaSite.As(await site.Site.PersonAsync(Role.PanelMember)), await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator)));
        await site.ProposeAsync(panel, "Decided jointly");
        var form = await scribe.Open(Answer(site, Assert.Single(await site.CorrectionsAsync())));
        Assert.Contains("Say why it is declined", (await scribe.Submit(form, new Dictionary<string, string?> { ["Accepted"] = "false" })).Errors);
        await scribe.Follow(await scribe.Submit(form, new Dictionary<string, string?> { ["Accepted"] = "false", ["Reason"] = "Two others heard it so" }));
        var page = await panel.Open(site.Minutes);
        Assert.All(["Decided jointly", "Two others heard it so", "Decided for "], words => Assert.Contains(words, page.Body, StringComparison.Ordinal));
        Assert.StartsWith("Decided for ", (await site.Recording.ItemAsync()).Recorded!.Notes.Decision, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsChangedMeanwhile_AreNotOverwritten()
    {
        var site = await MinutesSite.NewAsync();
        var (panel, chair) = (await AgendaSite.As(await site.Site.PersonAsync(Role.PanelMember)), await AgendaSite.As(site.Site.Chair));
        await site.ProposeAsync(panel, "First");
        await site.ProposeAsync(panel, "Second");
        foreach (var (correction, status) in (await site.CorrectionsAsync()).Zip([HttpStatusCode.Found, HttpStatusCode.Conflict]))
        {
            Assert.Equal(status, (await MinutesSite.PostAsync(chair, Answer(site, correction), ("Accepted", "true"))).Status);
        }

        Assert.Equal("First", (await site.Recording.ItemAsync()).Recorded!.Notes.Decision);
        Assert.Equal([CorrectionState.Accepted, CorrectionState.Waiting], (await site.CorrectionsAsync()).Select(c => c.State));
        Assert.Equal(HttpStatusCode.Conflict, (await MinutesSite.PostAsync(chair, site.Minutes + "/approve", ("Read", await ReadMarkAsync(chair, site)))).Status);
    }

    [Fact]
    public async Task WhoWasNotThere_ReadsAndProposesNothing()
    {
        var site = await MinutesSite.NewAsync();
        var coordinator = await AgendaSite.As(await site.Site.World.PersonAsync(site.Site.Agency, Role.CseCoordinator));
        Assert.Equal(HttpStatusCode.OK, (await coordinator.Open(site.Minutes)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Open(site.Item(0, "correct"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await MinutesSite.PostAsync(coordinator, site.Item(0, "correct"), ("Field", "Decision"), ("Proposed", "X"), ("Why", "Y"))).Status);
        Assert.Empty(await site.CorrectionsAsync());
    }

    // The page offers no form while a correction waits: somebody who kept one from before sends the mark of what it says now.
    private static async Task<string> ReadMarkAsync(Browser chair, MinutesSite site)
    {
        var text = await chair.Open(site.Minutes);
        Assert.Equal(HttpStatusCode.OK, text.Status);
        return await site.MarkAsync();
    }
}
