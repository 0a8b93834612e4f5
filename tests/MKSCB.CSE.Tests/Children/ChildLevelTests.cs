using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Children;

public sealed class ChildLevelTests
{
    private readonly Child _child = Child();

    [Fact]
    public void FirstLevel_IsTakenWhateverItIs()
    {
        _child.RaiseLevel(new LevelJudgement(RiskLevel.Low, "First look"), Officer(), Now);

        var change = Assert.Single(_child.Levels);
        Assert.Equal(RiskLevel.Low, _child.Level);
        Assert.Null(change.Before);
        Assert.False(change.IsLowering);
    }

    [Fact]
    public void Raising_IsImmediateByAnyNumberOfLevels()
    {
        Raise(RiskLevel.Low);
        Raise(RiskLevel.HarmEvidenced);

        Assert.Equal(RiskLevel.HarmEvidenced, _child.Level);
        Assert.Equal(2, _child.Levels.Count);
    }

    [Fact]
    public void SameLevelAgain_WritesNothing()
    {
        Raise(RiskLevel.Medium);
        Raise(RiskLevel.Medium);

        Assert.Single(_child.Levels);
    }

    [Fact]
    public void LoweringThroughTheOpenVerb_IsRefused()
    {
        Raise(RiskLevel.High);

        Assert.Throws<RuleViolation>(() => Raise(RiskLevel.Medium));
        Assert.Equal(RiskLevel.High, _child.Level);
    }

    [Fact]
    public void Lowering_WithEverything_KeepsWhoWhyAndWhenItIsLookedAtAgain()
    {
        Raise(RiskLevel.High);
        var second = Guid.NewGuid();

        Lower(RiskLevel.Medium, "Home every night for ten weeks; says who hurt her", second, Today.AddDays(30));

        var change = _child.Levels.Last();
        Assert.True(change.IsLowering);
        Assert.Equal((second, Today.AddDays(30)), (change.SecondPersonId!.Value, change.RecallOn!.Value));
        Assert.Equal(Today.AddDays(30), _child.RecallOn);
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("   ", 30)]
    [InlineData("Evidence", 0)]
    [InlineData("Evidence", -1)]
    public void Lowering_WithoutEvidenceOrFutureRecall_IsRefused(string evidence, int days)
    {
        Raise(RiskLevel.High);

        Assert.Throws<RuleViolation>(() => Lower(RiskLevel.Medium, evidence, Guid.NewGuid(), Today.AddDays(days)));
        Assert.Equal(RiskLevel.High, _child.Level);
        Assert.Single(_child.Levels);
    }

    [Fact]
    public void Lowering_AgreedByOneselfOrNobody_IsRefused()
    {
        Raise(RiskLevel.High);
        var officer = Officer();
        var judgement = new LevelJudgement(RiskLevel.Medium, "Reason");

        Assert.Throws<RuleViolation>(() => _child.LowerLevel(judgement, SteppedDown(_child, second: officer.Id), officer, Now));
        Assert.Throws<RuleViolation>(() => _child.LowerLevel(judgement, SteppedDown(_child, second: Guid.Empty), officer, Now));
    }

    [Fact]
    public void Lowering_ByMoreThanOneLevel_NeedsTheChair()
    {
        Raise(RiskLevel.High);

        var refused = Assert.Throws<RuleViolation>(() => Lower(RiskLevel.Low, "Evidence", Guid.NewGuid(), Today.AddDays(30)));
        Assert.Contains("chair", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoweringToTheSameOrAHigherLevel_OrBeforeAnyLevel_IsRefused()
    {
        Assert.Throws<RuleViolation>(() => Lower(RiskLevel.Low, "Evidence", Guid.NewGuid(), Today.AddDays(30)));
        Raise(RiskLevel.Medium);
        Assert.Throws<RuleViolation>(() => Lower(RiskLevel.Medium, "Evidence", Guid.NewGuid(), Today.AddDays(30)));
    }

    [Fact]
    public void RaisingAgain_EndsTheRecall()
    {
        Raise(RiskLevel.High);
        Lower(RiskLevel.Medium, "Evidence", Guid.NewGuid(), Today.AddDays(30));
        Raise(RiskLevel.High);

        Assert.Null(_child.RecallOn);
        Assert.Equal(3, _child.Levels.Count);
    }

    [Fact]
    public void ALevelWithoutAReason_IsRefused() =>
        Assert.Throws<RuleViolation>(() => _child.RaiseLevel(new LevelJudgement(RiskLevel.Low, " "), Officer(), Now));

    private void Raise(RiskLevel level) => _child.RaiseLevel(new LevelJudgement(level, "Reason"), Officer(), Now);

    private void Lower(RiskLevel level, string evidence, Guid second, DateOnly recall) =>
        _child.LowerLevel(new LevelJudgement(level, "Reason"), SteppedDown(_child, evidence, second, recall), Officer(), Now);
}
