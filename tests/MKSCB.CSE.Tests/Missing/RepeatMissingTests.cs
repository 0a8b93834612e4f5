using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Missing;

public sealed class RepeatMissingTests
{
    private static readonly DateTime First = new(2026, 1, 5, 20, 0, 0, DateTimeKind.Utc);

    private static List<int> Reached(params double[] days) => [.. RepeatMissing.Usual.Of(days.Select(d => First.AddDays(d)), at => at).Select(r => r.Episodes.Count)];

    [Fact]
    public void ThreeInNinetyDays_CountsTheDayItself_AndNotAMillisecondMore()
    {
        Assert.Equal([3], Reached(0, 45, 90));
        Assert.Empty(Reached(0, 45, 90.0001));
        Assert.Empty(Reached(0, 89));
        Assert.Empty(Reached());
    }

    [Fact]
    public void AnyWindowWillDo_AndItRollsOn()
    {
        // Out of order, as they are told; the first is too long ago to count with the last two.
        Assert.Equal([3, 3], Reached(100, 0, 10, 20));
        Assert.Equal([3, 4, 5], Reached(0, 1, 2, 3, 4));
    }

    [Fact]
    public void TheNumbersAreSettings_WithinReason()
    {
        Assert.Single(new RepeatMissing(2, 30).Of([First, First.AddDays(30)], at => at));
        Assert.Throws<RuleViolation>(() => new RepeatMissing(1, 90).Checked());
        Assert.Throws<RuleViolation>(() => new RepeatMissing(3, 0).Checked());
        Assert.Throws<RuleViolation>(() => new RepeatMissing(3, 400).Checked());
        Assert.Equal(RepeatMissing.Usual, RepeatMissing.Usual.Checked());
    }
}
