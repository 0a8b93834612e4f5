using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// Turns facts into reasons and reasons into an order. Pure: the same facts give the same agenda on every machine.
/// A child is never ranked by a screening score: none of the factors is one. Harm that is evidenced comes before
/// everything, then a raised level, then a child put off three meetings in a row; within those, the other reasons add up
/// (the weights are far enough apart that no sum of lesser reasons overtakes any of the three). Ties go to the longest waiting, then to the reference.
/// </summary>
public static class AgendaRanking
{
    /// <summary>Put off this many meetings in a row, a child waits no longer behind the lesser reasons of others.</summary>
    public const int WaitedLong = 3;

    /// <summary>The whole table of weights. The list in docs and on the help page is this one.</summary>
    public static readonly IReadOnlyDictionary<Factor, int> Weights = new Dictionary<Factor, int>
    {
        [Factor.HarmEvidenced] = 3000,
        [Factor.LevelRaised] = 1400,
        [Factor.WaitedLong] = 650,
        [Factor.RepeatedlyMissing] = 60,
        [Factor.LevelHigh] = 50,
        [Factor.CarriedOverAgain] = 45,
        [Factor.PassedBack] = 42,
        [Factor.OverdueAction] = 40,
        [Factor.PassedHere] = 36,
        [Factor.NewReferral] = 35,
        [Factor.LookAgain] = 33,
        [Factor.TurnsEighteen] = 31,
        [Factor.WentMissing] = 30,
        [Factor.CarriedOver] = 30,
        [Factor.ReviewOverdue] = 30,
        [Factor.InterviewLate] = 25,
        [Factor.ReviewDue] = 20,
        [Factor.AddedByHand] = 20,
        [Factor.NewScreening] = 15,
        [Factor.OpenAction] = 10,
        [Factor.LevelLowered] = 10,
        [Factor.PassedAway] = 10,
        [Factor.FromLocality] = 10,
        [Factor.DeclinedBefore] = 5,
        [Factor.NoLongerDue] = 0,
    };

    /// <summary>One child's reasons for a meeting on that day, weightiest first.</summary>
    public static IReadOnlyList<Reason> Reasons(CandidateFacts facts, DateOnly meetingDay, DateOnly today) =>
        [.. FactorSentences.Of(facts, meetingDay, today)
            .Select(f => new Reason(f.Factor, Weights[f.Factor], f.Sentence))
            .OrderByDescending(r => r.Weight).ThenBy(r => r.Factor)];

    /// <summary>All who are due, in the order of the agenda.</summary>
    public static IReadOnlyList<RankedCandidate> Rank(IEnumerable<CandidateFacts> candidates, DateOnly meetingDay, DateOnly today) =>
        [.. candidates.Where(c => c.IsDueAt(meetingDay))
            .Select(c => new RankedCandidate(c, Reasons(c, meetingDay, today)))
            .OrderByDescending(c => c.Weight)
            .ThenBy(c => c.Facts.Since)
            .ThenBy(c => c.Facts.Reference, StringComparer.Ordinal)];

    public static Reason AddedByHand(string because) =>
        new(Factor.AddedByHand, Weights[Factor.AddedByHand], $"Added by hand: {because}");

    public static readonly Reason FromLocality =
        new(Factor.FromLocality, Weights[Factor.FromLocality], "A locality’s meeting tells this one of themes, people and places.");

    public static readonly Reason NoLongerDue =
        new(Factor.NoLongerDue, Weights[Factor.NoLongerDue], "Nothing makes this due at this meeting any longer.");
}

/// <summary>A child due at a meeting, with the reasons in words.</summary>
public sealed record RankedCandidate(CandidateFacts Facts, IReadOnlyList<Reason> Reasons)
{
    public int Weight => Reasons.Sum(r => r.Weight);
}
