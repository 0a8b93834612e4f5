using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Triage;

/// <summary>What Children's Social Care decided on one submission, and what the referrer was told. One to a submission, never changed.</summary>
public sealed class TriageDecision : Record, IAudited
{
    public const int ReasonsLength = 4000;
    public const int FeedbackLength = 2000;

    private readonly List<TriageStep> _steps = [];

    public required Guid SubmissionId { get; init; }

    public required Guid ChildId { get; init; }

    public Child? Child { get; init; }

    public required Guid DecidedById { get; init; }

    public Account? DecidedBy { get; init; }

    public required DateTime DecidedAt { get; init; }

    /// <summary>By when it was to be decided.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>Why; seen by triage and co-ordination, not by the referrer.</summary>
    public required string Reasons { get; init; }

    public required RiskLevel AgreedLevel { get; init; }

    /// <summary>The referrer's judgement as it stood; the agreed level may be lower only with the two that follow.</summary>
    public RiskLevel? JudgedLevel { get; init; }

    public string? LowerBecause { get; init; }

    public Guid? SecondPersonId { get; init; }

    public Account? SecondPerson { get; init; }

    /// <summary>What the referrer is told was decided.</summary>
    public required string Told { get; init; }

    /// <summary>What is asked of the referrer; null when nothing is.</summary>
    public string? Asked { get; init; }

    public IReadOnlyCollection<TriageStep> Steps => _steps;

    public bool InTime => DecidedAt <= DueAt;

    public string AuditStream => $"screening:{SubmissionId}";

    internal void Take(StepChoice step) =>
        _steps.Add(new TriageStep { DecisionId = Id, ChildId = ChildId, Outcome = step.Outcome, MeetingBodyId = step.MeetingBodyId, DecidedAt = DecidedAt });
}

/// <summary>One thing decided. A step that names a meeting body brings the child to that body's next agenda.</summary>
public sealed class TriageStep : Record, IAudited
{
    public required Guid DecisionId { get; init; }

    public required Guid ChildId { get; init; }

    public required TriageOutcome Outcome { get; init; }

    public Guid? MeetingBodyId { get; init; }

    public MeetingBody? MeetingBody { get; init; }

    public required DateTime DecidedAt { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
