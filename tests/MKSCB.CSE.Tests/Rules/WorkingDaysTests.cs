using System.Globalization;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Rules;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.England;

    [Theory]
    [InlineData("2026-03-06T08:59", "2026-03-09T17:00")] // Friday before opening
    [InlineData("2026-03-06T16:29", "2026-03-09T17:00")] // Friday, a minute before the office closes
    [InlineData("2026-03-06T16:59", "2026-03-09T17:00")] // Friday after it closed: no extra day
    [InlineData("2026-03-06T23:59", "2026-03-09T17:00")] // the last minute of Friday
    [InlineData("2026-03-07T00:00", "2026-03-09T17:00")] // Saturday
    [InlineData("2026-03-08T23:59", "2026-03-09T17:00")] // Sunday night
    [InlineData("2026-03-09T00:00", "2026-03-10T17:00")] // the first minute of Monday
    [InlineData("2026-03-12T10:00", "2026-03-13T16:30")] // due on a Friday, when the office closes early
    [InlineData("2026-04-02T16:59", "2026-04-07T17:00")] // Maundy Thursday: Good Friday and Easter Monday are shut
    [InlineData("2026-04-03T12:00", "2026-04-07T17:00")] // Good Friday itself
    [InlineData("2026-12-24T16:00", "2026-12-29T17:00")] // Christmas, the weekend and the substitute Boxing Day
    [InlineData("2022-06-01T09:00", "2022-06-06T17:00")] // Spring bank holiday and Platinum Jubilee
    [InlineData("2022-09-16T15:00", "2022-09-20T17:00")] // the State Funeral
    [InlineData("2023-05-05T15:00", "2023-05-09T17:00")] // the Coronation
    [InlineData("2026-03-27T16:00", "2026-03-30T17:00")] // the weekend on which clocks go forward
    [InlineData("2026-10-23T16:00", "2026-10-26T17:00")] // the weekend on which clocks go back
    public void Decision_IsDueAtCloseOfTheNextWorkingDay(string received, string due)
    {
        Assert.Equal(London(due), LondonTime.ToLondon(Days.DecisionDue(Utc(received))));
    }

    [Fact]
    public void DecisionDue_AcrossTheSpringChange_IsTheLondonHourNotTheUtcOne()
    {
        var due = Days.DecisionDue(new DateTime(2026, 3, 27, 16, 0, 0, DateTimeKind.Utc));

        Assert.Equal(new DateTime(2026, 3, 30, 16, 0, 0, DateTimeKind.Utc), due);
    }

    [Fact]
    public void ReceiptJustBeforeMidnightInSummer_CountsOnItsLondonDate()
    {
        // 23:30 UTC on Thursday is 00:30 on Friday in London: due on Monday, not on Friday.
        var due = Days.DecisionDue(new DateTime(2026, 7, 2, 23, 30, 0, DateTimeKind.Utc));

        Assert.Equal(London("2026-07-06T17:00"), LondonTime.ToLondon(due));
    }

    [Fact]
    public void DecisionDue_NeverComesEarlierForALaterReceipt()
    {
        // The triage queue sorts by receipt and calls that the clock: it may only do so while this holds.
        var previous = DateTime.MinValue;
        for (var at = new DateTime(2026, 3, 20, 0, 0, 0, DateTimeKind.Utc); at.Year == 2026; at = at.AddMinutes(97))
        {
            var due = Days.DecisionDue(at);
            Assert.True(due >= previous && due > at, $"received {at:u}, due {due:u}");
            previous = due;
        }
    }

    [Theory]
    [InlineData("2026-03-06", 0, "2026-03-06")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-03-30", 10, "2026-04-15")]
    public void Add_SkipsWeekendsAndBankHolidays(string day, int count, string expected) =>
        Assert.Equal(Day(expected), Days.Add(Day(day), count));

    [Fact]
    public void Add_RefusesToCountBackwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.Add(new DateOnly(2026, 3, 6), -1));

    [Fact]
    public void Between_IsTheInverseOfAdd()
    {
        var from = new DateOnly(2025, 12, 20);
        for (var count = 1; count < 40; count++)
        {
            Assert.Equal(count, Days.Between(from, Days.Add(from, count)));
        }

        Assert.Equal(0, Days.Between(from, from.AddDays(-3)));
    }

    private static DateTime London(string wall) => DateTime.Parse(wall, CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static DateTime Utc(string wall) =>
        LondonTime.ToUtc(DateOnly.FromDateTime(London(wall)), TimeOnly.FromDateTime(London(wall)));
}
