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

    public string Words(DateTime now, WorkingDays days)
    {
        var when = IsDay ? Say.Date(Day) : Say.DateTime(Until);
        var today = LondonTime.DateOf(now);
        if (IsPast(now))
        {
            var late = days.Between(Day, today);
            return late == 0 ? $"Was due {(IsDay ? "on" : "at")} {when}" : $"{Say.Count(late, "working day")} late: was due {(IsDay ? "on" : "at")} {when}";
        }

        return (Day.DayNumber - today.DayNumber) switch
        {
            0 => IsDay ? "Due today" : $"Due today at {Say.Time(Until)}",
            1 => IsDay ? "Due tomorrow" : $"Due tomorrow at {Say.Time(Until)}",
            _ => $"Due {(IsDay ? "on" : "at")} {when}",
        };
    }
}
