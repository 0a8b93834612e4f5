using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Interventions;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Security;

/// <summary>A kind of record that has pages of its own.</summary>
/// <param name="Prefix">How every route of it begins, up to and including what names the record.</param>
/// <param name="HiddenAsync">Makes one that this person, whatever their role, may not see, and gives what names it in an address.</param>
/// <param name="OpenToRead">Reference data: everybody with the permission reads it, only its own people change it.</param>
internal sealed record RecordKind(string Prefix, Func<TestWorld, CurrentUser, Task<string>> HiddenAsync, bool OpenToRead = false)
{
    public bool Covers(EndpointRow row) => row.Route == Prefix || row.Route.StartsWith(Prefix + "/", StringComparison.Ordinal);

    /// <summary>The route's address for this record; further parts of it lead nowhere.</summary>
    public string Address(EndpointRow row, string key)
    {
        var named = Prefix[..Prefix.IndexOf('{', StringComparison.Ordinal)] + key;
        return (row with { Route = named + row.Route[Prefix.Length..] }).Nowhere;
    }
}

/// <summary>
/// Every kind of record a page shows. A feature with records of its own adds a line; a test fails until it does. For roles that see
/// every child the hidden record is one they have a conflict of interest with, or somebody else's draft.
/// </summary>
internal static class RecordKinds
{
    public static readonly IReadOnlyList<RecordKind> Table =
    [
        new("/children/{reference}", ConflictedChildAsync),
        new("/screenings/{reference}", DraftAsync),
        new("/countersign/{reference}", DraftAsync),
        new("/triage/{reference}", DraftAsync),
        new("/meetings/bodies/{code}", async (world, _) => (await BodyAsync(world)).Code, OpenToRead: true),
        new("/meetings/{id:guid}", MeetingAsync),
        new("/returns/{meeting:guid}", MeetingAsync),
        new("/invitations/{id:guid}", InvitationAsync),
        new("/packs/{meeting:guid}", MeetingAsync),
        new("/past-meetings/{importId:guid}", ColleaguesListAsync),
        new("/my-work/actions/{id:guid}", ActionAsync),
        new("/intervention/{id:guid}", InterventionAsync),
        new("/missing/{episode:guid}", EpisodeAsync),
    ];

    /// <summary>Permissions that open case data: a route that needs one and names something in its address must be in the table.</summary>
    public static readonly IReadOnlyList<Permission> CaseData =
    [
        Permission.CompleteScreening, Permission.CountersignScreening, Permission.CountersignForLead, Permission.TriageScreening, Permission.ViewChild, Permission.RecordOnChild, Permission.MaintainChild,
        Permission.SearchChildren, Permission.ViewMeeting, Permission.PrepareAgenda, Permission.ChairMeeting, Permission.AnswerReturns, Permission.ImportHistory,
        Permission.ReferToIntervention, Permission.ViewIntervention, Permission.WorkIntervention, Permission.RunIntervention,
        Permission.ViewMissing, Permission.RecordMissing, Permission.FollowMissing,
    ];

    private static async Task<string> ConflictedChildAsync(TestWorld world, CurrentUser stranger)
    {
        var child = await world.ChildAsync();
        await world.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = stranger.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        return child.Reference;
    }

    private static async Task<string> DraftAsync(TestWorld world, CurrentUser stranger)
    {
        var author = await world.PersonAsync(await world.AgencyAsync(AgencyKind.Education));
        var version = await world.ReadAsync(records => records.All<InstrumentVersion>().First().Id);
        var draft = new ScreeningSubmission { Reference = $"S-HIDDEN-{TestWorld.NextNumber()}", InstrumentVersionId = version, AuthorId = author.Id, AgencyId = author.AgencyId, BegunAt = DateTime.UtcNow };
        await world.SaveAsync(draft);
        return draft.Reference;
    }

    private static async Task<string> MeetingAsync(TestWorld world, CurrentUser stranger)
    {
        var meeting = new Meeting { BodyId = (await BodyAsync(world)).Id, StartsAt = DateTime.UtcNow.AddYears(5).AddDays(TestWorld.NextNumber()) };
        await world.SaveAsync(meeting);
        return meeting.Id.ToString();
    }

    private static async Task<string> InvitationAsync(TestWorld world, CurrentUser stranger)
    {
        var colleague = await world.PersonAsync(await world.AgencyAsync());
        var attendee = new Attendee { MeetingId = Guid.Parse(await MeetingAsync(world, stranger)), AccountId = colleague.Id, Name = colleague.Name, AgencyId = colleague.AgencyId, InvitedAt = DateTime.UtcNow };
        await world.SaveAsync(attendee);
        return attendee.Id.ToString();
    }

    private static async Task<string> ColleaguesListAsync(TestWorld world, CurrentUser stranger)
    {
        var colleague = await world.PersonAsync(await world.AgencyAsync(), Role.CseCoordinator);
        var import = HistoryImport.Of(await BodyAsync(world), [HistoryRow.Wrong(2, ["Meeting date is empty."])], colleague, DateTime.UtcNow);
        await world.SaveAsync(import);
        return import.Id.ToString();
    }

    private static async Task<string> ActionAsync(TestWorld world, CurrentUser stranger)
    {
        var agency = await world.AgencyAsync();
        var action = new MeetingAction { BodyId = (await BodyAsync(world)).Id, Text = "Visit", OwnerAgencyId = agency.Id, OwnerName = "Nurse", DueOn = DateOnly.FromDateTime(DateTime.UtcNow), AgreedAt = DateTime.UtcNow };
        await world.SaveAsync(action);
        return action.Id.ToString();
    }

    private static async Task<string> EpisodeAsync(TestWorld world, CurrentUser stranger)
    {
        var child = await world.ChildAsync();
        await world.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = stranger.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        var colleague = await world.PersonAsync(await world.AgencyAsync());
        return (await Missing.MissingWorld.EpisodeAsync(world, child, colleague, null, new DateTime(2026, 1, 5, 12, 0, 0, DateTimeKind.Utc))).Id.ToString();
    }

    private static async Task<string> InterventionAsync(TestWorld world, CurrentUser stranger)
    {
        var child = await world.ChildAsync();
        await world.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = stranger.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        return (await InterventionWorld.ReferredAsync(world, child, await world.AgencyAsync(), await BodyAsync(world))).ToString();
    }

    private static Task<MeetingBody> BodyAsync(TestWorld world) => world.ReadAsync(records => records.All<MeetingBody>().First());
}
