using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings.Passing;

/// <summary>How a child came from meeting to meeting: every passing, and what was decided, agreed and judged on the way.</summary>
public sealed record PassingTrail(Guid ChildId, Guid BodyId, IReadOnlyList<PassingRow> Passings)
{
    public required IReadOnlyList<TrailDecision> Decisions { get; init; }

    public required IReadOnlyList<TrailAction> Actions { get; init; }

    public required IReadOnlyList<TrailLevel> Levels { get; init; }

    /// <summary>What this meeting has yet to accept or return.</summary>
    public PassingRow? ToAnswer => Passings.LastOrDefault(p => p.ToBodyId == BodyId && (p.State is PassingState.Proposed or PassingState.OnAgenda));
}

public sealed record PassingRow
{
    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required PassingKind Kind { get; init; }

    public required PassingState State { get; init; }

    public required string From { get; init; }

    public required Guid? FromBodyId { get; init; }

    public required string To { get; init; }

    public required Guid ToBodyId { get; init; }

    public required string Reason { get; init; }

    public required string Asked { get; init; }

    public required DateTime At { get; init; }

    public required DateTime? SettledAt { get; init; }

    public required string? ReturnReason { get; init; }
}

public sealed record TrailDecision(string Body, DateTime At, string? Decision, string? EndedBecause, DateOnly? NextReviewOn);

public sealed record TrailAction(string Text, string Owner, DateOnly DueOn, string Body, DateTime AgreedAt);

public sealed record TrailLevel(RiskLevel Level, RiskLevel? Before, DateTime At);
