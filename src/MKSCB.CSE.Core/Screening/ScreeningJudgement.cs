using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

/// <summary>
/// The practitioner's judgement, given before the computed result is shown. Harm that has been done is a question of
/// its own: a child who has been exploited is not merely at risk.
/// </summary>
public sealed record ScreeningJudgement : IAudited
{
    public const int TextLength = 4000;

    /// <summary>The levels of risk a person chooses from.</summary>
    public static readonly IReadOnlyList<RiskLevel> Risks = [RiskLevel.NotIndicated, RiskLevel.Low, RiskLevel.Medium, RiskLevel.High];

    public static readonly IReadOnlyList<AnswerValue> HarmAnswers = [AnswerValue.Yes, AnswerValue.Possible, AnswerValue.No, AnswerValue.NotKnown];

    public Guid ScreeningId { get; init; }
    public string? WorriedAbout { get; init; }
    public string? WorkingWell { get; init; }
    public string? NeedsToHappen { get; init; }

    /// <summary>Whether there is evidence that the child has been, or is being, exploited.</summary>
    public AnswerValue? Harm { get; init; }
    public string? HarmNote { get; init; }

    /// <summary>The risk of what may happen.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>The two as one level: harm done outranks every risk. Null until they are answered.</summary>
    public RiskLevel? Level { get; private init; }
    public string? Rationale { get; init; }

    /// <summary>Why the level stays below the floor or the computed one; asked only once those are known.</summary>
    public string? WhyLower { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";

    internal ScreeningJudgement Settled() => this with { Level = Harm == AnswerValue.Yes ? RiskLevel.HarmEvidenced : Risk };
}
