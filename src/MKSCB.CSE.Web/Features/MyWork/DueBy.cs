using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>A moment, or the end of a day, by which something is due.</summary>
public sealed record DueBy
{
    private DueBy(DateTime until, DateOnly day, bool isDay) => (Until, Day, IsDay) = (until, day, isDay);

    /// <summary>UTC. Of a day: its end in London.</summary>
    public DateTime Until { get; }

    public DateOnly Day { get; }

    public bool IsDay { get; }

    public static DueBy At(DateTime moment) => new(moment, LondonTime.DateOf(moment), false);

    public static DueBy On(DateOnly day) => new(LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue), day, true);

    public bool IsPast(DateTime now) => IsDay ? Day < LondonTime.DateOf(now) : Until < now;

    /// <summary>How late it is; null while there is time.</summary>
    public string? Late(DateTime now, WorkingDays days) => !IsPast(now) ? null
        : days.Between(Day, LondonTime.DateOf(now)) is > 0 and var late ? $"{Say.Count(late, "working day")} late" : "Overdue";

    /// <summary>When it is, or was, due.</summary>
    public string When(DateTime now)
    {
        var when = IsDay ? $"on {Say.Date(Day)}" : $"at {Say.DateTime(Until)}";
        var ahead = Day.DayNumber - LondonTime.DateOf(now).DayNumber;
        return ahead switch
        {
            _ when IsPast(now) => $"Was due {when}",
            0 => IsDay ? "Due today" : $"Due today at {Say.Time(Until)}",
            1 => IsDay ? "Due tomorrow" : $"Due tomorrow at {Say.Time(Until)}",
            _ => $"Due {when}",
        };
    }

    /// <summary>Both in one line.</summary>
    public string Words(DateTime now, WorkingDays days) => Late(now, days) is { } late ? $"{late}. {When(now)}" : When(now);
}
