using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Short ways of writing an input and scoring it on a shipped instrument.</summary>
internal static class Scoring
{
    public static InstrumentDefinition Shipped(string key) => ShippedInstruments.Find(key)!;

    public static ScoreResult On(string key, ScoringInput input) => ScoreEngine.Score(Shipped(key), input);

    public static ScoreResult On(string key, params string[] yes) => On(key, With(yes));

    /// <summary>A child of 15 with nothing else known, and a yes to each code; <c>S1:current,6to12</c> names windows and <c>S1=possible</c> another answer.</summary>
    public static ScoringInput With(params string[] answers) => new()
    {
        Age = 15,
        LearningDisability = false,
        Disability = false,
        Disclosure = false,
        Answers = answers.Select(Answer).ToDictionary(a => a.Code, a => a.Given),
    };

    private static (string Code, GivenAnswer Given) Answer(string text)
    {
        var parts = text.Split(':');
        var code = parts[0].Split('=');
        var value = code.Length > 1 ? AnswerValues.Parse(code[1])!.Value : AnswerValue.Yes;
        var windows = parts.Length > 1 ? parts[1].Split(',').Select(w => TimeWindows.Parse(w)!.Value).ToList() : [];
        return (code[0], new GivenAnswer(value, windows));
    }
}
