using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Attendance;

public enum AttendanceState
{
    Invited,
    Coming,
    Apologies,
    Present,
    Absent,
}

/// <summary>
/// Somebody asked to a meeting: for all of it, as the holder of a seat, or for one item, as who knows that child (a case attendee).
/// A case attendee is asked to speak; it opens no record to them.
/// </summary>
public sealed class Attendee : Record, IAudited
{
    public const int NameLength = Account.NameLength;
    public const int InformationLength = 500;

    public required Guid MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    /// <summary>Null where the person has no account.</summary>
    public Guid? AccountId { get; init; }

    public Account? Account { get; init; }

    public required string Name { get; init; }

    /// <summary>The agency they speak for.</summary>
    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    /// <summary>The one item they come for; null for the whole meeting.</summary>
    public Guid? ItemId { get; init; }

    public AgendaItem? Item { get; init; }

    public required DateTime InvitedAt { get; init; }

    public AttendanceState State { get; private set; } = AttendanceState.Invited;

    /// <summary>What somebody who cannot come has sent instead, and to whom. Without it an apology leaves the meeting without that agency's knowledge.</summary>
    public string? InformationSent { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public DateTime? RecordedAt { get; private set; }

    public Guid? RecordedById { get; private set; }

    public string AuditStream => $"meeting:{MeetingId}";

    public static readonly Transitions<AttendanceState> Flow = new()
    {
        [AttendanceState.Invited] = [AttendanceState.Coming, AttendanceState.Apologies, AttendanceState.Present, AttendanceState.Absent],
        [AttendanceState.Coming] = [AttendanceState.Apologies, AttendanceState.Present, AttendanceState.Absent],
        [AttendanceState.Apologies] = [AttendanceState.Coming, AttendanceState.Present],
        [AttendanceState.Present] = [AttendanceState.Apologies, AttendanceState.Absent],
        [AttendanceState.Absent] = [AttendanceState.Apologies, AttendanceState.Present],
    };

    /// <summary>An agency that was at a meeting held before this service; who spoke for it is not on record.</summary>
    internal static Attendee WasThere(Meeting meeting, Agency agency, CurrentUser by, DateTime now) => new()
    {
        MeetingId = meeting.Id,
        Name = "Name not on record",
        AgencyId = agency.Id,
        InvitedAt = meeting.StartsAt,
        State = AttendanceState.Present,
        RecordedAt = now,
        RecordedById = by.Id,
    };

    /// <summary>The person says whether they come. Needs the meeting loaded.</summary>
    /// <exception cref="RuleViolation">Not theirs to answer, the meeting has begun, or an apology that does not say what was sent instead.</exception>
    public void Answer(bool comes, string? informationSent, CurrentUser by, DateTime now)
    {
        RuleViolation.When(by.Id != AccountId, "An invitation is answered by the person it is for.");
        RuleViolation.When(!Meeting!.TakesReturns, "This meeting has begun or will not be held. Ring the administrator.");
        Become(comes ? AttendanceState.Coming : AttendanceState.Apologies, informationSent);
        AnsweredAt = now;
    }

    /// <summary>Who prepares the meeting records who was there. Needs the meeting loaded.</summary>
    /// <exception cref="RuleViolation">An apology without what was sent instead, or the minutes are approved.</exception>
    public void RecordAs(AttendanceState state, string? informationSent, CurrentUser by, DateTime now)
    {
        Meeting!.MustBeUnlocked();
        Become(state, informationSent);
        (RecordedAt, RecordedById) = (now, by.Id);
    }

    private void Become(AttendanceState state, string? informationSent)
    {
        var apologises = state == AttendanceState.Apologies;
        RuleViolation.When(apologises && string.IsNullOrWhiteSpace(informationSent), "With apologies, say what information was sent instead, or that there is none to send.");
        State = state == State ? State : Flow.Move(State, state, "An invitation that was answered does not become unanswered.");
        InformationSent = apologises ? informationSent : null;
    }
}
