using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Tests.Meetings;
using MKSCB.CSE.Web.Features.Packs;

namespace MKSCB.CSE.Tests.Packs;

/// <summary>A pack goes out once, stands as it was sent, and is followed by versions that say what is new.</summary>
public class PackCirculationTests
{
    private static async Task<int> LettersAsync(PackSite site)
    {
        var copies = (await site.CopiesAsync()).ConvertAll(c => (Guid?)c.Id);
        return await site.Site.World.ReadAsync(records => records.All<OutboxLetter>().Count(l => l.Kind == PackLetter.Code && copies.Contains(l.RecordId)));
    }

    [Fact]
    public async Task ACopy_KeepsItsHash_AndTheDatabaseRefusesAnyChange()
    {
        var site = await PackSite.NewAsync();
        await site.CirculateAsync(site.Site.Chair);
        var copy = Assert.Single(await site.CopiesAsync());
        Assert.True(copy.IsIntact);
        Assert.Contains($"SHA-256 {copy.Hash[..4]} {copy.Hash[4..8]}", (await site.ReadAsync(site.Site.Chair)).Body, StringComparison.Ordinal);
        await site.Site.World.ReadAsync<object?>(records =>
        {
            var (copies, parts) = (records.All<PackCopy>().Where(c => c.Id == copy.Id), records.All<PackPart>().Where(p => p.CopyId == copy.Id));
            Assert.ThrowsAny<Exception>(() => copies.ExecuteUpdate(c => c.SetProperty(x => x.Head, "{}")));
            Assert.ThrowsAny<Exception>(() => parts.ExecuteUpdate(p => p.SetProperty(x => x.Content, "{}")));
            Assert.ThrowsAny<Exception>(() => parts.ExecuteDelete());
            return null;
        });
        Assert.True(Assert.Single(await site.CopiesAsync()).IsIntact);
    }

    [Fact]
    public async Task AnyChangeOrMissingPart_BreaksTheHash()
    {
        var site = await PackSite.NewAsync();
        await site.CirculateAsync(site.Site.Chair);
        var copy = Assert.Single(await site.CopiesAsync());
        var parts = (List<PackPart>)copy.Parts;
        var last = parts[^1];
        parts.Remove(last);
        Assert.False(copy.IsIntact);
        parts.Add(new PackPart { CopyId = last.CopyId, MeetingId = last.MeetingId, ItemId = last.ItemId, Kind = last.Kind, RestrictedId = last.RestrictedId, Position = last.Position, IsNew = last.IsNew, Content = last.Content + " " });
        Assert.False(copy.IsIntact);
        parts[^1] = last;
        Assert.True(copy.IsIntact);
    }

