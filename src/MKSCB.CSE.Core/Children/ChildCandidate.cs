namespace MKSCB.CSE.Core.Children;

/// <summary>A child who may be the one meant, with why, in words.</summary>
public sealed record ChildCandidate
{
    private const int Name = 2;
    private const int Born = 4;
    private const int Place = 1;
    private const int NearlyBorn = 2;

    /// <summary>Below this a likeness is chance: one common name, or one district.</summary>
    private const int Enough = 3;

    /// <summary>From here on the child is very like the one meant: beside them, what is merely not chance is noise.</summary>
    private const int Strong = 6;

    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? PostcodeKey { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<string> Reasons { get; private init; } = [];

    public int Weight { get; private init; }

    public bool IsLikely => Weight >= Enough;

    public bool IsStrong => Weight >= Strong;

    /// <summary>Worth a place beside the others: more than one shared name and a shared district, where somebody very like is there.</summary>
    public bool StandsBeside(IEnumerable<ChildCandidate> others) => IsLikely && (Weight > Enough || !others.Any(o => o.IsStrong));

    /// <summary>Says how this child is like the clues, and how much.</summary>
    public ChildCandidate Against(ChildClues clues)
    {
        var reasons = new List<(int Weight, string Words)>();
        reasons.AddRange(Names(clues));
        reasons.AddRange(Birth(clues));
        reasons.AddRange(Postcode(clues));
        return this with { Weight = reasons.Sum(r => r.Weight), Reasons = [.. reasons.Select(r => r.Words)] };
    }

    private IEnumerable<(int, string)> Names(ChildClues clues)
    {
        var own = SearchText.Keys(GivenName, FamilyName);
        var aliases = SearchText.Keys([.. Aliases]);
        var same = clues.Keys.Count(own.Contains);
        var byAlias = clues.Keys.Count(k => !own.Contains(k) && aliases.Contains(k));
        if (same == clues.Keys.Count && same == own.Count && same > 1)
        {
            yield return (same * Name, clues.Family.SequenceEqual(SearchText.Keys(FamilyName)) ? "Same name." : "Same names in another order.");
        }
        else if (same > 0)
        {
            yield return (same * Name, same == 1 ? "One part of the name is the same." : $"{same} parts of the name are the same.");
        }

        if (byAlias > 0)
        {
            yield return (byAlias * Name, byAlias == 1 ? "A part of the name matches an alias." : $"{byAlias} parts of the name match an alias.");
        }
    }

    private IEnumerable<(int, string)> Birth(ChildClues clues)
    {
        if (clues.DateOfBirth is not { } told || DateOfBirth is not { } known)
        {
            yield break;
        }

        if (told == known)
        {
            yield return (Born, "Same date of birth.");
        }
        else if (told.Year == known.Year && told.Day == known.Month && told.Month == known.Day)
        {
            yield return (NearlyBorn, "Date of birth with day and month exchanged.");
        }
        else if (Math.Abs(told.DayNumber - known.DayNumber) == 1 || (told.Month == known.Month && told.Day == known.Day))
        {
            yield return (NearlyBorn, "Date of birth differs by a day or in the year only.");
        }
    }

    private IEnumerable<(int, string)> Postcode(ChildClues clues)
    {
        if (clues.Postcode == null || PostcodeKey == null)
        {
            yield break;
        }

        if (PostcodeKey == clues.Postcode)
        {
            yield return (Place + 1, "Same postcode.");
        }
        else if (PostcodeKey.StartsWith(clues.District!, StringComparison.Ordinal))
        {
            yield return (Place, $"Postcode begins the same ({clues.District}).");
        }
    }
}
