using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Rules;

public sealed class BankHolidayDataTests
{
    private static readonly WorkingDayData Shipped = WorkingDayData.Shipped();

    [Fact]
    public void EveryYear_HasEightHolidaysAndTheProclaimedOnes()
    {
        var extra = new Dictionary<int, int> { [2012] = 1, [2022] = 2, [2023] = 1 };

        for (var year = 2012; year <= 2028; year++)
        {
            Assert.Equal(8 + extra.GetValueOrDefault(year), Shipped.Holidays.Count(h => h.Date.Year == year));
        }

        Assert.Equal(new DateOnly(2028, 12, 31), Shipped.To);
    }

    [Fact]
    public void Easter_AgreesWithTheCalendar()
    {
        for (var year = 2012; year <= 2028; year++)
        {
            var sunday = EasterSunday(year);
            Assert.Contains(new BankHoliday(sunday.AddDays(-2), "Good Friday"), Shipped.Holidays);
            Assert.Contains(new BankHoliday(sunday.AddDays(1), "Easter Monday"), Shipped.Holidays);
        }
    }

    [Fact]
    public void NoHoliday_FallsOnAWeekendOrTwiceOnADay()
    {
        Assert.DoesNotContain(Shipped.Holidays, h => h.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(Shipped.Holidays.Count, Shipped.Holidays.Select(h => h.Date).Distinct().Count());
    }

    [Fact]
    public void ABoard_CanAddMoveAndSetHours()
    {
        var own = new WorkingDays(Shipped.With(
            [new BankHoliday(new DateOnly(2029, 1, 1), "New Year's Day"), new BankHoliday(new DateOnly(2026, 5, 8), "A day of thanks")],
            [new DateOnly(2026, 5, 4)],
            new Dictionary<DayOfWeek, TimeOnly> { [DayOfWeek.Monday] = new(12, 0), [DayOfWeek.Friday] = new(13, 0) }));

        Assert.True(own.IsWorkingDay(new DateOnly(2026, 5, 4)));
        Assert.False(own.IsWorkingDay(new DateOnly(2026, 5, 8)));
        Assert.False(own.IsWorkingDay(new DateOnly(2026, 5, 5)));
        Assert.Equal("New Year's Day", own.Holiday(new DateOnly(2029, 1, 1)));
        Assert.Equal(new DateOnly(2029, 12, 31), own.CoveredTo);
    }

    [Fact]
    public void NoWorkingWeekdayAtAll_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new WorkingDays(Shipped with { Closes = new Dictionary<DayOfWeek, TimeOnly>() }));

    /// <summary>The anonymous Gregorian computus, so that the list is checked against something other than itself.</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1);
    }
}
