using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A role on a meeting without a seat is shown to those who run it, who seat the person or end the role.</summary>
public sealed class AccessWithoutSeatTests
{
    private static Dictionary<string, string?> Fields(string name, string? value) => new() { [name] = value };

    [Fact]
    public async Task SomebodyWithARoleAndNoSeat_IsShown_AndGivenOne()
    {
        var site = await AgendaSite.NewAsync(0);
        var panel = await site.PersonAsync(Role.PanelMember);
        var chair = await AgendaSite.As(site.Chair);
        var members = await chair.Open($"/meetings/bodies/{site.Body.Code}/members");
        Assert.Equal(2, members.Page.QuerySelectorAll("caption").Single(c => c.TextContent == "Has access, no seat").ParentElement!.QuerySelectorAll("tbody tr").Length);

        var form = await chair.Open(await LinkAsync(site, panel, "seat"));
        Assert.Equal(["Member"], form.Page.QuerySelectorAll("input[name=Seat]").Select(i => i.GetAttribute("value")));
        Assert.Equal(["Choose the seat"], (await chair.Submit(form, [], "Give the seat")).Errors);
        var given = await chair.Follow(await chair.Submit(form, Fields("Seat", "Member"), "Give the seat"));

        Assert.Contains("The seat has been given.", given.Body, StringComparison.Ordinal);
        Assert.Contains(panel.Name, given.Page.QuerySelectorAll("caption").Single(c => c.TextContent.StartsWith("Members now", StringComparison.Ordinal)).ParentElement!.TextContent, StringComparison.Ordinal);
        var seat = await site.World.ReadAsync(records => records.All<BodyMember>().Single(m => m.AccountId == panel.Id));
        Assert.Equal(await RoleAsync(site, panel), seat.RoleAssignmentId);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open(await LinkAsync(site, panel, "seat"))).Status);
    }

    [Fact]
    public async Task TheRoleIsEnded_AndTheAgendaIsShutAtTheNextClick()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var panel = await site.PersonAsync(Role.PanelMember);
        var chair = await AgendaSite.As(site.Chair);
        await chair.Submit(await chair.Open($"{site.Agenda}/issue"), [], "Issue the agenda");
        var theirs = await AgendaSite.As(panel);
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open(site.Agenda)).Status);

        var form = await chair.Open(await LinkAsync(site, panel, "end"));
        Assert.Equal(["Say why the role ends"], (await chair.Submit(form, [], "End the role")).Errors);
        await chair.Submit(form, Fields("Reason", "Left the post"), "End the role");

        Assert.NotEqual(HttpStatusCode.OK, (await theirs.Open(site.Agenda)).Status);
        Assert.Equal("Left the post", await site.World.ReadAsync(records => records.All<RoleAssignment>().Single(r => r.AccountId == panel.Id).EndReason));
    }

    [Fact]
    public async Task OthersReachNothing_AndAnAgreedRoleIsNotEndedHere()
    {
        var (site, elsewhere) = (await AgendaSite.NewAsync(0), await AgendaSite.NewAsync(0));
        var panel = await site.PersonAsync(Role.PanelMember);
        foreach (var stranger in new[] { await AgendaSite.As(elsewhere.Chair), await AgendaSite.As(panel), await AgendaSite.Host.SignInAs(Role.CseCoordinator) })
        {
            Assert.Contains((await stranger.Open(await LinkAsync(site, panel, "seat"))).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
            Assert.Contains((await stranger.Open(await LinkAsync(site, panel, "end"))).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        var chair = await AgendaSite.As(site.Chair);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open(await LinkAsync(site, site.Chair, "end"))).Status);
        // Another body's role through one's own body's address.
        Assert.Equal(HttpStatusCode.NotFound, (await (await AgendaSite.As(elsewhere.Chair)).Open($"/meetings/bodies/{elsewhere.Body.Code}/access/{await RoleAsync(site, panel)}/seat")).Status);
    }

    [Fact]
    public void ASeatGoesWithTheRoleHeld()
    {
        var body = new MeetingBody { Code = "b", Name = "B" };
        var person = new Account { DisplayName = "P", AgencyId = Guid.NewGuid() };
        var role = new RoleAssignment { AccountId = person.Id, Role = Role.PanelMember, From = new DateOnly(2026, 1, 1), MeetingBodyId = body.Id };
        var today = new DateOnly(2026, 3, 1);

        Assert.Equal(today, BodyMember.SeatHolder(body, person, role, Seat.Member, today).From);
        Assert.Throws<RuleViolation>(() => BodyMember.SeatHolder(body, person, role, Seat.Chair, today));
        Assert.Throws<RuleViolation>(() => BodyMember.SeatHolder(new MeetingBody { Code = "c", Name = "C" }, person, role, Seat.Member, today));
        Assert.Throws<RuleViolation>(() => BodyMember.SeatHolder(body, new Account { DisplayName = "Q", AgencyId = Guid.NewGuid() }, role, Seat.Member, today));
        role.End(today.AddDays(-1), "Over");
        Assert.Throws<RuleViolation>(() => BodyMember.SeatHolder(body, person, role, Seat.Member, today));
    }

    private static Task<Guid> RoleAsync(AgendaSite site, CurrentUser person) =>
        site.World.ReadAsync(records => records.All<RoleAssignment>().Single(r => r.AccountId == person.Id && r.MeetingBodyId == site.Body.Id).Id);

    private static async Task<string> LinkAsync(AgendaSite site, CurrentUser person, string task) => $"/meetings/bodies/{site.Body.Code}/access/{await RoleAsync(site, person)}/{task}";
}
