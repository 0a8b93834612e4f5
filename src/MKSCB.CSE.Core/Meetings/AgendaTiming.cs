namespace MKSCB.CSE.Core.Meetings;

/// <summary>Whether the items fit the meeting's length, and what to do when they do not.</summary>
public sealed record AgendaTiming(int Items, int MinutesNeeded, int MinutesHeld, int ToDefer)
{
    public bool Fits => ToDefer == 0;

    /// <param name="minutes">The minutes of each item, in the order of the agenda.</param>
    /// <param name="held">The length of the meeting.</param>
    /// <param name="capacity">The most items it takes, where it has such a limit.</param>
    public static AgendaTiming Of(IReadOnlyList<int> minutes, int held, int? capacity)
    {
        var (fit, used) = (0, 0);
        while (fit < minutes.Count && fit < (capacity ?? int.MaxValue) && used + minutes[fit] <= held)
        {
            used += minutes[fit++];
        }

        return new AgendaTiming(minutes.Count, minutes.Sum(), held, minutes.Count - fit) { Each = minutes.Distinct().Count() == 1 ? minutes[0] : null, Capacity = capacity };
    }

    private int? Each { get; init; }

    private int? Capacity { get; init; }

    public string Sentence
    {
        get
        {
            var items = Items == 1 ? "1 item" : $"{Items} items";
            var needs = $"{items}{(Each is { } each ? $" at {each} minutes" : "")} {(Items == 1 ? "needs" : "need")} {Span(MinutesNeeded)}; the meeting has {Span(MinutesHeld)}";
            return (Items, Fits) switch
            {
                (0, _) => $"No items yet. The meeting has {Span(MinutesHeld)}.",
                (1, true) => $"{needs}: it fits.",
                (_, true) => $"{needs}: they fit.",
                _ when MinutesNeeded <= MinutesHeld => $"{needs}, but takes at most {Capacity}: defer {ToDefer}.",
                _ => $"{needs}: defer {ToDefer} or extend.",
            };
        }
    }

    /// <summary>Such as "4 h 48 min".</summary>
    public static string Span(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var m) => $"{m} min",
        (var h, 0) => $"{h} h",
        var (h, m) => $"{h} h {m} min",
    };
}
