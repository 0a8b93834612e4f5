using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.MyWork;

namespace MKSCB.CSE.Tests.MyWork;

/// <summary>The order of everything due, and how its times read.</summary>
public sealed class DueOrderTests
{
    // A Thursday; the clocks go on the Sunday after next.
    private static readonly DateTime Now = new(2026, 3, 19, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Danger_ThenOverdue_ThenByTime_ThenWhoWaits_ThenTheRest()
    {
        Due[] all =
        [
            Thing("draft", canWait: true),
            Thing("sign", since: Now.AddDays(-2)),
            Thing("sign sooner", since: Now.AddDays(-9)),
            Thing("next week", DueBy.On(new DateOnly(2026, 3, 26))),
            Thing("today, all day", DueBy.On(new DateOnly(2026, 3, 19))),
            Thing("today at five", DueBy.At(Now.AddHours(7))),
            Thing("a day late", DueBy.On(new DateOnly(2026, 3, 18))),
            Thing("a week late", DueBy.On(new DateOnly(2026, 3, 12))),
            Thing("in danger", DueBy.At(Now.AddDays(1)), danger: true),
        ];

        var groups = DueOrder.Group(all, Now);

        Assert.Equal(
            ["in danger", "a week late", "a day late", "today at five", "today, all day", "next week", "sign sooner", "sign", "draft"],
            groups.SelectMany(group => group.Items).Select(due => due.What));
        Assert.Equal([Press.Danger, Press.Overdue, Press.Today, Press.Later, Press.Waiting, Press.Free], groups.Select(group => group.Press));
        Assert.All(Enum.GetValues<Press>(), press => Assert.False(string.IsNullOrWhiteSpace(DueOrder.Title(press) + DueOrder.Reason(press))));
    }

    [Theory]
    [InlineData("2026-03-18", "1 working day late. Was due on 18 March 2026")]
    [InlineData("2026-03-13", "4 working days late. Was due on 13 March 2026")]
    [InlineData("2026-03-19", "Due today")]
    [InlineData("2026-03-20", "Due tomorrow")]
    [InlineData("2026-03-30", "Due on 30 March 2026")]
    public void ADay_LastsUntilItsEnd(string day, string words) => Assert.Equal(words, DueBy.On(DateOnly.Parse(day)).Words(Now, WorkingDays.England));

    [Fact]
    public void AMoment_IsPastTheSameDay()
    {
        var by = DueBy.At(Now.AddMinutes(-1));
        Assert.True(by.IsPast(Now));
        Assert.Equal("Overdue. Was due at 09:59 on 19 March 2026", by.Words(Now, WorkingDays.England));
        Assert.Equal("Due today at 17:00", DueBy.At(Now.AddHours(7)).Words(Now, WorkingDays.England));
    }

    [Fact]
    public void ALateEveningInSummer_IsStillThatDay()
    {
        var lateInLondon = new DateTime(2026, 6, 30, 22, 59, 0, DateTimeKind.Utc);
        Assert.False(DueBy.On(new DateOnly(2026, 6, 30)).IsPast(lateInLondon));
        Assert.True(DueBy.On(new DateOnly(2026, 6, 30)).IsPast(lateInLondon.AddMinutes(1)));
    }

    private static Due Thing(string what, DueBy? by = null, DateTime? since = null, bool danger = false, bool canWait = false) =>
        new() { What = what, Why = "", Address = "/", By = by, Since = since ?? Now, Danger = danger, CanWait = canWait };
}
