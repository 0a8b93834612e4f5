using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>
/// Scores a set of answers on an instrument. Pure: the same definition and input give the same result, word for word,
/// in whatever order the answers come.
/// </summary>
public static class ScoreEngine
{
    /// <exception cref="RuleViolation">An answer does not belong to the instrument.</exception>
    public static ScoreResult Score(InstrumentDefinition definition, ScoringInput input)
    {
        var problems = AnswerCheck.Problems(definition, input);
        RuleViolation.When(problems.Count > 0, string.Join(" ", problems));

        List<TraceLine> trace = [];
        List<string> notes = [];
        var tally = ItemScoring.Tally(definition, input, possibleAsYes: false);
        trace.AddRange(tally.Where(t => t.Sentence is not null).Select(t => new TraceLine(t.Sentence!, t.Points)));
        trace.AddRange(Counts(tally));
        var outcome = Outcomes.Of(definition, tally, Disability(definition, input, trace));
        trace.Add(new TraceLine(outcome.Sentence, null));

        var raises = RaisingRules.InForce(definition, input, tally, notes).ToList();
        var (level, band) = Raised(definition, outcome, raises, trace);
        trace.AddRange(notes.Select(n => new TraceLine(n, null)));
        string[] prompts =
        [
            .. raises.Where(r => r.Notify is not null).Select(r => r.Notify!),
            .. PromptRules.Fired(definition, input, tally, outcome, level),
            .. PossibleMatters(definition, input, outcome),
        ];
        trace.AddRange(prompts.Select(p => new TraceLine($"Prompt: {p}", null)));
        return new ScoreResult
        {
            Score = outcome.Score,
            Category = band is null || band == outcome.Band ? outcome.Category : band.Category,
            Label = band?.Label ?? outcome.Category,
            Level = level,
            Minimum = raises.Max(r => (RiskLevel?)r.Minimum),
            Action = band?.Action ?? "",
            Floors = raises.Select(r => r.Sentence).ToList(),
            Prompts = prompts,
            Trace = trace,
            NotKnown = tally.Count(t => t.Value == AnswerValue.NotKnown),
            NotAsked = tally.Count(t => t.Value == AnswerValue.NotAsked),
        };
    }

    private static IEnumerable<TraceLine> Counts(List<ItemTally> tally)
    {
        foreach (var t in tally.Where(t => t.Value == AnswerValue.NotKnown))
        {
            yield return new TraceLine($"{t.Item.Code} {t.Item.Text}: Not known. It earns nothing and is not a No; find out.", null);
        }

        var (notKnown, notAsked) = (tally.Count(t => t.Value == AnswerValue.NotKnown), tally.Count(t => t.Value == AnswerValue.NotAsked));
        yield return new TraceLine($"Of {tally.Count} items, {notKnown} not known and {notAsked} not asked.", null);
    }

    private static int Disability(InstrumentDefinition definition, ScoringInput input, List<TraceLine> trace)
    {
        if (definition.DisabilityPoint is not { } rule)
        {
            return 0;
        }

        if (input.Disability != true)
        {
            trace.Add(new TraceLine(input.Disability is null ? "Whether there is a disability is not known: its point is not added." : "No disability: its point is not added.", null));
            return 0;
        }

        trace.Add(new TraceLine($"The child has a disability: {rule.Points} added.", rule.Points));
        return rule.Points;
    }

    private static (RiskLevel? Level, Band? Band) Raised(InstrumentDefinition definition, Outcome outcome, List<Raise> raises, List<TraceLine> trace)
    {
        var (level, band) = (outcome.Level, outcome.Band);
        foreach (var raise in raises)
        {
            var raised = level is null || raise.Minimum > level;
            trace.Add(new TraceLine(raised
                ? $"{raise.Sentence} The level is raised from {level?.InWords() ?? "none"} to {raise.Minimum.InWords()}."
                : $"{raise.Sentence} The level is {level!.Value.InWords()} already.", null));
            level = raised ? raise.Minimum : level;
            if (raise.Reach == RuleReach.CategoryAndLevel && (band is null || band.Level < raise.Minimum))
            {
                band = definition.Outcome.Bands.FirstOrDefault(b => b.Level == raise.Minimum) ?? band;
            }
        }

        return (level, band);
    }

    /// <summary>Whether the answers given as possible would change the result if they were yes.</summary>
    private static IEnumerable<string> PossibleMatters(InstrumentDefinition definition, ScoringInput input, Outcome outcome)
    {
        if (definition.Possible.Counts == PossibleCounts.AsYes || input.Answers.Values.All(a => a.Value != AnswerValue.Possible))
        {
            yield break;
        }

        var extra = input.Disability == true ? definition.DisabilityPoint?.Points ?? 0 : 0;
        var asYes = Outcomes.Of(definition, ItemScoring.Tally(definition, input, possibleAsYes: true), extra);
        if (asYes.Category != outcome.Category)
        {
            yield return $"If every answer of Possible were Yes, the result would be {asYes.Band?.Label ?? asYes.Category} and not {outcome.Band?.Label ?? outcome.Category}. Find out before relying on it.";
        }
    }
}
