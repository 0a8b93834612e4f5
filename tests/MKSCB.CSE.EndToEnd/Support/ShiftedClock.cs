namespace MKSCB.CSE.EndToEnd.Support;

/// <summary>The real clock, some time ahead: a meeting of next week is held today.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
