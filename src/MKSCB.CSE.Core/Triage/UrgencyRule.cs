using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Triage;

/// <summary>What a submission says that bears on how soon it is looked at.</summary>
public sealed record UrgencyFacts
{
    /// <summary>Somebody said the child is in danger now.</summary>
    public bool DangerNow { get; init; }

    /// <summary>The child has said what was done to them.</summary>
    public bool Disclosure { get; init; }

    public bool MissingNow { get; init; }

    public RiskLevel? Judged { get; init; }

    public RiskLevel? Computed { get; init; }

    /// <summary>Age on the day of screening.</summary>
    public int? Age { get; init; }
}

/// <summary>How soon, and the sentence that says why.</summary>
public sealed record RatedUrgency(TriageUrgency Urgency, string Reason);

/// <summary>
/// How urgent a submission is. Judgement and what was seen lead; the computed level can only raise. The sentence is
/// stored with the rating, names nobody, and stands on the submission's row in the queue.
/// </summary>
public static class UrgencyRule
{
    private const int Young = 13;

    public static RatedUrgency Rate(UrgencyFacts facts)
    {
        var immediate = Immediate(facts).ToList();
        if (immediate.Count > 0)
        {
            return new(TriageUrgency.Immediate, Sentence(immediate));
        }

        var high = High(facts).ToList();
        return high.Count > 0 ? new(TriageUrgency.High, Sentence(high)) : new(TriageUrgency.Standard, "Nothing marks it as more urgent than others.");
    }

    private static IEnumerable<string> Immediate(UrgencyFacts facts)
    {
        if (facts.DangerNow)
        {
            yield return "the child may be in danger now";
        }

        if (facts.MissingNow)
        {
            yield return "the child is missing now";
        }

        if (facts.Judged == RiskLevel.HarmEvidenced)
        {
            yield return "the referrer judges that the child is being exploited";
        }
    }

    private static IEnumerable<string> High(UrgencyFacts facts)
    {
        if (facts.Disclosure)
        {
            yield return "the child has said what was done to them";
        }

        if (facts.Judged == RiskLevel.High)
        {
            yield return "judged High by the referrer";
        }
        else if (facts.Computed >= RiskLevel.High)
        {
            yield return "the tool reads High although it was judged lower";
        }

        if (facts.Age < Young && (facts.Judged ?? facts.Computed) > RiskLevel.Low)
        {
            yield return "the child is under 13";
        }
    }

    private static string Sentence(List<string> reasons)
    {
        var all = string.Join("; ", reasons);
        return $"{char.ToUpperInvariant(all[0])}{all[1..]}.";
    }
}
