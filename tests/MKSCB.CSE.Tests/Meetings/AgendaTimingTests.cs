using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Tests.Meetings;

public class AgendaTimingTests
{
    private static AgendaTiming Of(int items, int each, int held, int? capacity = null) =>
        AgendaTiming.Of([.. Enumerable.Repeat(each, items)], held, capacity);

    [Fact]
    public void TooMany_SaysHowManyToDefer() =>
        Assert.Equal("24 items at 12 minutes need 4 h 48 min; the meeting has 3 h: defer 9 or extend.", Of(24, 12, 180).Sentence);

    [Fact]
    public void ExactlyEnough_Fits() => Assert.Equal("15 items at 12 minutes need 3 h; the meeting has 3 h: they fit.", Of(15, 12, 180).Sentence);

    [Fact]
    public void OneItem_IsSingular() => Assert.Equal("1 item at 15 minutes needs 15 min; the meeting has 45 min: it fits.", Of(1, 15, 45).Sentence);

    [Fact]
    public void DifferentLengths_AreNotSaidToBeTheSame()
    {
        var timing = AgendaTiming.Of([12, 15, 12], 30, null);
        Assert.Equal("3 items need 39 min; the meeting has 30 min: defer 1 or extend.", timing.Sentence);
    }

    [Fact]
    public void Capacity_CountsBesideTheTime() =>
        Assert.Equal("10 items at 12 minutes need 2 h; the meeting has 3 h, but takes at most 8: defer 2.", Of(10, 12, 180, 8).Sentence);

    [Fact]
    public void Empty_SaysSo() => Assert.Equal("No items yet. The meeting has 3 h.", Of(0, 12, 180).Sentence);
}
