using System.Text.Json.Serialization;

namespace MKSCB.CSE.Core.Screening;

/// <summary>When a sign was seen. How long "now" reaches back is the instrument's own label, not ours.</summary>
public enum TimeWindow
{
    [JsonStringEnumMemberName("current")]
    Current,

    [JsonStringEnumMemberName("6to12")]
    SixToTwelveMonths,

    [JsonStringEnumMemberName("earlier")]
    Earlier,

    [JsonStringEnumMemberName("lifetime")]
    Lifetime,
}

public static class TimeWindows
{
    /// <summary>The stable name used in files, on the command line and in forms.</summary>
    public static string Name(this TimeWindow window) => window switch
    {
        TimeWindow.SixToTwelveMonths => "6to12",
        TimeWindow.Current => "current",
        TimeWindow.Earlier => "earlier",
        _ => "lifetime",
    };

    public static TimeWindow? Parse(string? name) =>
        Enum.GetValues<TimeWindow>().Cast<TimeWindow?>().FirstOrDefault(w => string.Equals(w!.Value.Name(), name, StringComparison.OrdinalIgnoreCase));
}
