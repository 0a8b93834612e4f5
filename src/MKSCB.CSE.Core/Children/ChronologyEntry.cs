using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>
/// One line of a child's story. Never changed after it was written: a mistake is put right by a later entry, because
/// the record must show what was known when.
/// </summary>
public sealed class ChronologyEntry : Record, IAudited
{
    public const int TextLength = 4000;
    public const int SourceLength = 200;

    public required Guid ChildId { get; init; }

    public required EntryKind Kind { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>The time of day on a London clock, where it is known.</summary>
    public TimeOnly? HappenedAt { get; init; }

    public required string Text { get; init; }

    /// <summary>Who or what it comes from: "seen by the writer", "told by the school", "police report".</summary>
    public required string Source { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid AuthorId { get; init; }

    public Account? Author { get; init; }

    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
