using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Actions;

public enum ActionUpdateKind
{
    /// <summary>Another day was agreed; the old one and the reason stay.</summary>
    DueChanged,

    SaidNotPossible,

    /// <summary>The meeting does not accept that it is not possible.</summary>
    NotAccepted,

    SaidNotDone,

    /// <summary>It went up the ladder.</summary>
    WentUp,

    /// <summary>What a meeting heard that it changed for the child.</summary>
    ChangedForChild,

    Ended,

    /// <summary>The child was taken over by another meeting, which asks about it from now on.</summary>
    WentAlong,
}

/// <summary>Something that happened to an action. It is never changed or taken out.</summary>
public sealed class ActionUpdate : Record, IAudited
{
    public required Guid ActionId { get; init; }

    public required ActionUpdateKind Kind { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null for what the service did by itself.</summary>
    public Guid? ById { get; init; }

    public Account? By { get; init; }

    public string? Text { get; init; }

    public DateOnly? DueBefore { get; init; }

    public DateOnly? DueAfter { get; init; }

    public LadderRung? Rung { get; init; }

    /// <summary>The meeting that heard it.</summary>
    public Guid? MeetingId { get; init; }

    public required string Stream { get; init; }

    public string AuditStream => Stream;
}
