using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>A meeting with the child or about them, as it is written down.</summary>
public sealed record SessionHeld(DateOnly HeldOn, SessionKind Kind, bool Attended, string Note);

/// <summary>How far a goal has come.</summary>
/// <param name="Words">In words: the child's own where they are known.</param>
/// <param name="Scale">0, nothing has changed, to 10, reached.</param>
/// <param name="NextOn">When it is looked at again; null only for a goal that is reached.</param>
public sealed record GoalProgress(string Words, int Scale, DateOnly? NextOn);

/// <summary>What is done with the child: sessions, goals with their reviews, and the look back afterwards.</summary>
public sealed partial class Intervention
{
    private readonly List<InterventionSession> _sessions = [];
    private readonly List<InterventionGoal> _goals = [];
    private readonly List<FollowUp> _followUps = [];

    public IReadOnlyCollection<InterventionSession> Sessions => _sessions;

    public IReadOnlyCollection<InterventionGoal> Goals => _goals;

    public IReadOnlyCollection<FollowUp> FollowUps => _followUps;

    /// <summary>Writes a session down, one the child did not come to as well: that too tells something.</summary>
    /// <exception cref="RuleViolation">It does not run, or on a day it did not.</exception>
    public InterventionSession Meet(SessionHeld held, CurrentUser by, DateTime now)
    {
        MustWork(by);
        MustRunNow("have sessions");
        RuleViolation.When(held.HeldOn < StartedOn || held.HeldOn > LondonTime.DateOf(now), "A session lies between the day the intervention started and today.");
        RuleViolation.When(held.HeldOn > PausedOn, "The intervention was paused on that day.");
        RuleViolation.When(string.IsNullOrWhiteSpace(held.Note), "Write down what happened, or why the child did not come.");
        var session = new InterventionSession { InterventionId = Id, ChildId = ChildId, HeldOn = held.HeldOn, Kind = held.Kind, Attended = held.Attended, Note = held.Note, RecordedAt = now, RecordedById = by.Id };
        _sessions.Add(session);
        return session;
    }

    /// <summary>Agrees a goal with the child, and the day it is first looked at.</summary>
    public InterventionGoal Agree(string goal, DateOnly reviewOn, CurrentUser by, DateTime now)
    {
        MustWork(by);
        RuleViolation.When(State != InterventionState.Active, "Goals are agreed while the intervention runs.");
        RuleViolation.When(string.IsNullOrWhiteSpace(goal), "Write down the goal.");
        RuleViolation.When(reviewOn <= LondonTime.DateOf(now), "The day the goal is looked at must lie in the future.");
        var agreed = new InterventionGoal { InterventionId = Id, ChildId = ChildId, Text = goal, AgreedOn = LondonTime.DateOf(now) };
        agreed.LookAgain(reviewOn);
        _goals.Add(agreed);
        return agreed;
    }

    /// <summary>Looks at a goal again. The earlier reviews stay, so that the way can be read.</summary>
    /// <exception cref="RuleViolation">It does not run, the goal is reached already, or no day to look again where it is not reached now.</exception>
    public void Review(InterventionGoal goal, GoalProgress progress, CurrentUser by, DateTime now)
    {
        MustWork(by);
        MustRunNow("have its goals reviewed");
        goal.Review(progress, by, now);
    }

    /// <summary>Looks back after the end: how the child is, and their level that day. Needs <see cref="Child"/> loaded.</summary>
    public void LookBack(FollowUp followUp, string words, CurrentUser by, DateTime now)
    {
        MustWork(by);
        followUp.Record(words, Child!.Level, by, now);
    }
}
