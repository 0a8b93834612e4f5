using System.Text.RegularExpressions;

namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>Whether a definition holds together: what the JSON shape alone cannot say.</summary>
public static partial class InstrumentCheck
{
    public static IReadOnlyList<string> Problems(InstrumentDefinition definition)
    {
        List<string> problems =
        [
            .. Names(definition),
            .. Sections(definition),
            .. Items(definition),
            .. Bands(definition),
            .. Rules(definition),
        ];
        return problems;
    }

    private static IEnumerable<string> Names(InstrumentDefinition d)
    {
        if (!CodePattern().IsMatch(d.Code))
        {
            yield return $"The code \"{d.Code}\" must be lower-case letters, digits and hyphens, at most 50.";
        }

        if (!VersionPattern().IsMatch(d.Version))
        {
            yield return $"The version \"{d.Version}\" must be letters, digits, dots and hyphens, at most 20.";
        }

        if (string.IsNullOrWhiteSpace(d.Title) || d.Title.Length > InstrumentLimits.Title)
        {
            yield return $"The title is needed and holds at most {InstrumentLimits.Title} characters.";
        }

        if (d.EffectiveFrom is { } from && d.EffectiveTo is { } to && to < from)
        {
            yield return "The last day of use is before the first.";
        }
    }

    private static IEnumerable<string> Sections(InstrumentDefinition d)
    {
        if (d.Sections.Count == 0)
        {
            yield return "There must be at least one section.";
        }

        foreach (var twice in Repeated(d.Sections.Select(s => s.Code)))
        {
            yield return $"The section code {twice} is used twice.";
        }

        foreach (var section in d.Sections)
        {
            if (section.Items.Count == 0)
            {
                yield return $"Section {section.Code} has no items.";
            }

            foreach (var twice in Repeated(section.Windows.Select(w => w.Window.Name())))
            {
                yield return $"Section {section.Code} has the window {twice} twice.";
            }
        }
    }

    private static IEnumerable<string> Items(InstrumentDefinition d)
    {
        foreach (var twice in Repeated(d.AllItems().Select(i => i.Item.Code)))
        {
            yield return $"The item code {twice} is used twice.";
        }

        foreach (var (section, item) in d.AllItems())
        {
            if (!ItemCodePattern().IsMatch(item.Code))
            {
                yield return $"The item code \"{item.Code}\" must be letters and digits, at most 10.";
            }

            if (string.IsNullOrWhiteSpace(item.Text) || item.Text.Length > InstrumentLimits.ItemText)
            {
                yield return $"Item {item.Code}: the text is needed and holds at most {InstrumentLimits.ItemText} characters.";
            }

            foreach (var problem in Points(section, item))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Points(InstrumentSection section, InstrumentItem item)
    {
        var windows = section.Windows.Select(w => w.Window).ToHashSet();
        foreach (var window in item.Points.Keys.Where(w => !windows.Contains(w)))
        {
            yield return $"Item {item.Code} has points for the window {window.Name()}, which section {section.Code} does not have.";
        }

        if (item.Points.Values.Concat(item.LevelPoints.Values).Any(p => p is < 0 or > 100))
        {
            yield return $"Item {item.Code}: points must be from 0 to 100.";
        }

        if (section.Scale == AnswerScale.Levels && item.Points.Count > 0)
        {
            yield return $"Item {item.Code} is answered by level: give its points per level, not per window.";
        }

        if (item.LevelPoints.Keys.Any(v => v.AsLevel() is null) || (section.Scale != AnswerScale.Levels && item.LevelPoints.Count > 0))
        {
            yield return $"Item {item.Code}: points per level are for high, medium, low and none, in sections answered by level.";
        }

        if (item.SuggestedLevel == RiskLevel.HarmEvidenced)
        {
            yield return $"Item {item.Code}: no instrument computes that harm is evidenced; that is a person's judgement.";
        }
    }

    private static IEnumerable<string> Bands(InstrumentDefinition d)
    {
        var bands = d.Outcome.Bands;
        foreach (var twice in Repeated(bands.Select(b => b.Category)))
        {
            yield return $"The category {twice} is used twice.";
        }

        if (d.Outcome.Type is OutcomeType.SumBands or OutcomeType.WeightedTwoWindow && !CoverEveryScore(bands))
        {
            yield return "The bands must start at 0, follow on without gap or overlap, rise in level and end with an open top.";
        }

        if (d.Outcome.Type == OutcomeType.SumBands && d.Sections.Any(s => s.Windows.Count > 1 && s.Items.Any(i => i.Points.Values.Count(p => p > 0) > 1)))
        {
            yield return "SumBands scores one window only; use WeightedTwoWindow where a sign scores in two.";
        }

        if (d.Outcome.Type == OutcomeType.HighestLevelPresent && LevelsWithoutBand(d).Any())
        {
            yield return $"There is no band for the level {string.Join(", ", LevelsWithoutBand(d).Select(l => l.InWords()))}.";
        }
    }

    private static IEnumerable<string> Rules(InstrumentDefinition d)
    {
        foreach (var twice in Repeated(d.Floors.Select(f => f.Code).Concat(d.Overrides.Select(o => o.Code)).Concat(d.Prompts.Select(p => p.Code))))
        {
            yield return $"The rule code {twice} is used twice.";
        }

        foreach (var floor in d.Floors.Where(f => f.Kind == FloorKind.AgeUnder && f.Age is not (> 0 and <= 25)))
        {
            yield return $"The floor {floor.Code} needs an age from 1 to 25.";
        }

        foreach (var prompt in d.Prompts.Where(p => p.Kind == PromptKind.LevelIs && p.Level is null))
        {
            yield return $"The prompt {prompt.Code} needs a level.";
        }

        if (d.DisabilityPoint is { Points: < 1 or > 100 })
        {
            yield return "The disability point must be from 1 to 100.";
        }
    }

    private static bool CoverEveryScore(IReadOnlyList<Band> bands) =>
        bands.Count > 0 && bands[0].From == 0 && bands[^1].To is null
        && bands.All(b => b.From is not null && (b.To is null || b.To >= b.From))
        && bands.Zip(bands.Skip(1)).All(pair => pair.Second.From == pair.First.To + 1 && pair.Second.Level >= pair.First.Level);

    private static IEnumerable<RiskLevel> LevelsWithoutBand(InstrumentDefinition d) =>
        d.AllItems().Select(i => i.Item.SuggestedLevel ?? RiskLevel.NotIndicated)
            .Append(RiskLevel.NotIndicated).Concat(d.Floors.Where(f => f.Reach == RuleReach.CategoryAndLevel).Select(f => f.Minimum))
            .Distinct().Where(level => d.Outcome.Bands.All(b => b.Level != level));

    private static IEnumerable<string> Repeated(IEnumerable<string> codes) =>
        codes.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9-]{0,49})\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.\-]{0,19}\z")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^[A-Za-z0-9]{1,10}\z")]
    private static partial Regex ItemCodePattern();
}

/// <summary>Lengths shared by the check, the mapping and the pages.</summary>
public static class InstrumentLimits
{
    public const int Code = 50;
    public const int Version = 20;
    public const int Title = 200;
    public const int ItemText = 300;
    public const int ItemHelp = 1000;
    public const int Definition = 200_000;
}