    [Fact]
    public async Task ALatePaper_IsANewVersion_ThatMarksWhatIsNew_AndTheFirstStays()
    {
        var site = await PackSite.NewAsync(2);
        await site.CirculateAsync(site.Site.Chair);
        await site.Returns.SendAsync(site.Returns.PoliceLead, site.Returns.Police, (site.Site.Children[1], "Choice", "Information"), (site.Site.Children[1], "Text", "Seen in a car on Monday"));
        var chair = await AgendaSite.As(site.Site.Chair);
        Assert.Contains("Say what is new in this version", (await site.ChooseAsync(chair, null, [site.Site.Chair])).Errors);
        await site.CirculateAsync("The police return", [site.Site.Chair]);
        var (second, first) = (await site.ReadAsync(site.Site.Chair), await site.ReadAsync(site.Site.Chair, "/versions/1"));
        Assert.Contains("What is new in version 2: The police return", second.Body, StringComparison.Ordinal);
        Assert.Contains("Seen in a car on Monday", second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen in a car on Monday", first.Body, StringComparison.Ordinal);
        Assert.Contains("This is an earlier version", first.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("New in this version", first.Body, StringComparison.Ordinal);
        var changed = second.Page.QuerySelectorAll(".app-minutes-item").Where(s => s.TextContent.Contains("New in this version", StringComparison.Ordinal)).Select(s => s.QuerySelector("h2")!.TextContent.Trim());
        Assert.Contains(site.Site.Children[1].Reference, Assert.Single(changed), StringComparison.Ordinal);
        var states = await site.Site.World.ReadAsync(records => records.All<MeetingPack>().Where(p => p.MeetingId == site.Site.Meeting.Id).OrderBy(p => p.Number).Select(p => p.State).ToList());
        Assert.Equal([PackState.Superseded, PackState.Circulated], states);
    }

    [Fact]
    public async Task SentTwice_ItGoesOutOnce()
    {
        var site = await PackSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await site.ChooseAsync(chair, null, [site.Site.Chair]));
        var (form, other) = (await chair.Open($"{site.Pack}/circulate"), await chair.Open($"{site.Pack}/circulate"));
        await chair.Follow(await chair.Submit(form, []));
        await chair.Follow(await chair.Submit(form, []));
        var again = await chair.Submit(other, []);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("has been circulated already", again.Body, StringComparison.Ordinal);
        Assert.Single(await site.CopiesAsync());
        Assert.Equal(1, await LettersAsync(site));
    }

    [Fact]
    public async Task TwoAtOnce_CirculateOnce()
    {
        var site = await PackSite.NewAsync();
        var (one, two) = (await AgendaSite.As(site.Site.Chair), await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator)));
        await one.Follow(await site.ChooseAsync(one, null, [site.Site.Chair]));
        var (first, second) = (await one.Open($"{site.Pack}/circulate"), await two.Open($"{site.Pack}/circulate"));
        var answers = await Task.WhenAll(one.Submit(first, []), two.Submit(second, []));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Single(await site.CopiesAsync());
    }

    [Fact]
    public async Task AChoiceMadeMeanwhile_IsNotOverwritten_NorCirculatedUnseen()
    {
        var site = await PackSite.NewAsync();
        var panel = await site.PanelAsync();
        var (one, two) = (await AgendaSite.As(site.Site.Chair), await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator)));
        var unseen = await one.Open($"{site.Pack}/choose");
        await two.Follow(await site.ChooseAsync(two, null, [site.Site.Chair]));
        Assert.Equal(HttpStatusCode.Conflict, (await one.Submit(unseen, [])).Status);
        var (choose, circulate) = (await one.Open($"{site.Pack}/choose"), await one.Open($"{site.Pack}/circulate"));
        await two.Follow(await site.ChooseAsync(two, null, [panel]));
        Assert.Equal(HttpStatusCode.Conflict, (await one.Submit(choose, [])).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await one.Submit(circulate, [])).Status);
        Assert.Empty(await site.CopiesAsync());
        var recipients = await site.Site.World.ReadAsync(records => records.All<PackRecipient>().Where(r => r.Pack!.MeetingId == site.Site.Meeting.Id).Select(r => r.AccountId).ToList());
        Assert.Equal([panel.Id], recipients);
    }

    [Fact]
    public async Task BeforeTheIssue_ItIsADraft_AndCannotGoOut()
    {
        var site = await PackSite.NewAsync(issued: false);
        var chair = await AgendaSite.As(site.Site.Chair);
        var page = await chair.Follow(await site.ChooseAsync(chair, null, [site.Site.Chair]));
        Assert.Contains("once the agenda is issued", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open($"{site.Pack}/circulate")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open($"{site.Pack}/preview/{site.Site.Chair.Id}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await MinutesSite.PostAsync(chair, $"{site.Pack}/circulate", ("Version", "1"))).Status);
        Assert.Empty(await site.CopiesAsync());
    }

    [Fact]
    public async Task Nobody_SomebodyElse_OrTooMuchText_IsRefused()
    {
        var site = await PackSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        Assert.Contains("Choose at least one person who gets the pack", (await site.ChooseAsync(chair, null, [])).Errors);
        Assert.Contains($"The note must be {MeetingPack.NoteLength} characters or fewer", (await chair.Submit(await chair.Open($"{site.Pack}/choose"), new Dictionary<string, string?> { ["Note"] = new string('x', 1001) })).Errors);
        // Whoever is not offered is not written down, whatever is posted.
        var stranger = await site.Site.World.PersonAsync(site.Returns.Police);
        await chair.Follow(await site.ChooseAsync(chair, null, [stranger, site.Site.Chair]));
        await chair.Follow(await chair.Submit(await chair.Open($"{site.Pack}/circulate"), []));
        Assert.Equal(site.Site.Chair.Id, Assert.Single(await site.CopiesAsync()).AccountId);
    }

    [Fact]
    public async Task MyWork_TellsItsRecipientUntilTheMeeting_AndThePreparerWhoOpenedIt()
    {
        var site = await PackSite.NewAsync();
        var panel = await site.PanelAsync();
        await site.CirculateAsync(site.Site.Chair, panel);
        var (chair, reader) = (await AgendaSite.As(site.Site.Chair), await AgendaSite.As(panel));
        Assert.Contains("Read the pack for the", (await reader.Open("/my-work")).Body, StringComparison.Ordinal);
        await chair.Open($"{site.Pack}/copies/{(await site.CopiesAsync()).Single(c => c.AccountId == panel.Id).Id}");
        string Opened(Tests.Web.Answer page) => page.Page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains(panel.Name, StringComparison.Ordinal)).QuerySelector("td[data-label='First opened']")!.TextContent.Trim();
        Assert.Equal("Not opened yet", Opened(await chair.Open(site.Pack)));
        await reader.Open(site.Mine);
        var first = Opened(await chair.Open(site.Pack));
        Assert.Matches("^[0-9]{2}:[0-9]{2} on ", first);
        Assert.Equal(2, await LettersAsync(site));
        await site.Site.World.ChangeAsync(records => records.All<Core.Meetings.Meeting>().Single(m => m.Id == site.Site.Meeting.Id).Begin());
        Assert.DoesNotContain("Read the pack for the", (await reader.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.Open(site.Mine)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open($"{site.Pack}/choose")).Status);
    }
}
