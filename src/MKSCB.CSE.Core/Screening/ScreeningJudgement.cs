using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

/// <summary>The practitioner's judgement, given before the computed result is shown.</summary>
public sealed record ScreeningJudgement : IAudited
{
    public const int TextLength = 4000;

    public Guid ScreeningId { get; init; }
    public string? WorriedAbout { get; init; }
    public string? WorkingWell { get; init; }
    public string? NeedsToHappen { get; init; }
    public required RiskLevel Level { get; init; }
    public required string Rationale { get; init; }

    /// <summary>Why the level stays below the floor or the computed one; asked only once those are known.</summary>
    public string? WhyLower { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";
}
