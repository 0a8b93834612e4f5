namespace MKSCB.CSE.Core.Missing;

/// <summary>What a return interview told. Written once, when it has been held.</summary>
public sealed record InterviewAccount
{
    public const int HeldByLength = 160;
    public const int WordsLength = 2000;
    public const int PartLength = 1000;

    /// <summary>UTC.</summary>
    public required DateTime HeldAt { get; init; }

    /// <summary>Name and role of who held it.</summary>
    public required string HeldBy { get; init; }

    /// <summary>By somebody who neither cares for the child nor works for the placement.</summary>
    public required bool IsIndependent { get; init; }

    public string? WhyNotIndependent { get; init; }

    /// <summary>The child's own words.</summary>
    public required string ChildWords { get; init; }

    /// <summary>Why the child went, beside the codes.</summary>
    public string? WhyWent { get; init; }

    public string? Harm { get; init; }

    public string? Associates { get; init; }

    public string? Places { get; init; }

    public string? WouldHelp { get; init; }

    /// <summary>As the chronology tells it, apart from the interview: what the child said, and what was learned of harm, people and places.</summary>
    internal IEnumerable<string> ForChronology()
    {
        yield return $"Return interview. The child said: {ChildWords}";
        var learned = string.Join("\n", new[] { ("Harm", Harm), ("People", Associates), ("Places", Places) }.Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => $"{part.Item1}: {part.Item2}"));
        if (learned.Length > 0)
        {
            yield return $"Learned in the return interview.\n{learned}";
        }
    }
}
