using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>A floor or override that holds for this input, with the sentence it leaves.</summary>
internal sealed record Raise(RiskLevel Minimum, RuleReach Reach, string Sentence, string? Notify);

/// <summary>Floors and overrides: they can only raise a result.</summary>
internal static class RaisingRules
{
    public static IEnumerable<Raise> InForce(InstrumentDefinition definition, ScoringInput input, IReadOnlyList<ItemTally> tally, List<string> notes)
    {
        foreach (var floor in definition.Floors)
        {
            if (!Holds(floor, input, tally))
            {
                NoteUnknown(floor, input, notes);
            }
            else if (!HasCause(floor.When, tally))
            {
                notes.Add($"Floor looked at and not applied, as no indicator of risk or harm is answered {Cause(floor.When)}: {floor.Text}");
            }
            else
            {
                yield return new Raise(floor.Minimum, floor.Reach, floor.Text, null);
            }
        }

        foreach (var rule in definition.Overrides.Where(_ => input.Disclosure == true))
        {
            yield return new Raise(rule.Level, rule.Reach, rule.Text, rule.Notify);
        }
    }

    private static bool Holds(FloorRule floor, ScoringInput input, IReadOnlyList<ItemTally> tally) => floor.Kind switch
    {
        FloorKind.AgeUnder => input.Age < floor.Age,
        FloorKind.LearningDisability => input.LearningDisability == true,
        FloorKind.SeriousSign => tally.Any(t => t.Present && t.Item.Serious),
        _ => tally.GroupBy(t => t.Section).Any(s => Most(s) is > 0 and var most && s.Sum(t => t.Points) == most),
    };

    private static int Most(IEnumerable<ItemTally> section) =>
        section.Sum(t => t.Section.Scale == AnswerScale.Levels ? t.Item.LevelPoints.Values.DefaultIfEmpty().Max() : t.Item.Points.Values.Sum());

    private static bool HasCause(FloorCondition when, IReadOnlyList<ItemTally> tally) =>
        when == FloorCondition.Always
        || tally.Any(t => t.Section.IsConcern() && (t.Present || (when == FloorCondition.AnyYesOrPossible && t.IsPossible)));

    private static string Cause(FloorCondition when) => when == FloorCondition.AnyYes ? "yes" : "yes or possible";

    private static void NoteUnknown(FloorRule floor, ScoringInput input, List<string> notes)
    {
        if (floor.Kind == FloorKind.AgeUnder && input.Age is null)
        {
            notes.Add($"Age is not known, so this floor could not be checked: {floor.Text}");
        }

        if (floor.Kind == FloorKind.LearningDisability && input.LearningDisability is null)
        {
            notes.Add($"Whether there is a learning disability is not known, so this floor could not be checked: {floor.Text}");
        }
    }
}
