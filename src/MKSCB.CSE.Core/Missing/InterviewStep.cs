using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Missing;

/// <summary>A step of a return interview: never changed or taken out.</summary>
public sealed class InterviewStep : Record, IAudited
{
    public const int PersonLength = 160;
    public const int WordsLength = 1000;

    public required Guid InterviewId { get; init; }

    public required Guid ChildId { get; init; }

    public required int Order { get; init; }

    public required ReturnInterviewState State { get; init; }

    /// <summary>When it happened; UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who declined, who held it, or the manager who agreed that it is not possible.</summary>
    public string? Person { get; init; }

    public string? Words { get; init; }

    /// <summary>When it was written down; UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    public required Guid ById { get; init; }

    public Account? By { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
