using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public enum WeekOfMonth
{
    First = 1,
    Second,
    Third,
    Fourth,
    Last,
}

/// <summary>
/// The days on which a body meets. A day that is a bank holiday moves to the next working day, never earlier:
/// papers are prepared up to the day before, and a meeting pulled forward would cut that time.
/// </summary>
public static class MeetingCalendar
{
    /// <summary>How far ahead meetings are made, so that people can plan a year.</summary>
    public const int MonthsAhead = 12;

    /// <summary>How many working days before a meeting its agenda is issued, so that people can look up what they hold.</summary>
    public const int IssueWorkingDaysBefore = 5;

    /// <summary>The last day on which the agenda goes out in time.</summary>
    public static DateOnly IssueBy(DateOnly meetingDay, Func<DateOnly, bool> isWorkingDay)
    {
        var day = meetingDay;
        for (var left = IssueWorkingDaysBefore; left > 0;)
        {
            day = day.AddDays(-1);
            left -= isWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The day in that month, before any holiday is looked at.</summary>
    public static DateOnly NominalDay(DateOnly month, WeekOfMonth week, DayOfWeek weekday)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var day = first.AddDays((((int)weekday - (int)first.DayOfWeek) + 7) % 7);
        if (week != WeekOfMonth.Last)
        {
            return day.AddDays(7 * ((int)week - 1));
        }

        var fifth = day.AddDays(28);
        return fifth.Month == month.Month ? fifth : day.AddDays(21);
    }

    /// <summary>The meeting of that month, on a working day, at the body's time on a London clock.</summary>
    public static Meeting MeetingFor(MeetingBody body, DateOnly month, Func<DateOnly, bool> isWorkingDay)
    {
        var day = NominalDay(month, body.Week, body.Weekday);
        while (!isWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return new Meeting
        {
            BodyId = body.Id,
            ForMonth = new DateOnly(month.Year, month.Month, 1),
            StartsAt = LondonTime.ToUtc(day, body.StartTime),
            LengthMinutes = body.LengthMinutes,
            MinutesPerItem = body.MinutesPerItem,
            ItemCapacity = body.ItemCapacity,
            Place = body.Place,
        };
    }

    /// <summary>
    /// The meetings still to be made for this and the coming months. A month that has one, held, moved or cancelled,
    /// is left alone: making meetings again changes nothing.
    /// </summary>
    public static IEnumerable<Meeting> Missing(MeetingBody body, IReadOnlySet<DateOnly> monthsMade, DateOnly today, Func<DateOnly, bool> isWorkingDay)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return Enumerable.Range(0, MonthsAhead + 1)
            .Select(thisMonth.AddMonths)
            .Where(month => !monthsMade.Contains(month))
            .Select(month => MeetingFor(body, month, isWorkingDay))
            .Where(meeting => LondonTime.DateOf(meeting.StartsAt) >= today);
    }
}
