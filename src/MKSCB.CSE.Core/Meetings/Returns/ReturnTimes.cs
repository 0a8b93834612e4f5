using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Returns;

/// <summary>The kinds of letter an agency is written about its returns, by code.</summary>
public static class ReturnLetters
{
    public const string Asked = "returns-asked";

    public const string Reminder = "returns-reminder";
}

/// <summary>When returns are due, and when somebody is reminded. On a London clock.</summary>
public static class ReturnTimes
{
    /// <summary>So many working days before the meeting, so that what agencies return can still be read before it.</summary>
    public const int WorkingDaysBefore = 2;

    /// <summary>An agency asked late still has this long to search its records, though never beyond the start of the meeting.</summary>
    public const int LeastWorkingDays = 1;

    private static readonly TimeOnly Noon = new(12, 0);

    private static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Noon two working days before the meeting, or, for who is asked too late for that, noon of the next working day.</summary>
    public static DateTime DueAt(DateTime startsAt, DateTime askedAt, WorkingDays days)
    {
        var regular = LondonTime.ToUtc(Before(LondonTime.DateOf(startsAt), WorkingDaysBefore, days), Noon);
        var soonest = LondonTime.ToUtc(days.Add(LondonTime.DateOf(askedAt), LeastWorkingDays), Noon);
        var due = regular > soonest ? regular : soonest;
        return due < startsAt ? due : startsAt;
    }

    /// <summary>The mornings on which somebody who has not answered is reminded: the working day before it is due, and the working day after.</summary>
    public static IEnumerable<DateTime> RemindersAt(DateTime dueAt, DateTime startsAt, DateTime now, WorkingDays days)
    {
        var due = LondonTime.DateOf(dueAt);
        return new[] { Before(due, 1, days), days.Add(due, 1) }.Select(day => LondonTime.ToUtc(day, Morning)).Where(at => at > now && at < startsAt);
    }

    private static DateOnly Before(DateOnly day, int count, WorkingDays days)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            count -= days.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
