using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>What must hold for any answers on any shipped instrument.</summary>
[Properties(Arbitrary = [typeof(AnySheet)], MaxTest = 300)]
public sealed class ScoringPropertyTests
{
    [Property]
    public void AddingAYes_NeverLowers(Sheet sheet)
    {
        var before = sheet.Score();
        foreach (var (section, item) in sheet.Definition.AllItems().Where(i => !sheet.Input.Answers.ContainsKey(i.Item.Code)))
        {
            var yes = section.Scale == AnswerScale.Levels ? AnswerValue.Low : AnswerValue.Yes;
            var after = sheet.With(item.Code, yes).Score();

            Assert.True(after.Score.GetValueOrDefault() >= before.Score.GetValueOrDefault());
            Assert.True(after.Level >= before.Level || before.Level is null);
            Assert.True(after.Floors.Count >= before.Floors.Count);
        }
    }

    [Property]
    public void NotKnown_ScoresAsIfNeverAsked(Sheet sheet)
    {
        var known = sheet.Input.Answers.Where(a => a.Value.Value != AnswerValue.NotKnown).ToDictionary();
        var (with, without) = (sheet.Score(), (sheet with { Input = sheet.Input with { Answers = known } }).Score());

        Assert.Equal((without.Score, without.Category, without.Level), (with.Score, with.Category, with.Level));
        Assert.Equal(sheet.Input.Answers.Count - known.Count, with.NotKnown);
    }

    [Property]
    public void OrderOfAnswers_DoesNotMatter(Sheet sheet)
    {
        var reversed = sheet.Input.Answers.Reverse().ToDictionary(a => a.Key, a => a.Value with { Windows = [.. a.Value.Windows.Reverse()] });

        Assert.Equal(ScoreCommand.Print(sheet.Score()), ScoreCommand.Print((sheet with { Input = sheet.Input with { Answers = reversed } }).Score()));
    }

    [Property]
    public void TracePoints_AddUpToTheScore(Sheet sheet)
    {
        var result = sheet.Score();

        Assert.Equal(result.Score ?? 0, result.Trace.Sum(t => t.Points ?? 0));
    }

    [Property]
    public void EveryFloorAndPrompt_StandsInTheTrace(Sheet sheet)
    {
        var result = sheet.Score();

        Assert.All(result.Floors.Concat(result.Prompts), rule => Assert.Contains(result.Trace, t => t.Text.Contains(rule, StringComparison.Ordinal)));
        Assert.True(result.Minimum is null || result.Level >= result.Minimum);
    }
}

/// <summary>An instrument with answers to some of its items.</summary>
public sealed record Sheet(InstrumentDefinition Definition, ScoringInput Input)
{
    public ScoreResult Score() => ScoreEngine.Score(Definition, Input);

    public Sheet With(string code, AnswerValue value) =>
        this with { Input = Input with { Answers = new Dictionary<string, GivenAnswer>(Input.Answers) { [code] = new(value) } } };

    public override string ToString() => $"{Definition.Key} {Input.Age} {string.Join(' ', Input.Answers.Select(a => $"{a.Key}={a.Value.Value}:{string.Join('+', a.Value.Windows)}"))}";
}

public static class AnySheet
{
    public static Arbitrary<Sheet> Sheets() => Arb.From(
        from shipped in Gen.Elements(ShippedInstruments.All.Select(i => i.Definition))
        from age in Gen.Elements<int?>([null, 0, 11, 12, 13, 14, 17])
        from facts in Gen.ArrayOf(Gen.Elements<bool?>([null, true, false]), 3)
        from answers in Answers(shipped)
        select new Sheet(shipped, new ScoringInput { Age = age, LearningDisability = facts[0], Disability = facts[1], Disclosure = facts[2], Answers = answers }));

    private static Gen<Dictionary<string, GivenAnswer>> Answers(InstrumentDefinition definition) =>
        Gen.CollectToList(definition.AllItems(), i => Answer(i.Section, i.Item.Code))
            .Select(all => all.Where(a => a.Given is not null).ToDictionary(a => a.Code, a => a.Given!));

    private static Gen<(string Code, GivenAnswer? Given)> Answer(InstrumentSection section, string code) =>
        from asked in Gen.Elements(true, true, false)
        from value in Gen.Elements<AnswerValue>(AnswerCheck.Offered(section.Scale))
        from windows in Gen.SubListOf(section.Windows.Select(w => w.Window))
        select (code, asked ? new GivenAnswer(value, [.. windows]) : null);
}
