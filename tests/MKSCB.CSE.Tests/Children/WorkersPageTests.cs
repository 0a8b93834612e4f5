using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class WorkersPageTests
{
    /// <summary>Chooses the agency as a person does, then fills the form.</summary>
    private static async Task<Answer> AddAsync(ChildSite site, Browser officer, string agency, Dictionary<string, string?> fields)
    {
        var first = await officer.Open($"{site.Address}/workers/add");
        Assert.Contains(first.Page.QuerySelectorAll("select[name=agency] option"), o => o.GetAttribute("value") == agency);
        return await officer.Submit(await officer.Open($"{site.Address}/workers/add?agency={agency}"), fields);
    }

    [Theory]
    [InlineData("/workers/add")]
    [InlineData("/conflicts/add")]
    public async Task GoingOnWithoutAnAgency_IsSaid(string step)
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        Assert.Empty((await officer.Open(site.Address + step)).Errors);
        Assert.Equal(["Choose the agency"], (await officer.Open($"{site.Address}{step}?agency=")).Errors);
    }

    [Fact]
    public async Task APersonGivenWork_MayOpenTheRecord_FromTheFirstDay()
    {
        var site = await NewAsync();
        var agency = await site.World.AgencyAsync();
        var worker = await site.World.PersonAsync(agency);
        var browser = await Host.SignInAs(worker);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(site.Address)).Status);

        var officer = await site.OfficerAsync();
        var page = await officer.Follow(await AddAsync(site, officer, agency.Code, new() { ["Person"] = worker.Id.ToString(), ["Role"] = "Youth worker", ["Leads"] = "true" }));

        Assert.Equal(HttpStatusCode.OK, (await browser.Open(site.Address)).Status);
        Assert.Contains($"{worker.Name}, {agency.Name}", page.Page.QuerySelector(".app-case")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{worker.Name} (lead)", page.Page.QuerySelector("#involved + table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyWithoutAnAccount_IsNamed_AndOnlyTheAgencysLeadsMayOpen()
    {
        var site = await NewAsync();
        var agency = await site.World.AgencyAsync();
        var (lead, colleague) = (await site.World.PersonAsync(agency, Role.AgencyLead), await site.World.PersonAsync(agency));

        IsSaved(await AddAsync(site, await site.OfficerAsync(), agency.Code, new() { ["Name"] = "Sister Ignatia", ["Role"] = "Chaplain" }));

        Assert.Equal(HttpStatusCode.OK, (await (await Host.SignInAs(lead)).Open(site.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.SignInAs(colleague)).Open(site.Address)).Status);
    }

    [Fact]
    public async Task EveryMistake_ComesBackAtOnce_AndAPersonOfAnotherAgencyIsRefused()
    {
        var site = await NewAsync();
        var agency = await site.World.AgencyAsync();
        var officer = await site.OfficerAsync();

        Assert.Equal(
            ["Choose the person, or enter the name of somebody without an account", "Enter what they do for the child", "Enter the first day of the work"],
            (await AddAsync(site, officer, agency.Code, new() { ["From.Day"] = "", ["From.Month"] = "", ["From.Year"] = "" })).Errors);
        var page = await officer.Open($"{site.Address}/workers/add?agency={agency.Code}");
        var values = FormFields.Fill((AngleSharp.Html.Dom.IHtmlFormElement)page.Page.QuerySelector("main form")!, new Dictionary<string, string?> { ["Role"] = "Nurse" }).Where(v => v.Key != "Person");
        var refused = await officer.Post($"{site.Address}/workers/add?agency={agency.Code}", [.. values, new("Person", site.Nurse.Id.ToString())]);
        Assert.Equal(["Choose a person of this agency"], refused.Errors);
        Assert.Single((await site.StoredAsync()).Involvements);
    }

    [Fact]
    public async Task APersonKeptOut_CannotBeGivenWork()
    {
        var site = await NewAsync();
        var agency = await site.World.AgencyAsync();
        var uncle = await site.World.PersonAsync(agency);
        await site.ChangeAsync(c => c.DeclareConflict(uncle.Id, "Uncle", site.Officer, Now));

        var refused = await AddAsync(site, await site.OfficerAsync(), agency.Code, new() { ["Person"] = uncle.Id.ToString(), ["Role"] = "Mentor" });

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("A conflict of interest is recorded for this person", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndedWork_ClosesTheRecord_AndKeepsTheReason()
    {
        var site = await NewAsync();
        var work = (await site.StoredAsync()).Involvements.Single();
        var (officer, nurse) = (await site.OfficerAsync(), await site.NurseAsync());
        Assert.Equal(HttpStatusCode.OK, (await nurse.Open(site.Address)).Status);

        Assert.Equal(["Say why the work ends"], (await site.SendAsync(officer, $"/workers/{work.Id}/end", [])).Errors);
        Assert.Equal(["The last day cannot be before the work began"], (await site.SendAsync(officer, $"/workers/{work.Id}/end", With(Day("LastDay", Today.AddDays(-20)), ("Reason", "x")))).Errors);
        var page = await officer.Follow(await site.SendAsync(officer, $"/workers/{work.Id}/end", With(Day("LastDay", Today.AddDays(-1)), ("Reason", "Handed over to the school"))));

        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(site.Address)).Status);
        Assert.Contains("Handed over to the school", page.Page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEnd_CanBeBroughtForward_AndNeverPutOff()
    {
        var site = await NewAsync();
        var work = (await site.StoredAsync()).Involvements.Single();
        var officer = await site.OfficerAsync();
        IsSaved(await site.SendAsync(officer, $"/workers/{work.Id}/end", With(Day("LastDay", Today.AddDays(30)), ("Reason", "End of term"))));

        Assert.Equal(HttpStatusCode.Conflict, (await site.SendAsync(officer, $"/workers/{work.Id}/end", With(Day("LastDay", Today.AddDays(60)), ("Reason", "Later")))).Status);
        IsSaved(await site.SendAsync(officer, $"/workers/{work.Id}/end", With(Day("LastDay", Today.AddDays(-1)), ("Reason", "Left early"))));

        Assert.Equal(Today.AddDays(-1), (await site.StoredAsync()).Involvements.Single().To);
    }

    [Fact]
    public async Task OnePersonLeads_AtATime()
    {
        var site = await NewAsync();
        var work = (await site.StoredAsync()).Involvements.Single();
        await site.ChangeAsync(c => c.LedBy(c.Involve(site.Agency.Id, null, "Before", "Social worker", Today.AddDays(-3))));
        var officer = await site.OfficerAsync();

        var page = await officer.Follow(await officer.Submit(await officer.Open($"{site.Address}/workers/{work.Id}/lead"), []));

        Assert.Equal([work.Id], (await site.StoredAsync()).Involvements.Where(i => i.IsLead).Select(i => i.Id));
        Assert.Contains(site.Nurse.Name, page.Page.QuerySelector(".app-case")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherChildsWork_IsNotFoundUnderThisChild()
    {
        var (site, other) = (await NewAsync(), await NewAsync());
        var work = (await other.StoredAsync()).Involvements.Single();
        var officer = await site.OfficerAsync();
        var page = await officer.Open($"{other.Address}/workers/{work.Id}/end");
        page.Page.QuerySelector("main form")!.SetAttribute("action", $"{site.Address}/workers/{work.Id}/end");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Submit(page, new Dictionary<string, string?> { ["Reason"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"{site.Address}/workers/{work.Id}/lead")).Status);
        Assert.Null((await other.StoredAsync()).Involvements.Single().To);
    }
}
