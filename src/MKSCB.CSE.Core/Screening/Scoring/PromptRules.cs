using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>Sentences that ask for judgement. They change nothing in the result.</summary>
internal static class PromptRules
{
    public static IEnumerable<string> Fired(InstrumentDefinition definition, ScoringInput input, IReadOnlyList<ItemTally> tally, Outcome outcome, RiskLevel? final)
    {
        foreach (var prompt in definition.Prompts)
        {
            var because = Because(prompt, input, tally, outcome, final);
            if (because is not null)
            {
                yield return because.Length == 0 ? prompt.Text : $"{prompt.Text} Because of: {because}.";
            }
        }

        foreach (var odd in tally.Where(t => t.WindowsContradict))
        {
            yield return $"“{odd.Item.Text}” is answered {odd.Value.InWords()} and yet a time is given: check the answer. The time is not scored.";
        }
    }

    /// <summary>The items a prompt fires on, in their own words (a code means nothing to who reads it), empty when it fires on something else, null when it does not fire.</summary>
    private static string? Because(PromptRule prompt, ScoringInput input, IReadOnlyList<ItemTally> tally, Outcome outcome, RiskLevel? final) => prompt.Kind switch
    {
        PromptKind.SeriousSign => Words(tally.Where(t => t.Present && t.Item.Serious)),
        PromptKind.NotIndicatedWithSeriousSign => outcome.Level == RiskLevel.NotIndicated ? Words(tally.Where(t => t.Present && t.Item.Serious)) : null,
        PromptKind.PossibleSeriousSign => Words(tally.Where(t => t.IsPossible && t.Item.Serious)),
        PromptKind.HarmSign => Words(tally.Where(t => t.Present && t.Section.Kind == SectionKind.ActualHarm)),
        PromptKind.YoungOrLearningDisability => input.Age < prompt.Age || input.LearningDisability == true
            ? Words(tally.Where(t => t.Section.IsConcern() && (t.Present || t.IsPossible)))
            : null,
        PromptKind.LevelIs => final == prompt.Level ? "" : null,
        _ => input.Disclosure == true ? "" : null,
    };

    private static string? Words(IEnumerable<ItemTally> items)
    {
        var words = string.Join("; ", items.Select(t => t.Item.Text));
        return words.Length == 0 ? null : words;
    }
}
