using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>Whether an input can be scored on a definition at all; each problem is one plain sentence.</summary>
public static class AnswerCheck
{
    public const int OldestAge = 120;

    public static IReadOnlyList<string> Problems(InstrumentDefinition definition, ScoringInput input)
    {
        var items = definition.AllItems().ToDictionary(i => i.Item.Code, StringComparer.Ordinal);
        List<string> problems = [];
        if (input.Age is < 0 or > OldestAge)
        {
            problems.Add($"age must be a whole number from 0 to {OldestAge}.");
        }

        foreach (var (code, answer) in input.Answers.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            problems.AddRange(items.TryGetValue(code, out var found)
                ? Problems(found.Section, code, answer)
                : [$"{definition.Key} has no item \"{code}\"."]);
        }

        return problems;
    }

    /// <summary>The answers a section takes, in the order people are offered them.</summary>
    public static IReadOnlyList<AnswerValue> Offered(AnswerScale scale) => scale == AnswerScale.Levels
        ? [AnswerValue.High, AnswerValue.Medium, AnswerValue.Low, AnswerValue.None, AnswerValue.NotKnown]
        : [AnswerValue.Yes, AnswerValue.No, AnswerValue.Possible, AnswerValue.NotKnown];

    private static IEnumerable<string> Problems(InstrumentSection section, string code, GivenAnswer answer)
    {
        if (answer.Value != AnswerValue.NotAsked && !Offered(section.Scale).Contains(answer.Value))
        {
            yield return $"item {code} cannot be answered \"{answer.Value.Word()}\"; it takes {string.Join(", ", Offered(section.Scale).Select(v => v.Word()))}.";
        }

        foreach (var window in answer.Windows.Distinct().Where(w => section.Windows.All(s => s.Window != w)))
        {
            yield return section.Windows.Count == 0
                ? $"item {code} is not asked by time: leave out the window \"{window.Name()}\"."
                : $"item {code} does not take the window \"{window.Name()}\"; it takes {string.Join(", ", section.Windows.Select(w => w.Window.Name()))}.";
        }
    }
}
