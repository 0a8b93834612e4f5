using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Protection;

/// <summary>A strategy discussion: asked for, and held or not held.</summary>
public sealed class StrategyDiscussion : Record, IAudited
{
    public const int ShortLength = 300;
    public const int TextLength = 2000;

    /// <summary>Working days from asking to holding. A local limit, to be confirmed by the Board: no national source is known.</summary>
    public const int WorkingDaysToHold = 1;

    public static readonly Transitions<StrategyState> Flow = new()
    {
        [StrategyState.Asked] = [StrategyState.Held, StrategyState.NotHeld],
    };

    private StrategyDiscussion()
    {
    }

    public Guid ChildId { get; private init; }

    public Child? Child { get; private init; }

    public StrategyState State { get; private set; }

    public DateOnly AskedOn { get; private init; }

    public string AskedBy { get; private init; } = "";

    public string Why { get; private init; } = "";

    public DateOnly DueOn { get; private init; }

    /// <summary>The day it was held, or the day it was decided not to hold it.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Who took part, by agency.</summary>
    public string? TookPart { get; private set; }

    public StrategyDecision? Decision { get; private set; }

    public string? Reason { get; private set; }

    public DateTime RecordedAt { get; private init; }

    public Guid RecordedById { get; private init; }

    public Account? RecordedBy { get; private init; }

    public DateTime? EndRecordedAt { get; private set; }

    public Guid? EndRecordedById { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    internal static StrategyDiscussion Ask(Child child, DateOnly on, string by, string why, WorkingDays days, CurrentUser recorder, DateTime now)
    {
        RuleViolation.When(on > LondonTime.DateOf(now), "A strategy discussion is recorded once it has been asked for; this day is in the future.");
        return new StrategyDiscussion { ChildId = child.Id, Child = child, AskedOn = on, AskedBy = by, Why = why, DueOn = days.Add(on, WorkingDaysToHold), RecordedAt = now, RecordedById = recorder.Id };
    }

    /// <summary>It was held and decided this. Needs <see cref="Child"/> loaded: the chronology says so.</summary>
    /// <exception cref="RuleViolation">Already held or not held, before it was asked for, or in the future.</exception>
    public void Hold(DateOnly on, string tookPart, StrategyDecision decision, string reason, CurrentUser by, DateTime now)
    {
        End(StrategyState.Held, on, reason, by, now);
        (TookPart, Decision) = (tookPart, decision);
        Child!.Note(EntryKind.Fact, on, null, $"Strategy discussion held. Decision: {decision.InWords()}.", "Record of the strategy discussion", by, now);
    }

    /// <summary>It will not be held. Needs <see cref="Child"/> loaded.</summary>
    /// <exception cref="RuleViolation">Already held or not held, before it was asked for, or in the future.</exception>
    public void DoNotHold(DateOnly on, string reason, CurrentUser by, DateTime now)
    {
        End(StrategyState.NotHeld, on, reason, by, now);
        Child!.Note(EntryKind.Fact, on, null, "A strategy discussion was asked for and was not held.", "Record of the strategy discussion", by, now);
    }

    private void End(StrategyState state, DateOnly on, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(on > LondonTime.DateOf(now), "This day is in the future.");
        RuleViolation.When(on < AskedOn, "That day is before the discussion was asked for.");
        State = Flow.Move(State, state, "It has already been recorded whether this discussion was held.");
        (EndedOn, Reason, EndRecordedAt, EndRecordedById) = (on, reason, now, by.Id);
    }
}
