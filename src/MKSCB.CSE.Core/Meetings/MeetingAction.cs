using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public enum ActionState
{
    Open,
    InProgress,
    Complete,
    Cancelled,
    Escalated,
}

/// <summary>Something a meeting agreed that one person in one agency does by a day. Overdue is worked out from the day, never stored.</summary>
public sealed partial class MeetingAction : Record, IAudited
{
    public const int TextLength = 1000;
    public const int OwnerNameLength = 120;

    private DateOnly _dueOn;
    private Guid _bodyId;

    /// <summary>The body that holds the owner to account for it: the one that agreed it, or the one that took the child over since.</summary>
    public required Guid BodyId { get => _bodyId; init => _bodyId = value; }

    public MeetingBody? Body { get; init; }

    public Guid? MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    public Guid? ChildId { get; init; }

    public Child? Child { get; init; }

    public required string Text { get; init; }

    public required Guid OwnerAgencyId { get; init; }

    /// <summary>Null where the owner has no account.</summary>
    public Guid? OwnerId { get; init; }

    public required string OwnerName { get; init; }

    public required DateOnly DueOn { get => _dueOn; init => _dueOn = value; }

    public required DateTime AgreedAt { get; init; }

    public ActionState State { get; private set; } = ActionState.Open;

    public DateTime? EndedAt { get; private set; }

    /// <summary>The evidence that it is done, or why it will not be.</summary>
    public string? Outcome { get; private set; }

    public string AuditStream => ChildId == null ? $"body:{BodyId}" : $"child:{ChildId}";

    public static readonly Transitions<ActionState> Flow = new()
    {
        [ActionState.Open] = [ActionState.InProgress, ActionState.Complete, ActionState.Cancelled, ActionState.Escalated],
        [ActionState.InProgress] = [ActionState.Complete, ActionState.Cancelled, ActionState.Escalated],
        [ActionState.Escalated] = [ActionState.InProgress, ActionState.Complete, ActionState.Cancelled],
    };

    /// <summary>States from which it can still go on: somebody has something to do.</summary>
    public static readonly IReadOnlyList<ActionState> Unended = [.. Enum.GetValues<ActionState>().Where(state => Flow[state].Count > 0)];

    public bool IsOverdueOn(DateOnly day) => State is not (ActionState.Complete or ActionState.Cancelled) && DueOn < day;

    public void Begin() => State = Flow.Move(State, ActionState.InProgress, "This action has already been begun or ended.");

    /// <summary>Done, with what shows it.</summary>
    public void Complete(string evidence, DateTime now) => End(ActionState.Complete, evidence, now);

    /// <summary>Will not be done, with why.</summary>
    public void Cancel(string reason, DateTime now) => End(ActionState.Cancelled, reason, now);

    private void End(ActionState state, string outcome, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(outcome), "Say what shows that it is done, or why it will not be.");
        State = Flow.Move(State, state, "This action has already ended.");
        (Outcome, EndedAt) = (outcome, now);
    }
}
