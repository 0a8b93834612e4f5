using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Tests.Screening;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("", "None")]
    [InlineData("L1", "Low")]
    [InlineData("M1", "Medium")]
    [InlineData("L1,M1", "Medium")]
    [InlineData("H1", "High")]
    [InlineData("L1,M1,H13", "High")]
    public void Matrix_TakesTheHighestLevelPresent(string yes, string category) =>
        Assert.Equal(category, Scoring.On("matrix@2016", Codes(yes)).Category);

    [Theory]
    [InlineData(12, false, "L1", "Medium")]
    [InlineData(13, false, "L1", "Low")]
    [InlineData(13, true, "L1", "Medium")]
    [InlineData(0, false, "L1", "Medium")]
    [InlineData(12, true, "M1", "Medium")]
    [InlineData(12, true, "H1", "High")]
    [InlineData(12, true, "", "None")]
    public void MatrixFloors_StopLow(int age, bool learningDisability, string yes, string category)
    {
        var result = Scoring.On("matrix@2016", Scoring.With(Codes(yes)) with { Age = age, LearningDisability = learningDisability });

        Assert.Equal(category, result.Category);
        Assert.Equal(yes.Length == 0 ? 0 : (age < 13 ? 1 : 0) + (learningDisability ? 1 : 0), result.Floors.Count);
    }

    [Fact]
    public void FloorThatCannotBeChecked_SaysSo() =>
        Assert.Contains(Scoring.On("matrix@2016", Scoring.With("L1") with { Age = null }).Trace, t => t.Text.Contains("Age is not known", StringComparison.Ordinal));

    [Theory]
    [InlineData("R2", 12, false, "Medium")]
    [InlineData("R2", 13, false, "Low")]
    [InlineData("R2", 13, true, "Medium")]
    [InlineData("R2=possible", 12, false, "Medium")]
    [InlineData("R2=possible", 13, false, "No")]
    [InlineData("V1", 12, true, "No")]
    [InlineData("S1", 12, true, "No")]
    [InlineData("H1", 15, false, "High")]
    public void MiltonKeynesDefault_FollowsItsFloors(string answer, int age, bool learningDisability, string category) =>
        Assert.Equal(category, Scoring.On("mk@2015", Scoring.With(answer) with { Age = age, LearningDisability = learningDisability }).Category);

    [Theory]
    [InlineData("matrix@2016", "High", RiskLevel.High)]
    [InlineData("mk@2015", "High", RiskLevel.High)]
    [InlineData("two-window@2014", "Serious risk", RiskLevel.High)]
    [InlineData("cambs-peterborough@2015", "High 0, Medium 0, Low 0", RiskLevel.High)]
    [InlineData("occ@2013", "", null)]
    public void Disclosure_IsHighWhateverTheAnswersAndTellsThePolice(string key, string category, RiskLevel? level)
    {
        var result = Scoring.On(key, Scoring.With() with { Disclosure = true });

        Assert.Equal((category, level), (result.Category, result.Level));
        Assert.Contains(result.Prompts, p => p.Contains("tell the police and Children's Social Care now", StringComparison.Ordinal));
    }

    [Fact]
    public void TwelveSections_AreCountedPerLevelAndNotAdded()
    {
        var result = Scoring.On("cambs-peterborough@2015", "C1=high", "C2=medium", "C3=medium", "C4=none", "C5=notKnown");

        Assert.Equal(("High 1, Medium 2, Low 0", RiskLevel.High, (int?)null), (result.Category, result.Level!.Value, result.Score));
        Assert.Equal((1, 7), (result.NotKnown, result.NotAsked));
    }

    [Fact]
    public void UnscoredChecklist_HasNoScoreCategoryOrLevel()
    {
        var result = Scoring.On("occ@2013", "V1", "S1");

        Assert.Equal((null, "", null), (result.Score, result.Category, result.Level));
        Assert.Contains(result.Prompts, p => p.EndsWith("Because of: Missing from home or care.", StringComparison.Ordinal));
    }

    [Fact]
    public void TwoWindowTool_LeavesTheBandToThePersonUnlessASignificantSignSetsAFloor()
    {
        Assert.Equal(("", null), (Scoring.On("two-window@2014", "O1").Category, Scoring.On("two-window@2014", "O1").Level));
        var floor = Scoring.On("two-window@2014", "S1:earlier");
        Assert.Equal(("At risk", RiskLevel.Medium, 1), (floor.Category, floor.Level!.Value, floor.Floors.Count));
    }

    [Theory]
    [InlineData("C1=high", true)]
    [InlineData("C1=medium", false)]
    public void DomainMaximum_StopsLow(string answer, bool fires)
    {
        var result = ScoreEngine.Score(Graded(), Scoring.With(answer));

        Assert.Equal(fires ? 3 : 2, result.Score);
        Assert.Equal(fires ? RiskLevel.Medium : RiskLevel.Low, result.Level);
    }

    [Theory]
    [InlineData("V1", "X1")]
    [InlineData("V1:current")]
    [InlineData("V1=high")]
    public void AnswersThatDoNotBelong_AreRefused(params string[] answers) =>
        Assert.Throws<RuleViolation>(() => Scoring.On("seraf@2013", answers));

    /// <summary>Domains rated none 0, low 1, medium 2, high 3, where one domain at the most stops Low (as Gateshead's tool does).</summary>
    private static InstrumentDefinition Graded()
    {
        var cambs = Scoring.Shipped("cambs-peterborough@2015");
        var points = new Dictionary<AnswerValue, int> { [AnswerValue.None] = 0, [AnswerValue.Low] = 1, [AnswerValue.Medium] = 2, [AnswerValue.High] = 3 };
        return cambs with
        {
            Sections = [.. cambs.Sections[0].Items.Select(i => cambs.Sections[0] with { Code = i.Code, Items = [i with { LevelPoints = points }] })],
            Outcome = new OutcomeRule
            {
                Type = OutcomeType.SumBands,
                Explanation = "Added.",
                Bands =
                [
                    new Band { Category = "Low", Label = "Low", Level = RiskLevel.Low, From = 0, To = 18, Description = "", Action = "" },
                    new Band { Category = "Medium", Label = "Medium", Level = RiskLevel.Medium, From = 19, Description = "", Action = "" },
                ],
            },
            Floors = [new FloorRule { Code = "max", Kind = FloorKind.DomainMaximum, Minimum = RiskLevel.Medium, When = FloorCondition.Always, Text = "Most in one domain.", Source = "test", Provenance = Provenance.Confirmed }],
        };
    }

    private static string[] Codes(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
