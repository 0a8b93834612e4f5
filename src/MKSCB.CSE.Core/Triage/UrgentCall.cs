using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Triage;

/// <summary>
/// A telephone call already made about the child: who rang, when, and whom. The record follows the call; nothing here
/// is a condition of making it.
/// </summary>
public sealed class UrgentCall : Record, IAudited
{
    public const int PersonLength = 160;
    public const int OutcomeLength = 1000;

    public required Guid SubmissionId { get; init; }

    /// <summary>Who rang.</summary>
    public required string MadeBy { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Whom: the police on 999, the MASH, the emergency social work team.</summary>
    public required string To { get; init; }

    /// <summary>What was agreed on the telephone.</summary>
    public string? Outcome { get; init; }

    public required Guid RecordedById { get; init; }

    public required DateTime RecordedAt { get; init; }

    public string AuditStream => $"screening:{SubmissionId}";
}
