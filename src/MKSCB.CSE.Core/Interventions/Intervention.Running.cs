using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>Who does the work.</summary>
public sealed record NamedWorker(Guid AccountId, string Name);

/// <summary>
/// From its start to its end. While it runs its worker works with the child, so that the child's record is open to them; that work ends with
/// it. Steps that touch the child need <see cref="Child"/> with its involvements and conflicts loaded.
/// </summary>
public sealed partial class Intervention
{
    public const string WorkerRole = "Intensive intervention worker";

    public Guid? WorkerId { get; private set; }

    public Account? Worker { get; private set; }

    public string? WorkerName { get; private set; }

    /// <summary>The work with the child that its start recorded; null where the worker worked with the child already.</summary>
    public Guid? InvolvementId { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public DateOnly? PausedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it ended, or what came of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The child's level the day it started; null where none was agreed.</summary>
    public RiskLevel? LevelBefore { get; private set; }

    /// <summary>The child's level the day it ended, where it had started.</summary>
    public RiskLevel? LevelAfter { get; private set; }

    /// <summary>Starts it with a named worker, to whom the child's record opens.</summary>
    /// <exception cref="RuleViolation">It has no place, or the worker must not see the record.</exception>
    public void Start(NamedWorker worker, CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(State != InterventionState.Accepted, "Only an intervention that has a place and has not started can be started.");
        Give(worker, LondonTime.DateOf(now));
        Move(InterventionState.Active, "", null, by, now);
        (StartedOn, LevelBefore) = (LondonTime.DateOf(now), Child!.Level);
    }

    /// <summary>Another worker takes over: the work of the one before ends, and with it their way to the child's record.</summary>
    /// <exception cref="RuleViolation">It does not run, it is the same worker, no reason, or the worker must not see the record.</exception>
    public void HandOver(NamedWorker worker, string reason, CurrentUser by, DateTime now)
    {
        MustRun(by);
        MustRunNow("be handed over");
        RuleViolation.When(worker.AccountId == WorkerId, "This is its worker already.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why another worker takes over.");
        EndWork(LondonTime.DateOf(now), reason);
        Give(worker, LondonTime.DateOf(now));
        Note(by, now, reason);
    }

    /// <exception cref="RuleViolation">It does not run, or no reason.</exception>
    public void Pause(string reason, CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it is paused.");
        Move(InterventionState.Paused, "Only an intervention that runs can be paused.", reason, by, now);
        PausedOn = LondonTime.DateOf(now);
    }

    public void Resume(string reason, CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it goes on.");
        RuleViolation.When(State != InterventionState.Paused, "Only an intervention that is paused can go on.");
        Move(InterventionState.Active, "", reason, by, now);
        PausedOn = null;
    }

    /// <summary>Done as planned, with what came of it. It is looked at again after three and six months.</summary>
    public void Complete(string outcome, CurrentUser by, DateTime now) => End(InterventionState.Completed, outcome, "Only an intervention that has started can be completed.", by, now);

    /// <summary>Ended before it was done, or before it began.</summary>
    public void CloseEarly(string reason, CurrentUser by, DateTime now) => End(InterventionState.ClosedEarly, reason, "Only an accepted intervention that has not ended can be closed early.", by, now);

    /// <summary>The child or the family does not want it.</summary>
    public void Decline(string reason, CurrentUser by, DateTime now) => End(InterventionState.DeclinedByFamily, reason, "This intervention has already ended.", by, now);

    /// <summary>Something else would help the child more.</summary>
    public void FindNotSuitable(string reason, CurrentUser by, DateTime now) => End(InterventionState.NotSuitable, reason, "An intervention that has started is closed early, with why; only a referral is found not suitable.", by, now);

    private void End(InterventionState state, string outcome, string otherwise, CurrentUser by, DateTime now)
    {
        MustRun(by);
        RuleViolation.When(string.IsNullOrWhiteSpace(outcome), "Say why it ends, and what came of it.");
        Move(state, otherwise, outcome, by, now);
        var today = LondonTime.DateOf(now);
        (EndedOn, Outcome, PausedOn) = (today, outcome, null);
        if (StartedOn == null)
        {
            return;
        }

        LevelAfter = Child!.Level;
        EndWork(today, outcome);
        _followUps.AddRange(FollowUp.Months.Select(months => new FollowUp { InterventionId = Id, ChildId = ChildId, MonthsAfter = months, DueOn = today.AddMonths(months) }));
    }

    private void Give(NamedWorker worker, DateOnly today)
    {
        RuleViolation.When(Child!.Conflicts.Any(c => c.AccountId == worker.AccountId && c.EndedAt == null), "A conflict of interest is recorded for this person, so they cannot work with this child.");
        var works = Child.Involvements.Any(i => i.AccountId == worker.AccountId && i.HoldsOn(today) && i.To == null);
        InvolvementId = works ? null : Child.Involve(AgencyId, worker.AccountId, worker.Name, WorkerRole, today).Id;
        (WorkerId, WorkerName) = (worker.AccountId, worker.Name);
    }

    // Work that was there before the intervention is not its to end, nor is one that somebody has ended since.
    private void EndWork(DateOnly today, string reason)
    {
        if (Child!.Involvements.FirstOrDefault(i => i.Id == InvolvementId) is { } work && (work.To == null || work.To > today))
        {
            work.End(today, reason.Cut(Involvement.ReasonLength));
        }
    }

    private void MustRunNow(string what) => RuleViolation.When(State is not (InterventionState.Active or InterventionState.Paused), $"Only an intervention that has started and not ended can {what}.");
}
