using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Missing;

/// <summary>What an episode said until it was corrected or taken back: never changed or taken out.</summary>
public sealed class EpisodeCorrection : Record, IAudited
{
    public const int ReasonLength = 1000;

    public required Guid EpisodeId { get; init; }

    public required Guid ChildId { get; init; }

    public required MissingCategory Category { get; init; }

    public required DateTime From { get; init; }

    public required DateTime? To { get; init; }

    public required string ReportedBy { get; init; }

    /// <summary>Not corrected but taken back as a whole.</summary>
    public required bool IsWithdrawal { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public Account? By { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
