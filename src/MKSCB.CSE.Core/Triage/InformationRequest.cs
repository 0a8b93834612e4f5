using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Triage;

/// <summary>A submission went back to its author with a question. Kept with its answer.</summary>
public sealed class InformationRequest : Record, IAudited
{
    public const int TextLength = 2000;

    public required Guid SubmissionId { get; init; }

    public required string Question { get; init; }

    public required Guid AskedById { get; init; }

    public required DateTime AskedAt { get; init; }

    public string? Answer { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string AuditStream => $"screening:{SubmissionId}";

    internal void Close(string answer, Guid byId, DateTime now) => (Answer, AnsweredById, AnsweredAt) = (answer, byId, now);
}
