using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Triage;

/// <summary>One decision chosen, with the meeting it goes to where it goes to one.</summary>
public sealed record StepChoice(TriageOutcome Outcome, Guid? MeetingBodyId = null);

/// <summary>What the triage officer chose on the page.</summary>
public sealed record TriageChoice
{
    public required IReadOnlyList<StepChoice> Steps { get; init; }

    public required RiskLevel AgreedLevel { get; init; }

    public required string Reasons { get; init; }

    /// <summary>What the referrer is told was decided.</summary>
    public required string Told { get; init; }

    public string? Asked { get; init; }

    /// <summary>Present when the agreed level is lower than the referrer's judgement.</summary>
    public Children.LoweringGuard? Lowering { get; init; }

    /// <summary>Present when the agreed level is lower than the child's own.</summary>
    public Children.StepDown? StepDown { get; init; }
}
