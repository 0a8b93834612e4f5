using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// The agenda as a proposal, on which each member agency is asked what it holds. A stamp on the draft and not a state of its
/// own: the agenda goes on drafting itself and can still be changed, and a child added later is asked for too (decision 0100).
/// </summary>
public sealed partial class Meeting
{
    /// <summary>From then on member agencies are asked for their returns; null while nobody is asked.</summary>
    public DateTime? ProvisionalAt { get; private set; }

    public Guid? ProvisionalById { get; private set; }

    /// <summary>By when a return asked for on that day is due; one asked for later has a day of its own.</summary>
    public DateTime? ReturnsDueAt { get; private set; }

    /// <summary>The meeting is still to be held, so a return can still be given.</summary>
    public bool TakesReturns => State is MeetingState.Scheduled or MeetingState.AgendaDraft or MeetingState.AgendaIssued;

    /// <summary>Issues the agenda provisionally: every member agency is asked for a return on every child on it.</summary>
    /// <exception cref="RuleViolation">It is issued, provisionally or for good, or no child is on it.</exception>
    public void IssueProvisionally(CurrentUser by, DateTime now, WorkingDays days)
    {
        MustBeOpen();
        RuleViolation.When(ProvisionalAt != null, "This agenda has already been issued provisionally. Children added since are asked for by themselves.");
        RuleViolation.When(!OnAgenda.Any(i => i.ChildId != null), "No child is on this agenda yet, so there is nothing to ask agencies for.");
        (ProvisionalAt, ProvisionalById, ReturnsDueAt) = (now, by.Id, ReturnTimes.DueAt(StartsAt, now, days));
    }
}
