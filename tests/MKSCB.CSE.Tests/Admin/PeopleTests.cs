using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Admin;

/// <summary>What an administrator does to somebody's account, and when it holds.</summary>
public class PeopleTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Theory]
    [InlineData("Suspend", "Suspended")]
    [InlineData("Leave", "Has left")]
    [InlineData("ResetFactor", "Active")]
    public async Task Change_ends_the_persons_session_at_once_and_its_reason_is_kept(string change, string state)
    {
        var (person, theirs) = await PersonAsync();
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open("/account")).Status);

        var page = await admin.Follow(await ChangeAsync(admin, person.Id, change, "Planned for the test"));
        Assert.Contains(state, page.Heading, StringComparison.Ordinal);
        Assert.Contains("Planned for the test", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await theirs.Open("/account")).Status);
    }

    [Fact]
    public async Task Suspended_person_is_let_back_in()
    {
        var (person, _) = await PersonAsync();
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        await ChangeAsync(admin, person.Id, "Suspend", "First");
        await ChangeAsync(admin, person.Id, "Lift", "Second");
        Assert.Equal(HttpStatusCode.OK, (await (await Host.SignInAfresh(person.Id)).Open("/account")).Status);
    }

    [Fact]
    public async Task Reason_is_asked_for()
    {
        var (person, theirs) = await PersonAsync();
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var refused = await ChangeAsync(admin, person.Id, "Suspend", "");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Enter the reason"), (refused.Status, refused.Errors.Single()));
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open("/account")).Status);
    }

    [Fact]
    public async Task Nobody_does_it_to_themselves()
    {
        var (me, admin) = await PersonAsync(Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.Conflict, (await ChangeAsync(admin, me.Id, "Suspend", "Trying")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await GiveAsync(admin, me.Id, Role.Practitioner)).Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.Open("/people")).Status);
    }

    [Fact]
    public async Task Role_holds_from_the_next_click_until_it_ends()
    {
        var (person, theirs) = await PersonAsync(Role.BoardMember);
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.Open("/instruments")).Status);
        var given = await admin.Follow(await GiveAsync(admin, person.Id, Role.Practitioner));
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open("/instruments")).Status);

        var end = given.Page.QuerySelectorAll("main a[href$='/end']").Select(a => a.GetAttribute("href")!).First(href => given.Page.QuerySelector($"tr:has(a[href='{href}'])")!.TextContent.Contains("Practitioner", StringComparison.Ordinal));
        var yesterday = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        await admin.Submit(await admin.Open(end), Date("LastDay", yesterday, ("Reason", "Moved team")));
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.Open("/instruments")).Status);
    }

    [Fact]
    public async Task Elevated_role_gives_nothing_until_a_second_person_agrees()
    {
        var (person, theirs) = await PersonAsync(Role.BoardMember);
        var asks = await Host.SignInAs(Role.SystemAdministrator);
        await GiveAsync(asks, person.Id, Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.Open("/people")).Status);
        Assert.Null(AgreeForm(await asks.Open("/access-review"), person.Name));

        var second = await Host.SignInAs(Role.InformationGovernance);
        var review = await second.Open("/access-review");
        var form = AgreeForm(review, person.Name)!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var address = form.GetAttribute("action")!;
        var askers = (await asks.Open("/people/invite")).Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Conflict, (await asks.Post(address, [new("__RequestVerificationToken", askers)])).Status);
        Assert.Equal("/access-review", (await second.Post(address, [new("__RequestVerificationToken", token)])).Location);
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open("/people")).Status);
    }

    [Fact]
    public async Task List_narrows_to_an_agency_and_a_state_and_says_when_nobody_matches()
    {
        var (person, _) = await PersonAsync();
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        Assert.Single((await admin.Open($"/people?agency={person.AgencyId}")).Page.QuerySelectorAll("tbody tr"));
        var none = await admin.Open($"/people?agency={person.AgencyId}&state=Suspended");
        Assert.Contains("Nobody matches", none.Body, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement? AgreeForm(Answer review, string name) =>
        review.Page.QuerySelectorAll(".govuk-summary-card").Single(card => card.TextContent.Contains(name + "\n", StringComparison.Ordinal) || card.QuerySelector("h3")!.TextContent.EndsWith(name, StringComparison.Ordinal)).QuerySelector("form");

    private static async Task<(CurrentUser Person, Browser Browser)> PersonAsync(Role role = Role.Practitioner)
    {
        var world = new TestWorld(Host.Services);
        var person = await world.PersonAsync(await world.AgencyAsync(AgencyKind.Voluntary), role);
        return (person, await Host.SignInAfresh(person.Id));
    }

    private static async Task<Answer> ChangeAsync(Browser admin, Guid person, string change, string reason) =>
        await admin.Submit(await admin.Open($"/people/{person}/change/{change}"), new Dictionary<string, string?> { ["Reason"] = reason });

    private static async Task<Answer> GiveAsync(Browser admin, Guid person, Role role) =>
        await admin.Submit(await admin.Open($"/people/{person}/roles/give"), new Dictionary<string, string?> { ["Role"] = role.ToString(), ["Reason"] = "Joins the team" });

    private static Dictionary<string, string?> Date(string field, DateOnly day, (string Name, string Value) also) => new()
    {
        [field + ".Day"] = day.Day.ToString(),
        [field + ".Month"] = day.Month.ToString(),
        [field + ".Year"] = day.Year.ToString(),
        [also.Name] = also.Value,
    };
}
