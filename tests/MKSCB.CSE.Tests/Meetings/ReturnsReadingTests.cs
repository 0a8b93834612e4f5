using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Who reads what agencies returned, on the screen and on paper, and what each reader must not learn.</summary>
public class ReturnsReadingTests
{
    private const string Open = "Seen at the clinic in March";

    private const string Kept = "An inquiry is open";

    private static async Task<(ReturnsSite Site, Child Child)> ReturnedAsync(Role reader)
    {
        var site = await ReturnsSite.NewAsync(1);
        var child = site.Site.Children[0];
        await site.SendAsync(site.HealthLead, site.Health, (child, "Choice", "Information"), (child, "Text", Open), (child, "Parts[0].Text", Kept), (child, "Parts[0].Readers", reader.ToString()));
        return (site, child);
    }

    private static async Task IssueAsync(ReturnsSite site)
    {
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await chair.Submit(await chair.Open($"{site.Site.Agenda}/issue"), []));
    }

    private static async Task<bool> ReadsAsync(ReturnsSite site, CurrentUser who, string text)
    {
        var browser = await AgendaSite.As(who);
        string[] pages = [site.Overview, $"{site.Site.Agenda}/print"];
        var read = new List<bool>();
        foreach (var page in pages)
        {
            read.Add((await browser.Open(page)).Body.Contains(text, StringComparison.Ordinal));
        }

        Assert.Single(read.Distinct());
        return read[0];
    }

    [Theory]
    [InlineData(Role.MeetingChair)]
    [InlineData(Role.MeetingAdministrator)]
    [InlineData(Role.PanelMember)]
    [InlineData(Role.CseCoordinator)]
    public async Task ARestrictedPart_IsReadByItsRoleAlone_OnTheScreenAndOnPaper(Role reader)
    {
        var (site, _) = await ReturnedAsync(reader);
        await IssueAsync(site);
        var people = new Dictionary<Role, CurrentUser>
        {
            [Role.MeetingChair] = site.Site.Chair,
            [Role.MeetingAdministrator] = await site.Site.PersonAsync(Role.MeetingAdministrator),
            [Role.PanelMember] = await site.SeatAsync(site.Police),
            [Role.CseCoordinator] = await site.Site.World.PersonAsync(site.Police, Role.CseCoordinator),
        };
        foreach (var (role, person) in people)
        {
            Assert.True(await ReadsAsync(site, person, Open), $"{role} reads what the whole panel may");
            Assert.Equal(role == reader, await ReadsAsync(site, person, Kept));
            Assert.Equal(role == reader, await ReadsAsync(site, person, "Only for:"));
        }
    }

    [Fact]
    public async Task ARestrictedPart_IsNotForTheSameRoleOfAnotherBody_AndStaysWithItsAgency()
    {
        var (site, _) = await ReturnedAsync(Role.MeetingChair);
        await IssueAsync(site);
        var other = await AgendaSite.NewAsync(0);
        var foreign = await other.PersonAsync(Role.MeetingChair);
        Assert.False(await ReadsAsync(site, foreign, Kept));
        Assert.Contains(Kept, (await (await AgendaSite.As(site.HealthLead)).Open(site.Returns)).Body, StringComparison.Ordinal);
        var police = await (await AgendaSite.As(site.PoliceLead)).Open(site.Returns);
        Assert.DoesNotContain(Kept, police.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Open, police.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePanel_ReadsReturnsFromTheIssue_NotBefore()
    {
        var (site, _) = await ReturnedAsync(Role.MeetingChair);
        Assert.False(await ReadsAsync(site, site.Panel, Open));
        Assert.True(await ReadsAsync(site, site.Site.Chair, Open));
        await IssueAsync(site);
        Assert.True(await ReadsAsync(site, site.Panel, Open));
    }

    [Fact]
    public async Task SomebodyWithAConflict_ReadsNothingOfThatChild()
    {
        var (site, child) = await ReturnedAsync(Role.PanelMember);
        await IssueAsync(site);
        await site.ConflictAsync(child, site.Panel);
        Assert.False(await ReadsAsync(site, site.Panel, Open));
        Assert.False(await ReadsAsync(site, site.Panel, Kept));
        Assert.False(await ReadsAsync(site, site.Panel, child.Reference));
    }

    [Fact]
    public async Task TakenBack_ARestrictedPartIsReadByNobody()
    {
        var (site, child) = await ReturnedAsync(Role.MeetingChair);
        await site.SendAsync(site.HealthLead, site.Health, (child, "Parts[0].Text", ""), (child, "Parts[0].Readers", null));
        Assert.False(await ReadsAsync(site, site.Site.Chair, Kept));
        Assert.True(await ReadsAsync(site, site.Site.Chair, Open));
    }

    [Fact]
    public async Task SeveralParts_AreEachReadByTheirOwnRole_AndTakenBackOneByOne()
    {
        const string Second = "The car is known";
        var (site, child) = await ReturnedAsync(Role.MeetingChair);
        await site.SendAsync(site.HealthLead, site.Health, (child, "Parts[1].Text", Second), (child, "Parts[1].Readers", "PanelMember"));
        await IssueAsync(site);
        Assert.Equal((true, false), (await ReadsAsync(site, site.Site.Chair, Kept), await ReadsAsync(site, site.Site.Chair, Second)));
        // Of another agency: the agency's own people read both.
        var panel = await site.SeatAsync(site.Police);
        Assert.Equal((false, true), (await ReadsAsync(site, panel, Kept), await ReadsAsync(site, panel, Second)));
        Assert.DoesNotContain("Only for: Chair", (await (await AgendaSite.As(panel)).Open(site.Overview)).Body, StringComparison.Ordinal);

        await site.SendAsync(site.HealthLead, site.Health, (child, "Parts[0].Text", ""), (child, "Parts[0].Readers", null));
        Assert.False(await ReadsAsync(site, site.Site.Chair, Kept));
        Assert.True(await ReadsAsync(site, panel, Second));
        var page = await (await AgendaSite.As(site.HealthLead)).Open(site.Returns);
        Assert.Contains(Second, page.Page.QuerySelector($"textarea[name='Rows[{(await site.OneAsync(site.Health, child)).Id}].Parts[0].Text']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherPart_IsAddedWithoutScripts_AndWhatIsTypedStays()
    {
        var site = await ReturnsSite.NewAsync(1);
        var child = site.Site.Children[0];
        var asked = await site.OneAsync(site.Health, child);
        var lead = await AgendaSite.As(site.HealthLead);
        var first = $"Rows[{asked.Id}].Parts[0]";

        var back = await lead.Follow(await lead.Submit(await lead.Open(site.Returns), new Dictionary<string, string?> { [$"{first}.Text"] = "Only for the chair", [$"{first}.Readers"] = "MeetingChair" }, $"Add another part about {child.GivenName} {child.FamilyName}"));

        Assert.Equal("Only for the chair", back.Page.QuerySelector($"textarea[name='{first}.Text']")!.TextContent.Trim());
        Assert.NotNull(back.Page.QuerySelector($"textarea[name='Rows[{asked.Id}].Parts[1].Text']"));
        var refused = await site.SendAsync(site.HealthLead, site.Health, (child, "Choice", "Information"), (child, "Text", "Seen"), (child, "Parts[1].Text", "For nobody"));
        Assert.Equal([$"Say who may read part 2 about {child.GivenName} {child.FamilyName}"], refused.Errors);
    }

    [Fact]
    public async Task TheItemsPage_AndThePreparersPage_SayWhatIsIn()
    {
        var (site, child) = await ReturnedAsync(Role.MeetingChair);
        var chair = await AgendaSite.As(site.Site.Chair);
        var item = (await site.Site.StoredAsync()).Items.Single(i => i.ChildId == child.Id);
        Assert.Contains(Open, (await chair.Open($"{site.Site.Agenda}/{item.Id}")).Body, StringComparison.Ordinal);
        Assert.Contains("1 of 2 in", (await chair.Open(site.Site.Agenda)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingKnown_AndNoReturn_ReadDifferently()
    {
        var site = await ReturnsSite.NewAsync(1);
        await site.SendAsync(site.HealthLead, site.Health, (site.Site.Children[0], "Choice", "NothingKnown"));
        var page = await (await AgendaSite.As(site.Site.Chair)).Open(site.Overview);
        string Line(Agency agency) => page.Page.QuerySelectorAll(".app-returns > li").Single(li => li.TextContent.Contains(agency.Name, StringComparison.Ordinal)).QuerySelector(".govuk-tag")!.TextContent.Trim();
        Assert.Equal(("Nothing known", "Not answered yet"), (Line(site.Health), Line(site.Police)));
    }
}
