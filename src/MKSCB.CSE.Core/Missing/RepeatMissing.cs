using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Missing;

/// <summary>
/// How many episodes within how many days are a pattern that asks for more (<c>Missing:RepeatCount</c>, <c>Missing:RepeatDays</c>). Three in ninety
/// days is a common local rule and to be confirmed by the Board; one county takes three in thirty.
/// </summary>
public sealed record RepeatMissing(int Count, int Days)
{
    public static readonly RepeatMissing Usual = new(3, 90);

    /// <exception cref="RuleViolation">A pattern of fewer than two episodes, or of no days or more than a year.</exception>
    public RepeatMissing Checked()
    {
        RuleViolation.When(Count < 2, "Missing:RepeatCount must be at least 2.");
        RuleViolation.When(Days is < 1 or > 366, "Missing:RepeatDays must be between 1 and 366.");
        return this;
    }

    /// <summary>Each time the pattern was reached, in order: the episode that reached it, and all in the days up to it. Elapsed time; an episode begun exactly so many days earlier counts.</summary>
    public IEnumerable<RepeatReached<T>> Of<T>(IEnumerable<T> episodes, Func<T, DateTime> begun)
    {
        var ordered = episodes.OrderBy(begun).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var since = begun(ordered[i]).AddDays(-Days);
            var within = ordered.Take(i + 1).Where(e => begun(e) >= since).ToList();
            if (within.Count >= Count)
            {
                yield return new RepeatReached<T>(ordered[i], within);
            }
        }
    }

    public string InWords => $"{Count} in {Days} days";
}

/// <summary>The pattern, reached by one episode.</summary>
public sealed record RepeatReached<T>(T By, IReadOnlyList<T> Episodes);
