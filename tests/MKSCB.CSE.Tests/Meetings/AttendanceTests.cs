using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Documents;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Asking people to a meeting, their answers, who was there, and whether that was enough.</summary>
public class AttendanceTests
{
    private static string Attendance(ReturnsSite site) => $"/meetings/{site.Site.Meeting.Id}/attendance";

    private static async Task<(ReturnsSite Site, Browser Chair)> InvitedAsync(int children = 1)
    {
        var site = await ReturnsSite.NewAsync(children, ask: false);
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await chair.Submit(await chair.Open(Attendance(site)), [], "Ask everybody who holds a seat"));
        return (site, chair);
    }

    private static Task<List<Attendee>> StoredAsync(ReturnsSite site) => site.Site.World.ReadAsync(records => records.All<Attendee>().AsNoTracking().Where(a => a.MeetingId == site.Site.Meeting.Id).ToList());

    private static Dictionary<string, string?> Fields(params (string, string?)[] fields) => fields.ToDictionary(f => f.Item1, f => f.Item2);

    [Fact]
    public async Task EverySeat_IsAskedOnce_AndAnswersForItself()
    {
        var (site, chair) = await InvitedAsync();
        await chair.Follow(await chair.Submit(await chair.Open(Attendance(site)), [], "Ask everybody who holds a seat"));
        Assert.Equal(2, (await StoredAsync(site)).Count);
        var mine = (await StoredAsync(site)).Single(a => a.AccountId == site.Panel.Id);
        var panel = await AgendaSite.As(site.Panel);
        Assert.Contains("Say whether you come to the", (await panel.Open("/my-work")).Body, StringComparison.Ordinal);
        var form = await panel.Open($"/invitations/{mine.Id}");
        var refused = await panel.Submit(form, Fields(("Comes", "false")));
        Assert.Single(refused.Errors);
        await panel.Follow(await panel.Submit(refused, Fields(("Comes", "false"), ("InformationSent", "Our return covers it"))));
        mine = (await StoredAsync(site)).Single(a => a.AccountId == site.Panel.Id);
        Assert.Equal((AttendanceState.Apologies, "Our return covers it"), (mine.State, mine.InformationSent));
        Assert.Equal(HttpStatusCode.NotFound, (await (await AgendaSite.As(site.PoliceLead)).Open($"/invitations/{mine.Id}")).Status);
    }

    [Fact]
    public async Task TheCalendarFile_SaysWhenAndWhere_AndNamesNobody()
    {
        var (site, _) = await InvitedAsync();
        var mine = (await StoredAsync(site)).Single(a => a.AccountId == site.Panel.Id);
        var panel = await AgendaSite.As(site.Panel);
        var file = await panel.Open($"/invitations/{mine.Id}/calendar.ics");
        Assert.Equal("text/calendar", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("BEGIN:VEVENT", file.Body, StringComparison.Ordinal);
        Assert.Contains($"DTSTART:{site.Site.Meeting.StartsAt:yyyyMMdd'T'HHmmss'Z'}", file.Body, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Room 3", file.Body, StringComparison.Ordinal);
        foreach (var name in new[] { site.Site.Children[0].FamilyName, site.Site.Children[0].Reference, site.Panel.Name, site.Site.Chair.Name, "ATTENDEE", "ORGANIZER" })
        {
            Assert.DoesNotContain(name, file.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void TheCalendarFile_KeepsAPlaceInOneLine()
    {
        var text = CalendarFile.Make(Guid.NewGuid(), "Meeting; one, two", new DateTime(2026, 7, 2, 12, 30, 0, DateTimeKind.Utc), 90, "Room 1\nATTENDEE:mailto:x@example.org", new DateTime(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc));
        Assert.DoesNotContain("\nATTENDEE", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20260702T140000Z", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    public async Task ACaseAttendee_IsHiddenWithTheChild_AndOpensNoRecord()
    {
        var (site, chair) = await InvitedAsync();
        var child = site.Site.Children[0];
        var item = (await site.Site.StoredAsync()).Items.Single();
        var worker = await site.Site.World.PersonAsync(site.Police);
        var email = await site.Site.World.ReadAsync(records => records.All<Account>().Where(a => a.Id == worker.Id).Select(a => a.Email).Single());
        await chair.Follow(await chair.Submit(await chair.Open($"{Attendance(site)}/add"), Fields(("Item", item.Id.ToString()), ("Email", email))));
        Assert.Contains($"for {child.Reference}", (await chair.Open(Attendance(site))).Body, StringComparison.Ordinal);
        var invited = await AgendaSite.As(worker);
        Assert.Contains("For one item of the meeting", (await invited.Open("/invitations")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.Open($"/children/{child.Reference}")).Status);
        await site.ConflictAsync(child, site.Site.Chair);
        var hidden = (await chair.Open(Attendance(site))).Body;
        Assert.DoesNotContain(worker.Name, hidden, StringComparison.Ordinal);
        Assert.DoesNotContain(child.Reference, hidden, StringComparison.Ordinal);
        await site.ConflictAsync(child, worker);
        Assert.DoesNotContain("For one item", (await invited.Open("/invitations")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyWithAConflict_CannotBeAskedForThatChild()
    {
        var (site, chair) = await InvitedAsync();
        var worker = await site.Site.World.PersonAsync(site.Police);
        await site.ConflictAsync(site.Site.Children[0], worker);
        var email = await site.Site.World.ReadAsync(records => records.All<Account>().Where(a => a.Id == worker.Id).Select(a => a.Email).Single());
        var item = (await site.Site.StoredAsync()).Items.Single();
        var refused = await chair.Submit(await chair.Open($"{Attendance(site)}/add"), Fields(("Item", item.Id.ToString()), ("Email", email)));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.DoesNotContain(await StoredAsync(site), a => a.ItemId != null);
    }

    [Fact]
    public async Task AttendanceAndQuorum_AreRecorded_WithoutQuorumOnlyWithAReason()
    {
        var (site, chair) = await InvitedAsync();
        var rule = $"/meetings/bodies/{site.Site.Body.Code}/quorum";
        Assert.NotEmpty((await chair.Submit(await chair.Open(rule), Fields(("Least", "0")))).Errors);
        await chair.Follow(await chair.Submit(await chair.Open(rule), Fields(("Least", "2"), ("Kinds", "Police"))));
        var refused = await chair.Submit(await chair.Open(Attendance(site)), [], "Record that there is no quorum");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var rows = await StoredAsync(site);
        var fields = rows.ToDictionary(a => $"Rows[{a.Id}].State", string? (_) => "Present");
        await chair.Follow(await chair.Submit(await chair.Open(Attendance(site)), fields, "Record the attendance"));
        Assert.All(await StoredAsync(site), a => Assert.Equal((AttendanceState.Present, site.Site.Chair.Id), (a.State, a.RecordedById)));
        await chair.Follow(await chair.Submit(await chair.Open(Attendance(site)), [], "Record that there is a quorum"));
        Assert.True((await site.Site.StoredAsync()).QuorumMet);
        Assert.Contains("There was a quorum", (await chair.Open(Attendance(site))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePanel_ReadsTheAttendanceFromIssue_AndChangesNothing()
    {
        var (site, chair) = await InvitedAsync();
        var panel = await AgendaSite.As(site.Panel);
        Assert.Equal(HttpStatusCode.NotFound, (await panel.Open(Attendance(site))).Status);
        await chair.Follow(await chair.Submit(await chair.Open($"{site.Site.Agenda}/issue"), []));
        var page = await panel.Open(Attendance(site));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("Record the attendance", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAdministratorWithAConflict_IsToBeReplaced_AndLearnsNothingOfIt()
    {
        var site = await ReturnsSite.NewAsync(1, ask: false);
        var administrator = await AdministratorAsync(site);
        var chair = await AgendaSite.As(site.Site.Chair);
        var reference = site.Site.Children[0].Reference;
        Assert.DoesNotContain("Name another administrator", (await chair.Open("/my-work")).Body, StringComparison.Ordinal);
        await site.ConflictAsync(site.Site.Children[0], administrator);
        Assert.Contains($"Name another administrator for {reference}", (await chair.Open("/my-work")).Body, StringComparison.Ordinal);
        var theirs = await AgendaSite.As(administrator);
        Assert.DoesNotContain(reference, (await theirs.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, (await theirs.Open(site.Site.Agenda)).Body, StringComparison.Ordinal);
        await AdministratorAsync(site);
        Assert.DoesNotContain("Name another administrator", (await chair.Open("/my-work")).Body, StringComparison.Ordinal);
    }

    private static async Task<CurrentUser> AdministratorAsync(ReturnsSite site)
    {
        var person = await site.Site.World.PersonAsync(site.Site.Agency);
        var account = await site.Site.World.ReadAsync(records => records.All<Account>().AsNoTracking().Single(a => a.Id == person.Id));
        var seat = BodyMember.Give(site.Site.Body, account, Seat.Administrator, new DateOnly(2015, 1, 1), "Test", person);
        seat.RoleAssignment!.Agree(Guid.NewGuid());
        await site.Site.World.SaveAsync(seat.RoleAssignment, seat);
        return person;
    }

    [Fact]
    public void Quorum_CountsAgenciesNotPeople_AndNamesTheKindsWanting()
    {
        var (health, police) = (Guid.NewGuid(), Guid.NewGuid());
        var short1 = Quorum.Of(2, [AgencyKind.Police, AgencyKind.SocialCare], [(health, AgencyKind.Health), (health, AgencyKind.Health), (Guid.NewGuid(), AgencyKind.Board)]);
        Assert.Equal((1, false), (short1.There, short1.IsMet));
        Assert.Equal([AgencyKind.SocialCare, AgencyKind.Police], short1.Wanting);
        Assert.True(Quorum.Of(2, [AgencyKind.Police], [(health, AgencyKind.Health), (police, AgencyKind.Police)]).IsMet);
        Assert.False(Quorum.Of(0, [], []).IsSet);
    }

    [Fact]
    public void WhatCannotBe_IsRefused()
    {
        var who = new CurrentUser(Guid.NewGuid(), "P", Guid.NewGuid(), "A", []);
        var meeting = new Meeting { BodyId = Guid.NewGuid(), StartsAt = DateTime.UtcNow };
        var attendee = new Attendee { MeetingId = meeting.Id, Meeting = meeting, AccountId = who.Id, Name = "P", AgencyId = who.AgencyId, InvitedAt = DateTime.UtcNow };
        Assert.Throws<RuleViolation>(() => attendee.Answer(true, null, new CurrentUser(Guid.NewGuid(), "Q", who.AgencyId, "A", []), DateTime.UtcNow));
        Assert.Throws<RuleViolation>(() => attendee.RecordAs(AttendanceState.Apologies, " ", who, DateTime.UtcNow));
        attendee.RecordAs(AttendanceState.Present, null, who, DateTime.UtcNow);
        Assert.Throws<RuleViolation>(() => attendee.RecordAs(AttendanceState.Invited, null, who, DateTime.UtcNow));
        Assert.Throws<RuleViolation>(() => meeting.RecordQuorum(new Quorum(0, 0, []), "Why", who, DateTime.UtcNow));
        Assert.Throws<RuleViolation>(() => meeting.RecordQuorum(new Quorum(3, 1, []), "", who, DateTime.UtcNow));
        var body = new MeetingBody { Code = "x", Name = "X" };
        Assert.Throws<RuleViolation>(() => body.NeedQuorum(1, [AgencyKind.Police, AgencyKind.Health]));
        body.NeedQuorum(3, [AgencyKind.Police, AgencyKind.Health]);
        body.NeedQuorum(3, [AgencyKind.Health]);
        Assert.Equal([AgencyKind.Health], body.QuorumKinds.Select(k => k.Kind));
    }
}
