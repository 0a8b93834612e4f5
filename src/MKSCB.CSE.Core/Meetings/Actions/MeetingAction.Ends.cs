using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>How an action ended. "Not done" is no end: it goes up the ladder and stays open.</summary>
public enum ActionEnd
{
    Done,
    NotPossible,
    Overtaken,
}

/// <summary>Honest ends. An action is done with evidence; or is not possible, why, and somebody accepts that; or events overtook it; or it is not done, and goes up.</summary>
public sealed partial class MeetingAction
{
    private readonly List<ActionUpdate> _updates = [];

    public ActionEnd? EndedAs { get; private set; }

    /// <summary>The day first promised, once another was agreed; the ladder counts from it.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Why its owner says it is not possible, until somebody accepts or refuses that.</summary>
    public string? NotPossibleBecause { get; private set; }

    /// <summary>Who accepted that it is not possible: never the owner.</summary>
    public Guid? AcceptedById { get; private set; }

    /// <summary>How far up it has gone; it never comes down again while it is open.</summary>
    public LadderRung Rung { get; private set; }

    public IReadOnlyCollection<ActionUpdate> Updates => _updates;

    public bool HasEnded => Flow[State].Count == 0;

    /// <summary>Done, with what shows it.</summary>
    /// <exception cref="RuleViolation">It has ended, or nothing shows it.</exception>
    public void Done(string evidence, CurrentUser by, DateTime now)
    {
        Complete(evidence, now);
        EndAs(ActionEnd.Done, evidence, by, now);
    }

    /// <summary>Something else has taken its place, or made it needless.</summary>
    public void Overtaken(string by, CurrentUser who, DateTime now)
    {
        Cancel(by, now);
        EndAs(ActionEnd.Overtaken, by, who, now);
    }

    /// <summary>Its owner, or their agency, says that it cannot be done. It ends only when somebody of the meeting accepts that.</summary>
    public void SayNotPossible(string why, CurrentUser by, DateTime now)
    {
        MustGoOn();
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why it is not possible.");
        NotPossibleBecause = why;
        Note(ActionUpdateKind.SaidNotPossible, by, now, why);
    }

    /// <summary>Somebody who runs the meeting accepts that it is not possible.</summary>
    /// <exception cref="RuleViolation">Nobody says so, or it is their own action.</exception>
    public void AcceptNotPossible(CurrentUser by, DateTime now)
    {
        RuleViolation.When(NotPossibleBecause == null, "Nobody has said that this action is not possible.");
        RuleViolation.When(by.Id == OwnerId, "Nobody accepts for themselves that their own action is not possible. Ask the chair, the deputy or the administrator.");
        Cancel(NotPossibleBecause!, now);
        AcceptedById = by.Id;
        EndAs(ActionEnd.NotPossible, NotPossibleBecause!, by, now);
    }

    /// <summary>It is possible after all, or must be: the action goes on, and the ladder with it.</summary>
    public void RefuseNotPossible(string why, CurrentUser by, DateTime now)
    {
        MustGoOn();
        RuleViolation.When(NotPossibleBecause == null, "Nobody has said that this action is not possible.");
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why it must go on.");
        NotPossibleBecause = null;
        Note(ActionUpdateKind.NotAccepted, by, now, why);
    }

    /// <summary>It was not done. It goes to the manager at once and stays open.</summary>
    public void SayNotDone(string why, CurrentUser by, DateTime now)
    {
        MustGoOn();
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why it was not done.");
        Note(ActionUpdateKind.SaidNotDone, by, now, why);
        if (State != ActionState.Escalated)
        {
            State = Flow.Move(State, ActionState.Escalated, "This action has already ended.");
        }

        GoUp(LadderRung.Manager, now);
    }

    /// <summary>Another day is agreed. The old day and the reason stay, and the ladder goes on counting from the day first promised.</summary>
    /// <exception cref="RuleViolation">Ended, no reason, the same day, or a day that is past.</exception>
    public void MoveDue(DateOnly to, string reason, CurrentUser by, DateTime now)
    {
        MustGoOn();
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the day changes.");
        RuleViolation.When(to == DueOn || to < LondonTime.DateOf(now), "Give another day, from today on.");
        _updates.Add(Update(ActionUpdateKind.DueChanged, by, now, reason, before: DueOn, after: to));
        PromisedOn ??= DueOn;
        _dueOn = to;
    }

    /// <summary>The child goes to another meeting, and this goes along: owner, day and ladder stay, and that meeting asks about it from now on.</summary>
    /// <exception cref="RuleViolation">It has ended.</exception>
    internal void GoAlong(Guid toBody, CurrentUser by, DateTime now)
    {
        MustGoOn();
        _bodyId = toBody;
        Note(ActionUpdateKind.WentAlong, by, now, "The child was taken over by another meeting, which asks about this action from now on.");
    }

    /// <summary>A meeting asked what it changed for the child, and this is the answer.</summary>
    public void Changed(string answer, Guid meetingId, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(answer), "Write down what it changed for the child, or that nobody can tell.");
        _updates.Add(Update(ActionUpdateKind.ChangedForChild, by, now, answer, meeting: meetingId));
    }

    /// <summary>A meeting asked what it changed for the child, and nobody can tell: with the reason, because "not known" alone ends every question.</summary>
    /// <exception cref="RuleViolation">No reason.</exception>
    public void ChangeNotKnown(string why, Guid meetingId, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why nobody can tell what it changed for the child.");
        _updates.Add(Update(ActionUpdateKind.ChangedForChild, by, now, $"Not known: {why}".Cut(TextLength), meeting: meetingId));
    }

    /// <summary>Climbs to where the ladder has it on that day; says whether it went up. Done again it changes nothing.</summary>
    public bool Climb(ActionLadder ladder, DateTime now) =>
        !HasEnded && GoUp(ladder.RungOn(PromisedOn ?? DueOn, State == ActionState.Escalated, LondonTime.DateOf(now)), now);

    private bool GoUp(LadderRung to, DateTime now)
    {
        if (to <= Rung)
        {
            return false;
        }

        Rung = to;
        _updates.Add(Update(ActionUpdateKind.WentUp, null, now, null, rung: to));
        return true;
    }

    private void EndAs(ActionEnd end, string outcome, CurrentUser by, DateTime now)
    {
        EndedAs = end;
        Note(ActionUpdateKind.Ended, by, now, outcome);
    }

    private void MustGoOn() => RuleViolation.When(HasEnded, "This action has already ended.");

    private void Note(ActionUpdateKind kind, CurrentUser by, DateTime now, string text) => _updates.Add(Update(kind, by, now, text));

    private ActionUpdate Update(ActionUpdateKind kind, CurrentUser? by, DateTime now, string? text, DateOnly? before = null, DateOnly? after = null, LadderRung? rung = null, Guid? meeting = null) =>
        new() { ActionId = Id, Kind = kind, At = now, ById = by?.Id, Text = text, DueBefore = before, DueAfter = after, Rung = rung, MeetingId = meeting, Stream = AuditStream };
}
