using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

public enum ScreeningEventKind
{
    Submitted,
    Acknowledged,
    Returned,
    Answered,
    Countersigned,
    Disagreed,
    Triaged,
    Superseded,
    Withdrawn,
}

/// <summary>One step in a screening's life: who, when, and what they said. Only ever added to.</summary>
public sealed class ScreeningEvent : Record, IAudited
{
    public const int TextLength = 4000;

    public required Guid ScreeningId { get; init; }
    public required ScreeningEventKind Kind { get; init; }
    public required DateTime At { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required string ByAgency { get; init; }

    /// <summary>The reason or comment that came with the step. Questions, calls and decisions stand in records of their own.</summary>
    public string? Text { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";
}
