using FsCheck.Xunit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Meetings;

public class MeetingCalendarTests
{
    private static readonly Func<DateOnly, bool> EveryDay = _ => true;

    private static MeetingBody Body() => new() { Code = "marmm", Name = "MARMM" };

    [Theory]
    [InlineData("2026-01-01", "2026-01-08")]
    [InlineData("2026-02-01", "2026-02-12")]
    [InlineData("2026-03-01", "2026-03-12")]
    [InlineData("2026-10-01", "2026-10-08")]
    public void SecondThursday_IsTheEighthToTheFourteenth(string month, string day) =>
        Assert.Equal(DateOnly.Parse(day), MeetingCalendar.NominalDay(DateOnly.Parse(month), WeekOfMonth.Second, DayOfWeek.Thursday));

    [Theory]
    [InlineData("2026-03-01", DayOfWeek.Tuesday, "2026-03-31")]
    [InlineData("2026-02-01", DayOfWeek.Friday, "2026-02-27")]
    public void Last_IsTheFourthOrFifth(string month, DayOfWeek weekday, string day) =>
        Assert.Equal(DateOnly.Parse(day), MeetingCalendar.NominalDay(DateOnly.Parse(month), WeekOfMonth.Last, weekday));

    [Property]
    public bool AnyMonth_HasItsSecondThursdayWhereACalendarSays(ushort months)
    {
        var month = new DateOnly(2013, 9, 1).AddMonths(months % 1200);
        var second = Enumerable.Range(1, 28).Select(d => new DateOnly(month.Year, month.Month, d)).Where(d => d.DayOfWeek == DayOfWeek.Thursday).ElementAt(1);
        return MeetingCalendar.NominalDay(month, WeekOfMonth.Second, DayOfWeek.Thursday) == second;
    }

    [Fact]
    public void WinterAndSummer_KeepTheLondonClock()
    {
        var march = MeetingCalendar.MeetingFor(Body(), new DateOnly(2026, 3, 1), EveryDay);
        var april = MeetingCalendar.MeetingFor(Body(), new DateOnly(2026, 4, 1), EveryDay);
        Assert.Equal(new DateTime(2026, 3, 12, 13, 30, 0, DateTimeKind.Utc), march.StartsAt);
        Assert.Equal(new DateTime(2026, 4, 9, 12, 30, 0, DateTimeKind.Utc), april.StartsAt);
        Assert.Equal(LondonTime.ToLondon(march.StartsAt).TimeOfDay, LondonTime.ToLondon(april.StartsAt).TimeOfDay);
    }

    [Fact]
    public void BankHoliday_MovesToTheNextWorkingDayAndKeepsItsMonth()
    {
        var body = Body();
        body.Meet(WeekOfMonth.Last, DayOfWeek.Monday, new TimeOnly(10, 0), 120, "Room 1");
        var meeting = MeetingCalendar.MeetingFor(body, new DateOnly(2026, 8, 1), day => day != new DateOnly(2026, 8, 31));
        Assert.Equal(new DateOnly(2026, 9, 1), meeting.Day);
        Assert.Equal(new DateOnly(2026, 8, 1), meeting.ForMonth);
    }

    [Fact]
    public void MonthsAlreadyMade_AreNotMadeAgain()
    {
        var today = new DateOnly(2026, 3, 1);
        var first = MeetingCalendar.Missing(Body(), new HashSet<DateOnly>(), today, EveryDay).ToList();
        var again = MeetingCalendar.Missing(Body(), first.Select(m => m.ForMonth!.Value).ToHashSet(), today, EveryDay);
        Assert.Equal(MeetingCalendar.MonthsAhead + 1, first.Count);
        Assert.Empty(again);
    }

    [Fact]
    public void ThisMonthsDayHasPassed_StartsNextMonth()
    {
        var made = MeetingCalendar.Missing(Body(), new HashSet<DateOnly>(), new DateOnly(2026, 3, 13), EveryDay).ToList();
        Assert.Equal(new DateOnly(2026, 4, 9), made[0].Day);
        Assert.Equal(MeetingCalendar.MonthsAhead, made.Count);
    }

    [Fact]
    public void BodySettings_AreHeldToSense()
    {
        Assert.Throws<RuleViolation>(() => Body().AllowPerItem(11, null));
        Assert.Throws<RuleViolation>(() => Body().AllowPerItem(16, null));
        Assert.Throws<RuleViolation>(() => Body().AllowPerItem(12, 0));
        Assert.Throws<RuleViolation>(() => Body().Meet(WeekOfMonth.Second, DayOfWeek.Sunday, new TimeOnly(9, 0), 60, ""));
        Assert.Throws<RuleViolation>(() => Body().Meet(WeekOfMonth.Second, DayOfWeek.Monday, new TimeOnly(9, 0), 5, ""));
    }
}
