using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>The plan or order a child was under from one day to another.</summary>
public sealed class LegalStatusPeriod : Record, IAudited
{
    public const int NoteLength = 500;

    public required Guid ChildId { get; init; }

    public required LegalStatus Status { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day it held; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public string? Note { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    public string AuditStream => $"child:{ChildId}";

    internal void End(DateOnly lastDay) => To = lastDay;
}
