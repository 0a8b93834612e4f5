namespace MKSCB.CSE.Core.Rules;

/// <summary>
/// The clock people see is Europe/London; what is stored is UTC, cut to the millisecond because PostgreSQL
/// keeps microseconds and .NET ticks, and a value must survive the round trip for the audit hash.
/// </summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Now, UTC, to the millisecond. The one place the time is read.</summary>
    public static DateTime Now(this TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    /// <summary>Today's date on a wall calendar in London.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOf(time.Now());

    public static DateTime ToLondon(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLondon(utc));

    /// <summary>The UTC instant of a London wall-clock time; a time the spring change skips is moved one hour on.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly at)
    {
        var wall = day.ToDateTime(at, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Zone);
    }
}
