using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>The published SERAF rule, with every boundary worked out by hand.</summary>
public sealed class SerafTests
{
    [Theory]
    [InlineData(0, "1", "Not at risk", RiskLevel.NotIndicated)]
    [InlineData(5, "1", "Not at risk", RiskLevel.NotIndicated)]
    [InlineData(6, "2", "Mild", RiskLevel.Low)]
    [InlineData(10, "2", "Mild", RiskLevel.Low)]
    [InlineData(11, "3", "Moderate", RiskLevel.Medium)]
    [InlineData(15, "3", "Moderate", RiskLevel.Medium)]
    [InlineData(16, "4", "Significant", RiskLevel.High)]
    [InlineData(23, "4", "Significant", RiskLevel.High)]
    public void Points_FallInThePublishedBand(int points, string category, string label, RiskLevel level)
    {
        var codes = Enumerable.Range(1, 11).Select(n => $"V{n}").Concat(Enumerable.Range(1, 12).Select(n => $"M{n}")).Take(points);

        foreach (var key in new[] { "seraf@2013", "seraf@2016" })
        {
            var result = Scoring.On(key, [.. codes]);

            Assert.Equal(points, result.Score);
            Assert.Equal(category, result.Category);
            Assert.Equal(label, result.Label);
            Assert.Equal(level, result.Level);
        }
    }

    [Theory]
    [InlineData("S1:current", 5)]
    [InlineData("S1:6to12", 1)]
    [InlineData("S1:current,6to12", 6)]
    [InlineData("S1:6to12,current", 6)]
    [InlineData("S1:current,current", 5)]
    [InlineData("S1", 5)]
    [InlineData("S1:earlier", 0)]
    [InlineData("S1:earlier,6to12", 1)]
    [InlineData("V1", 1)]
    [InlineData("V1:lifetime", 1)]
    [InlineData("M1", 1)]
    [InlineData("M1:current", 1)]
    [InlineData("M1:6to12", 0)]
    [InlineData("M1:current,6to12", 1)]
    [InlineData("S1=possible:current", 0)]
    [InlineData("S1=no", 0)]
    [InlineData("S1=notKnown", 0)]
    [InlineData("S1=notAsked", 0)]
    public void OneAnswer_EarnsWhatItsWindowsSay(string answer, int points)
    {
        Assert.Equal(points, Scoring.On("seraf@2013", answer).Score);
        Assert.Equal(points, Scoring.On("seraf@2016", answer).Score);
    }

    [Fact]
    public void EverySign_InBothWindows_EarnsTheMost()
    {
        var everything = Scoring.Shipped("seraf@2013").AllItems()
            .Select(i => i.Item.Code + (i.Section.Code == "S" ? ":current,6to12" : "")).ToArray();

        Assert.Equal(11 + 12 + (7 * 6), Scoring.On("seraf@2013", everything).Score);
    }

    [Fact]
    public void TheItems_AreElevenTwelveAndSeven()
    {
        var codes = Scoring.Shipped("seraf@2013").Sections.Select(s => (s.Code, s.Items.Count));

        Assert.Equal([("V", 11), ("M", 12), ("S", 7)], codes);
    }

    [Fact]
    public void OneSignificantSign_ScoringFive_IsNotAtRiskAndPromptsForJudgement()
    {
        var result = Scoring.On("seraf@2013", "S4:current");

        Assert.Equal((5, "1"), (result.Score!.Value, result.Category));
        Assert.Contains(result.Prompts, p => p.Contains("Not at risk", StringComparison.Ordinal) && p.EndsWith("Because of: Entering or leaving vehicles driven by unknown adults.", StringComparison.Ordinal));
        Assert.Contains(result.Prompts, p => p.StartsWith("A significant sign is present.", StringComparison.Ordinal));
    }

    [Fact]
    public void SignificantSign_OnlyLongAgo_StillPrompts() =>
        Assert.Contains(Scoring.On("seraf@2013", "S4:earlier").Prompts, p => p.Contains("Not at risk", StringComparison.Ordinal));

    [Fact]
    public void NoSignificantSign_DoesNotPrompt() => Assert.Empty(Scoring.On("seraf@2013", "V1", "M1").Prompts);

    [Fact]
    public void YesWithoutATime_IsTakenAsNowAndSaysSo() =>
        Assert.Contains(Scoring.On("seraf@2013", "S2").Trace, t => t.Text.Contains("no time was given, so it is taken as now", StringComparison.Ordinal));

    [Theory]
    [InlineData("seraf@2013", true, 5)]
    [InlineData("seraf@2016", true, 6)]
    [InlineData("seraf@2016", false, 5)]
    [InlineData("seraf@2016", null, 5)]
    public void Disability_AddsOnePointIn2016Only(string key, bool? disability, int points)
    {
        var result = Scoring.On(key, Scoring.With("V1", "V2", "V3", "V4", "V5") with { Disability = disability });

        Assert.Equal(points, result.Score);
        Assert.Equal(points > 5 ? "2" : "1", result.Category);
    }

    [Fact]
    public void Disclosure_LeavesThePublishedResultAndRaisesTheLevel()
    {
        var result = Scoring.On("seraf@2013", Scoring.With("V1") with { Disclosure = true });

        Assert.Equal((1, "1", RiskLevel.High), (result.Score!.Value, result.Category, result.Level!.Value));
        Assert.Single(result.Floors);
        Assert.Contains(result.Prompts, p => p.Contains("police", StringComparison.Ordinal));
    }

    [Fact]
    public void NotKnown_IsCountedAndIsNotNo()
    {
        var result = Scoring.On("seraf@2013", "V1=notKnown", "S1=notKnown", "M1=no");

        Assert.Equal((2, 27), (result.NotKnown, result.NotAsked));
        Assert.Contains(result.Trace, t => t.Text.StartsWith("S1", StringComparison.Ordinal) && t.Text.Contains("not a No", StringComparison.Ordinal));
    }

    [Fact]
    public void PossibleThatWouldChangeTheCategory_Prompts() =>
        Assert.Contains(Scoring.On("seraf@2013", "V1", "S1=possible").Prompts, p => p.Contains("Mild", StringComparison.Ordinal));

    [Fact]
    public void TimeOnANo_IsNotScoredAndPrompts()
    {
        var result = Scoring.On("seraf@2013", "S1=no:current");

        Assert.Equal(0, result.Score);
        Assert.Contains(result.Prompts, p => p.Contains("check the answer", StringComparison.Ordinal));
    }
}
