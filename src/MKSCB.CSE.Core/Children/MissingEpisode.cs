using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>A child was missing, or away without agreement, from one time to another.</summary>
public sealed class MissingEpisode : Record, IAudited
{
    public const int ReportedByLength = 160;

    public required Guid ChildId { get; init; }

    public required MissingCategory Category { get; init; }

    /// <summary>When the child was last known to be where they should be. UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>When the child was found or came back; null while still missing. UTC.</summary>
    public DateTime? To { get; private set; }

    public required string ReportedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    public string AuditStream => $"child:{ChildId}";

    /// <summary>The child is back.</summary>
    /// <exception cref="RuleViolation">Already recorded, before the child went, or in the future.</exception>
    public void Return(DateTime at, DateTime now)
    {
        RuleViolation.When(To != null, "The child's return has already been recorded.");
        RuleViolation.When(at <= From, "The child cannot have come back before going missing.");
        RuleViolation.When(at > now, "The return cannot be in the future.");
        To = at;
    }
}
