using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>The plan or order a child was under from one day to another.</summary>
public sealed class LegalStatusPeriod : Record, IAudited
{
    public const int NoteLength = 500;

    private DateOnly _from;

    public required Guid ChildId { get; init; }

    public required LegalStatus Status { get; init; }

    public required DateOnly From
    {
        get => _from;
        init => _from = value;
    }

    /// <summary>The last day it held; null while it does.</summary>
    public DateOnly? To { get; private set; }

    public string? Note { get; internal set; }

    /// <summary>What ended it, where it ended without another beginning.</summary>
    public string? EndNote { get; internal set; }

    public required DateTime RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    public string AuditStream => $"child:{ChildId}";

    internal void Begin(DateOnly firstDay) => _from = firstDay;

    internal void End(DateOnly lastDay) => To = lastDay;
}
