using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>One item with its answer and what the answer earned.</summary>
internal sealed record ItemTally(InstrumentSection Section, InstrumentItem Item, AnswerValue Value, int Points, string? Sentence, bool WindowsContradict)
{
    /// <summary>Counts as present: a yes, a possible where the instrument says so, or a level above none.</summary>
    public required bool Present { get; init; }

    public bool IsPossible => Value == AnswerValue.Possible;

    /// <summary>The level this item speaks for; null where it speaks for none.</summary>
    public RiskLevel? Level => !Present ? null : Section.Scale == AnswerScale.Levels ? Value.AsLevel() : Item.SuggestedLevel;
}

/// <summary>Turns answers into points, item by item in printed order, so that the order of the input never matters.</summary>
internal static class ItemScoring
{
    public static List<ItemTally> Tally(InstrumentDefinition definition, ScoringInput input, bool possibleAsYes) =>
        definition.AllItems().Select(i => Tally(definition, i.Section, i.Item, input.Answers.GetValueOrDefault(i.Item.Code), possibleAsYes)).ToList();

    private static ItemTally Tally(InstrumentDefinition definition, InstrumentSection section, InstrumentItem item, GivenAnswer? given, bool possibleAsYes)
    {
        var answer = given ?? new GivenAnswer(AnswerValue.NotAsked);
        var counts = answer.Value == AnswerValue.Yes
            || (answer.Value == AnswerValue.Possible && (possibleAsYes || definition.Possible.Counts == PossibleCounts.AsYes));
        if (section.Scale == AnswerScale.Levels)
        {
            return Level(section, item, answer.Value);
        }

        var windows = counts ? Windows(section, answer) : [];
        var points = windows.Sum(w => item.Points.GetValueOrDefault(w));
        return new ItemTally(section, item, answer.Value, points, Sentence(section, item, answer, windows, points), !IsPositive(answer.Value) && answer.Windows.Count > 0)
        {
            Present = counts,
        };
    }

    private static ItemTally Level(InstrumentSection section, InstrumentItem item, AnswerValue value)
    {
        var points = item.LevelPoints.GetValueOrDefault(value);
        var sentence = value.AsLevel() is null ? null : $"{item.Code} {item.Text}: {value.InWords()}{Earned(item.LevelPoints.Count > 0, points)}.";
        return new ItemTally(section, item, value, points, sentence, false) { Present = value is AnswerValue.High or AnswerValue.Medium or AnswerValue.Low };
    }

    /// <summary>Each window once, in the section's order; a yes without one is taken as now, the safe reading.</summary>
    private static List<TimeWindow> Windows(InstrumentSection section, GivenAnswer answer)
    {
        var chosen = section.Windows.Select(w => w.Window).Where(answer.Windows.Contains).ToList();
        return chosen.Count > 0 ? chosen : section.Windows.Take(1).Select(w => w.Window).ToList();
    }

    private static string? Sentence(InstrumentSection section, InstrumentItem item, GivenAnswer answer, List<TimeWindow> windows, int points)
    {
        if (answer.Value == AnswerValue.Possible && windows.Count == 0)
        {
            return $"{item.Code} {item.Text}: Possible. It is not scored; find out more.";
        }

        if (!IsPositive(answer.Value))
        {
            return null;
        }

        var scored = item.Points.Count > 0;
        var when = windows.Select(w => section.Windows.First(s => s.Window == w).Label + (scored ? $" = {item.Points.GetValueOrDefault(w)}" : ""));
        var assumed = answer.Windows.Count == 0 && section.Windows.Count > 1 ? "; no time was given, so it is taken as now" : "";
        var times = section.Windows.Count > 0 ? $" ({string.Join("; ", when)}{assumed})" : "";
        var level = item.SuggestedLevel is { } suggested && points == 0 ? $", suggests {suggested.InWords()}" : "";
        return $"{item.Code} {item.Text}: {answer.Value.InWords()}{times}{level}{Earned(scored, points)}.";
    }

    private static string Earned(bool scored, int points) => !scored ? "" : points == 1 ? ", 1 point" : $", {points} points";

    private static bool IsPositive(AnswerValue value) => value is AnswerValue.Yes or AnswerValue.Possible;
}
