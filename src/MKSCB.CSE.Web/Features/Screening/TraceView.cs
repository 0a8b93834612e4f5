using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Judgement first, computed result second, with the rules that made it.</summary>
public sealed record TraceView(ScreeningJudgement? Judgement, ScoreResult Score, string Tool)
{
    /// <summary>What the tool says, as a whole sentence.</summary>
    public string Says => Score.Level is not { } level
        ? "The tool gives no level from these answers."
        : $"The tool reads {level.InWords()} from these answers{(Score.Score is { } points ? $", with a score of {points}" : "")}.";

    /// <summary>How the two stand to each other. Neither is said to be right.</summary>
    public string Compared => (Judgement?.Risk, Score.Level) switch
    {
        (null, _) or (_, null) => "",
        var (you, tool) when you > tool => "The judgement is higher, and leads.",
        var (you, tool) when you < tool => "The judgement is lower.",
        _ => "The two agree.",
    };

    public int NotAnswered => Score.NotKnown + Score.NotAsked;
}
