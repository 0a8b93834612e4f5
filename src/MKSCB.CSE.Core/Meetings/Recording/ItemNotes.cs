using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings.Recording;

/// <summary>Whether the group considered a referral to the National Referral Mechanism: either answer needs its reason.</summary>
public enum NrmAnswer
{
    Considered,
    NotConsidered,
}

/// <summary>
/// What is written down about one item while it is discussed. Everything may be empty until the item is recorded as discussed,
/// because a meeting moves faster than a form.
/// </summary>
public sealed record ItemNotes
{
    public const int TextLength = 4000;

    public string? Worries { get; init; }

    public string? Working { get; init; }

    public string? Needed { get; init; }

    /// <summary>The child's own view, in their words where they are known, or why it is not known.</summary>
    public string? ChildView { get; init; }

    public string? ParentView { get; init; }

    public string? Discussion { get; init; }

    public string? Decision { get; init; }

    public string? Rationale { get; init; }

    /// <summary>The level the group agrees; the practice is that the meeting, as a group, agrees it.</summary>
    public RiskLevel? Level { get; init; }

    public NrmAnswer? Nrm { get; init; }

    public string? NrmReason { get; init; }

    public DateOnly? NextReviewOn { get; init; }

    /// <summary>Why this meeting no longer needs to follow it.</summary>
    public string? EndedBecause { get; init; }

    /// <summary>What still has to be written before the item can be recorded as discussed: the field and what to do.</summary>
    public IReadOnlyList<(string Field, string Words)> Missing(bool aboutChild, DateOnly today)
    {
        List<(string, string)> missing = [];
        Need(missing, Decision, nameof(Decision), "Write down what was decided");
        Need(missing, Rationale, nameof(Rationale), "Say why it was decided");
        if (aboutChild)
        {
            Need(missing, ChildView, nameof(ChildView), "Write down the child’s own view, or why it is not known");
            Need(missing, Level?.ToString(), nameof(Level), "Choose the level the group agrees");
            Need(missing, Nrm?.ToString(), nameof(Nrm), "Say whether a referral to the National Referral Mechanism was considered");
            Need(missing, NrmReason, nameof(NrmReason), "Give the reason for the answer on the National Referral Mechanism");
        }

        if (NextReviewOn == null == string.IsNullOrWhiteSpace(EndedBecause))
        {
            missing.Add((nameof(NextReviewOn), "Give either the day this is looked at again, or why this meeting no longer needs to"));
        }
        else if (NextReviewOn <= today)
        {
            missing.Add((nameof(NextReviewOn), "The day this is looked at again must lie in the future"));
        }

        return missing;
    }

    private static void Need(List<(string, string)> missing, string? value, string field, string words)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            missing.Add((field, words));
        }
    }
}
