using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Recording;

/// <summary>An agency that does not agree with what a meeting decided, in its own words. It stays: a record without its dissent reads as agreement.</summary>
public sealed class ItemDissent : Record, IAudited
{
    public const int TextLength = 2000;
    public const int SpokenByLength = 120;

    public required Guid ItemId { get; init; }

    public required Guid MeetingId { get; init; }

    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    /// <summary>Who said so for the agency.</summary>
    public required string SpokenBy { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }

    public required Guid RecordedById { get; init; }

    public string AuditStream => $"meeting:{MeetingId}";
}
