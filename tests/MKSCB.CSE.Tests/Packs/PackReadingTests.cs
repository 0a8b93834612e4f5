using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Tests.Meetings;

namespace MKSCB.CSE.Tests.Packs;

/// <summary>Who reads what of a pack, and what each reader must not learn.</summary>
public class PackReadingTests
{
    [Fact]
    public async Task ARestrictedPart_IsInTheCopyOfItsRoleAlone_AndTheOthersSayThatSomethingIsLeftOut()
    {
        var site = await PackSite.NewAsync();
        var panel = await site.PanelAsync();
        await site.CirculateAsync(site.Site.Chair, panel, site.Returns.Panel);
        foreach (var page in (string[])["", "/print", "/versions/1"])
        {
            var (chairs, panels, own) = (await site.ReadAsync(site.Site.Chair, page), await site.ReadAsync(panel, page), await site.ReadAsync(site.Returns.Panel, page));
            Assert.All([chairs, panels, own], p => Assert.Contains(PackSite.Open, p.Body, StringComparison.Ordinal));
            Assert.Contains(PackSite.Kept, chairs.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(PackSite.Kept, panels.Body, StringComparison.Ordinal);
            Assert.Contains(PackSite.LeftOut, panels.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(PackSite.LeftOut, chairs.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(PackSite.Kept, own.Body, StringComparison.Ordinal); // The agency's own people keep what it wrote.
        }
    }

    [Fact]
    public async Task ThePrintedCopy_SaysWhoseItIs_AndWhen()
    {
        var site = await PackSite.NewAsync();
        await site.CirculateAsync(site.Site.Chair);
        Assert.Matches($"Copy for <strong>{site.Site.Chair.Name}, {site.Site.Agency.Name}, printed at [0-9:]+ on", (await site.ReadAsync(site.Site.Chair, "/print")).Body);
    }

    [Fact]
    public async Task WhoIsAskedForOneChild_GetsThatItemAlone_AndTheRecordOnlyWhereItIsOpenToThem()
    {
        var site = await PackSite.NewAsync(2);
        var (stranger, worker) = (await site.AskedAsync(site.Site.Children[0]), await site.AskedAsync(site.Site.Children[0]));
        await site.WorksWithAsync(worker, site.Site.Children[0]);
        await site.CirculateAsync(stranger, worker);
        var (strangers, workers) = (await site.ReadAsync(stranger), await site.ReadAsync(worker));
        foreach (var page in new[] { strangers, workers })
        {
            Assert.Equal($"1. {site.Site.Children[0].Reference}, Test {site.Site.Children[0].FamilyName}", Assert.Single(PackSite.Headings(page)));
            Assert.DoesNotContain(site.Site.Children[1].Reference, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(PackSite.Open, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("restricted to named roles", page.Body, StringComparison.Ordinal);
            Assert.Contains("Why it is on the agenda", page.Body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("What is known", strangers.Body, StringComparison.Ordinal);
        Assert.Contains("What is known", workers.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyExcluded_MeetsNothingOfTheItem_NotInNumbersNorInWhatIsLeftOut()
    {
        var site = await PackSite.NewAsync(2);
        var (panel, other) = (await site.PanelAsync(), await site.PanelAsync());
        await site.Returns.ConflictAsync(site.Site.Children[0], panel);
        await site.CirculateAsync(panel, other);
        var page = await site.ReadAsync(panel);
        Assert.StartsWith($"1. {site.Site.Children[1].Reference}", Assert.Single(PackSite.Headings(page)), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Site.Children[0].Reference, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("restricted to named roles", page.Body, StringComparison.Ordinal);
        Assert.Equal(2, PackSite.Headings(await site.ReadAsync(other)).Count);
        var parts = (await site.CopiesAsync()).Single(c => c.AccountId == panel.Id).Parts;
        Assert.DoesNotContain(await site.ItemAsync(site.Site.Children[0]), parts.Select(p => p.ItemId));
    }

    [Fact]
    public async Task AccessLostAfterwards_ClosesTheArchivedCopy_AsIfTheItemWereNotThere()
    {
        var site = await PackSite.NewAsync(2);
        var (panel, leaver) = (await site.PanelAsync(), await site.PanelAsync());
        await site.CirculateAsync(panel, leaver);
        Assert.Equal(2, PackSite.Headings(await site.ReadAsync(panel)).Count);
        await site.Returns.ConflictAsync(site.Site.Children[0], panel);
        foreach (var address in (string[])["", "/print", "/versions/1"])
        {
            var page = await site.ReadAsync(panel, address);
            Assert.StartsWith($"1. {site.Site.Children[1].Reference}", Assert.Single(PackSite.Headings(page)), StringComparison.Ordinal);
            Assert.DoesNotContain(site.Site.Children[0].Reference, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("restricted to named roles", page.Body, StringComparison.Ordinal);
        }

        await site.EndRolesAsync(leaver);
        Assert.Empty(PackSite.Headings(await site.ReadAsync(leaver)));
        Assert.All(await site.CopiesAsync(), copy => Assert.True(copy.IsIntact));
    }

    [Fact]
    public async Task WhoWasSentNone_FindsNothing()
    {
        var site = await PackSite.NewAsync();
        var (panel, unsent) = (await site.PanelAsync(), await site.PanelAsync());
        var other = await AgendaSite.NewAsync(0);
        await site.CirculateAsync(panel);
        CurrentUser[] strangers = [unsent, site.Site.Chair, site.Returns.HealthLead, await other.PersonAsync(Role.PanelMember), await other.PersonAsync(Role.MeetingChair), await site.Site.World.PersonAsync(site.Returns.Police, Role.CseCoordinator)];
        foreach (var stranger in strangers)
        {
            foreach (var address in (string[])["", "/print", "/word", "/versions/1"])
            {
                Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync(stranger, address)).Status);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await site.ReadAsync(panel)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.ReadAsync(panel, "/versions/2")).Status);
    }

    [Fact]
    public async Task AnotherBodysChair_FindsNoPackToPrepare()
    {
        var site = await PackSite.NewAsync();
        await site.CirculateAsync(site.Site.Chair);
        var copy = Assert.Single(await site.CopiesAsync());
        var stranger = await AgendaSite.As(await (await AgendaSite.NewAsync(0)).PersonAsync(Role.MeetingChair));
        foreach (var address in (string[])["", "/choose", "/circulate", $"/copies/{copy.Id}", $"/preview/{site.Site.Chair.Id}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(site.Pack + address)).Status);
        }
    }

    [Fact]
    public async Task Preview_AndTheCopySent_ShowThePreparerNoMoreThanTheyMayRead()
    {
        var site = await PackSite.NewAsync(2);
        var administrator = await site.Site.PersonAsync(Role.MeetingAdministrator);
        var browser = await AgendaSite.As(administrator);
        await site.Returns.ConflictAsync(site.Site.Children[1], administrator);
        await browser.Follow(await site.ChooseAsync(browser, null, [site.Site.Chair]));
        var preview = await browser.Open($"{site.Pack}/preview/{site.Site.Chair.Id}");
        await browser.Follow(await browser.Submit(await browser.Open($"{site.Pack}/circulate"), []));
        var copy = Assert.Single(await site.CopiesAsync());
        foreach (var page in new[] { preview, await browser.Open($"{site.Pack}/copies/{copy.Id}") })
        {
            Assert.Contains(PackSite.Open, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(PackSite.Kept, page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(site.Site.Children[1].Reference, page.Body, StringComparison.Ordinal);
            Assert.Single(PackSite.Headings(page));
        }

        var chairs = await site.ReadAsync(site.Site.Chair);
        Assert.Contains(PackSite.Kept, chairs.Body, StringComparison.Ordinal);
        Assert.Equal(2, PackSite.Headings(chairs).Count);
    }

    [Fact]
    public async Task WhoIsAskedForAHiddenChild_IsHiddenFromThePreparer_AndStaysChosen()
    {
        var site = await PackSite.NewAsync(2);
        var asked = await site.AskedAsync(site.Site.Children[1]);
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await site.ChooseAsync(chair, null, [asked, site.Site.Chair]));
        var administrator = await site.Site.PersonAsync(Role.MeetingAdministrator);
        await site.Returns.ConflictAsync(site.Site.Children[1], administrator);
        var browser = await AgendaSite.As(administrator);
        Assert.DoesNotContain(asked.Name, (await browser.Open($"{site.Pack}/choose")).Body, StringComparison.Ordinal);
        await browser.Follow(await site.ChooseAsync(browser, null, [site.Site.Chair]));
        Assert.DoesNotContain(asked.Name, (await browser.Open($"{site.Pack}/circulate")).Body, StringComparison.Ordinal);
        var done = await browser.Follow(await browser.Submit(await browser.Open($"{site.Pack}/circulate"), []));
        Assert.DoesNotContain(asked.Name, done.Body, StringComparison.Ordinal);
        var copy = (await site.CopiesAsync()).Single(c => c.AccountId == asked.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"{site.Pack}/copies/{copy.Id}")).Status);
        Assert.Single(PackSite.Headings(await site.ReadAsync(asked)));
    }

    [Fact]
    public async Task AnEpisodeTakenBack_IsInNoPack()
    {
        var site = await PackSite.NewAsync();
        var episode = await Missing.MissingWorld.EpisodeAsync(site.Site.World, site.Site.Children[0], site.Site.Chair, 20, DateTime.UtcNow);
        await site.Site.World.ChangeAsync(records => records.All<MissingEpisode>().Include(e => e.Interview).Single(e => e.Id == episode.Id).Withdraw("Another child", site.Site.Chair, DateTime.UtcNow));
        await site.CirculateAsync(site.Site.Chair);
        var page = await site.ReadAsync(site.Site.Chair);
        Assert.Contains("None recorded", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(MissingCategory.MediumRisk.InWords(), page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPartsOfOneReturn_AreOneReturnLeftOut()
    {
        var site = await PackSite.NewAsync();
        var panel = await site.PanelAsync();
        var second = new RestrictedPart { ReturnId = (await site.Returns.OneAsync(site.Returns.Health, site.Site.Children[0])).Id };
        second.Keep("A second inquiry", [Role.MeetingChair]);
        await site.Site.World.SaveAsync(second);
        await site.CirculateAsync(panel);
        Assert.Contains(PackSite.LeftOut, (await site.ReadAsync(panel)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
