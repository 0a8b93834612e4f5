using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Recording;

/// <summary>What a meeting recorded about one item, who wrote last, and how long it took.</summary>
public sealed class ItemRecord : Record, IAudited
{
    public required Guid ItemId { get; init; }

    public required Guid MeetingId { get; init; }

    public ItemNotes Notes { get; internal set; } = new();

    public DateTime? WrittenAt { get; internal set; }

    public Guid? WrittenById { get; internal set; }

    /// <summary>Since when the item's clock has been running; null while it stands.</summary>
    public DateTime? ClockSince { get; private set; }

    /// <summary>The time on the clock before it was last started.</summary>
    public int SecondsBefore { get; private set; }

    public string AuditStream => $"meeting:{MeetingId}";

    /// <summary>The time spent on the item until now.</summary>
    public TimeSpan Spent(DateTime now) => TimeSpan.FromSeconds(SecondsBefore) + (ClockSince is { } since && now > since ? now - since : TimeSpan.Zero);

    internal void StartClock(DateTime now) => ClockSince ??= now;

    internal void StopClock(DateTime now) => (SecondsBefore, ClockSince) = ((int)Spent(now).TotalSeconds, null);
}
