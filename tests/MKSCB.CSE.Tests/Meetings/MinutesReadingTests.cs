using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Meetings;
using MKSCB.CSE.Web.Features.Meetings.Minutes;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Who reads which minutes: each reader's own, with nothing that tells of what is left out.</summary>
public class MinutesReadingTests
{
    [Fact]
    public async Task Draft_HoldsWhatWasRecorded_OnTheScreenAndOnPaper()
    {
        var site = await MinutesSite.NewAsync();
        var panel = await AgendaSite.As(await site.Site.PersonAsync(Role.PanelMember));
        foreach (var address in new[] { site.Minutes, site.Minutes + "/print" })
        {
            var page = await panel.Open(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(
                [$"Decided for {site.Site.Children[0].Reference}", "Recent", $"We would raise {site.Site.Children[0].Reference}", $"Visit {site.Site.Children[0].Reference}", "Not considered. No sign", "Draft: not yet approved", "Copy for", "The quorum was not recorded"],
                words => Assert.Contains(words, page.Body, StringComparison.Ordinal));
        }

        Assert.Contains($"href=\"{site.Minutes}\"", (await panel.Open(site.Site.Agenda)).Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{site.Minutes}\"", (await panel.Open("/meetings")).Body, StringComparison.Ordinal);
        var word = await panel.Open(site.Minutes + "/word");
        Assert.NotEqual(HttpStatusCode.NotFound, word.Status);
    }

    [Fact]
    public async Task MeetingThatIsNotClosed_HasNoMinutes_AndAStrangerFindsNone()
    {
        var open = await RecordingSite.NewAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await AgendaSite.As(open.Site.Chair)).Open($"/meetings/{open.Site.Meeting.Id}/minutes")).Status);
        var site = await MinutesSite.NewAsync();
        var stranger = await AgendaSite.As(open.Site.Chair);
        foreach (var address in new[] { site.Minutes, site.Minutes + "/print", site.Minutes + "/approve", site.Minutes + "/versions/1", site.Item(0, "correct"), site.Item(0, "amend") })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(address)).Status);
        }
    }

    [Fact]
    public async Task SomebodyWithAConflict_MeetsNoTrace_InDraftVersionsOrAmendments()
    {
        var site = await MinutesSite.NewAsync(3);
        var chair = await AgendaSite.As(site.Site.Chair);
        var reader = await site.Site.PersonAsync(Role.PanelMember);
        var hidden = await site.Recording.ItemAsync(1);
        await site.Site.World.SaveAsync(new ConflictOfInterest { ChildId = hidden.ChildId!.Value, AccountId = reader.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        var browser = await AgendaSite.As(reader);
        await AssertNoTraceAsync(browser, site.Minutes, hidden.Child!.Reference);
        await site.ApproveAsync(chair);
        await chair.Follow(await site.AmendAsync(chair, 1, "Something else for the hidden child"));
        var page = await AssertNoTraceAsync(browser, site.Minutes, hidden.Child.Reference);
        Assert.DoesNotContain("Version 2", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("mended", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("mended", (await browser.Open("/meetings")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(site.Minutes + "/versions/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(site.Item(1, "correct"))).Status);
        await chair.Follow(await site.AmendAsync(chair, 2, "Other words for the last child"));
        page = await AssertNoTraceAsync(browser, site.Minutes, hidden.Child.Reference);
        // The third version is the second to this reader, and its item too.
        Assert.Contains("What version 2 changed", page.Body, StringComparison.Ordinal);
        Assert.Contains("Item 2. It was written down wrongly", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ersion 3", page.Body, StringComparison.Ordinal);
        Assert.Contains("What version 3 changed", (await chair.Open(site.Minutes)).Body, StringComparison.Ordinal);
        await AssertNoTraceAsync(browser, site.Minutes + "/versions/1", hidden.Child.Reference);
        await AssertNoTraceAsync(browser, site.Minutes + "/print", hidden.Child.Reference);
    }

    [Fact]
    public async Task ChairWithAConflict_ApprovesWithoutSeeing_AndTheItemIsInIt()
    {
        var site = await MinutesSite.NewAsync(2);
        var hidden = await site.Recording.ItemAsync(0);
        await site.Site.World.SaveAsync(new ConflictOfInterest { ChildId = hidden.ChildId!.Value, AccountId = site.Site.Chair.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        var chair = await AgendaSite.As(site.Site.Chair);
        Assert.DoesNotContain(hidden.Child!.Reference, (await chair.Open(site.Minutes + "/approve")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Child.Reference, (await site.ApproveAsync(chair)).Body, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(await site.VersionsAsync()).Parts.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open(site.Item(0, "amend"))).Status);
    }

    [Fact]
    public void Clocks_CountFromTheEnd_AndSayHowLate()
    {
        // A Thursday before Christmas: 25 and 28 December and 1 January are holidays.
        var ends = new DateTime(2026, 12, 17, 16, 30, 0, DateTimeKind.Utc);
        Assert.Equal(new DateTime(2026, 12, 18, 16, 30, 0, DateTimeKind.Utc), MinutesTimes.ActionsDueAt(ends));
        Assert.Equal(new DateOnly(2027, 1, 5), MinutesTimes.MinutesDueOn(ends, WorkingDays.England));
        var page = Page(ends, [], null);
        var early = page.Clocks(ends.AddHours(2), WorkingDays.England);
        Assert.Equal("Due tomorrow at 16:30.", early[0].Words);
        Assert.Equal("Due on 5 January 2027.", early[1].Words);
        var late = page.Clocks(new DateTime(2027, 1, 7, 9, 0, 0, DateTimeKind.Utc), WorkingDays.England);
        Assert.StartsWith("11 working days late. Was due", late[0].Words, StringComparison.Ordinal);
        Assert.Equal("2 working days late. Was due on 5 January 2027.", late[1].Words);
        var done = Page(ends, [new VersionRow(Guid.NewGuid(), new string('a', 64), new DateTime(2027, 1, 6, 9, 0, 0, DateTimeKind.Utc), Guid.NewGuid(), null, null)], ends.AddHours(3)).Clocks(ends.AddDays(60), WorkingDays.England);
        Assert.EndsWith("in time.", done[0].Words, StringComparison.Ordinal);
        Assert.EndsWith("1 working day late.", done[1].Words, StringComparison.Ordinal);
    }

    private static MinutesPage Page(DateTime ends, VersionRow[] versions, DateTime? sent)
    {
        var agenda = new AgendaPage(Guid.NewGuid(), "MARMM", "marmm", ends.AddHours(-3), 180, "", MeetingState.MinutesDraft) { ItemCapacity = null, IssuedAt = null, DraftedAt = null };
        var head = new MinutesHead("MARMM", ends.AddHours(-3), ends, "") { Actions = [new MinutesAction(Guid.NewGuid(), "Visit", "Nurse", "Health", new DateOnly(2027, 1, 1))] };
        return new MinutesPage(agenda, new MinutesText(head, [])) { Versions = versions, ActionsSentAt = sent };
    }

    private static async Task<Answer> AssertNoTraceAsync(Browser browser, string address, string reference)
    {
        var page = await browser.Open(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(reference, page.Body, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], MinutesSite.Headings(page).Select(h => h.Split('.')[0]));
        return page;
    }
}
