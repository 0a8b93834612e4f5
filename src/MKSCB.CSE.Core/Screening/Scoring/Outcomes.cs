using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>What the published outcome rule alone says, before floors and overrides.</summary>
internal sealed record Outcome(int? Score, string Category, RiskLevel? Level, Band? Band, string Sentence);

internal static class Outcomes
{
    public static Outcome Of(InstrumentDefinition definition, IReadOnlyList<ItemTally> tally, int extra) => definition.Outcome.Type switch
    {
        OutcomeType.SumBands or OutcomeType.WeightedTwoWindow => Banded(definition, tally.Sum(t => t.Points) + extra),
        OutcomeType.HighestLevelPresent => Highest(definition, tally),
        OutcomeType.CountPerLevel => Counted(tally),
        OutcomeType.ManualBand => new Outcome(null, "", null, null, "The person filling this in chooses the band; nothing is computed from the answers."),
        _ => new Outcome(null, "", null, null, "This instrument has no score and no level: the result is what is written."),
    };

    private static Outcome Banded(InstrumentDefinition definition, int score)
    {
        var band = definition.Outcome.Bands.First(b => score >= b.From && (b.To is null || score <= b.To));
        var range = band.To is null ? $"{band.From} or more" : $"{band.From} to {band.To}";
        return new Outcome(score, band.Category, band.Level, band, $"The total is {score}: {range} is category {band.Category}, {band.Label}.");
    }

    private static Outcome Highest(InstrumentDefinition definition, IReadOnlyList<ItemTally> tally)
    {
        var level = tally.Max(t => t.Level) ?? RiskLevel.NotIndicated;
        var band = definition.Outcome.Bands.First(b => b.Level == level);
        var sentence = level == RiskLevel.NotIndicated
            ? $"No item that suggests a level is answered yes: {band.Label}."
            : $"The highest level present is {level.InWords()}: {string.Join(", ", tally.Where(t => t.Level == level).Select(t => t.Item.Code))}.";
        return new Outcome(null, band.Category, level, band, sentence);
    }

    private static Outcome Counted(IReadOnlyList<ItemTally> tally)
    {
        int Count(RiskLevel level) => tally.Count(t => t.Level == level);
        var counts = $"High {Count(RiskLevel.High)}, Medium {Count(RiskLevel.Medium)}, Low {Count(RiskLevel.Low)}";
        return new Outcome(null, counts, tally.Max(t => t.Level) ?? RiskLevel.NotIndicated, null, $"Sections at each level: {counts}. The counts are not added together.");
    }
}
