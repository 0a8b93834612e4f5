using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>What a refresh of the agenda did.</summary>
public sealed record DraftOutcome(int Added, int Changed)
{
    public bool IsNothing => Added == 0 && Changed == 0;
}

/// <summary>
/// How the agenda drafts itself. Done again it changes nothing; done after new facts it adds what is new, renews the
/// reasons of what is there, and keeps every decision and every move people made.
/// </summary>
public sealed partial class Meeting
{
    /// <summary>Takes up the candidates due now. All items of the meeting must be loaded, also those hidden from whoever asked.</summary>
    /// <exception cref="RuleViolation">The agenda has been issued.</exception>
    public DraftOutcome Draft(IReadOnlyList<RankedCandidate> ranked, DateTime now)
    {
        MustBeOpen();
        var byChild = _items.Where(i => i.ChildId != null).ToDictionary(i => i.ChildId!.Value);
        var changed = ranked.Count(c => byChild.TryGetValue(c.Facts.ChildId, out var item) && item.Explain(Told(item, c.Reasons), now));
        changed += SettleWhatIsNoLongerDue(ranked, now);
        var added = ranked.Where(c => !byChild.ContainsKey(c.Facts.ChildId)).ToList();
        foreach (var candidate in added)
        {
            Propose(candidate, now);
        }

        var outcome = new DraftOutcome(added.Count, changed);
        if (!outcome.IsNothing)
        {
            StartDraft();
            DraftedAt = now;
            Sort(ranked, added);
        }

        return outcome;
    }

    private void StartDraft()
    {
        if (State == MeetingState.Scheduled)
        {
            State = Flow.Move(State, MeetingState.AgendaDraft, "This meeting cannot have an agenda.");
        }
    }

    private void Propose(RankedCandidate candidate, DateTime now)
    {
        var item = new AgendaItem { MeetingId = Id, Subject = AgendaSubject.Child, ChildId = candidate.Facts.ChildId };
        Join(item, int.MaxValue);
        item.Explain(candidate.Reasons, now);
    }

    /// <summary>An item somebody added keeps saying so beside whatever else is true by now.</summary>
    private static IReadOnlyList<Reason> Told(AgendaItem item, IReadOnlyList<Reason> reasons) =>
        item.AddedBecause == null
            ? reasons
            : [.. reasons.Append(AgendaRanking.AddedByHand(item.AddedBecause)).OrderByDescending(r => r.Weight).ThenBy(r => r.Factor)];

    /// <summary>What is no longer due stays, saying so: only a person takes an item off.</summary>
    private int SettleWhatIsNoLongerDue(IReadOnlyList<RankedCandidate> ranked, DateTime now)
    {
        var due = ranked.Select(c => c.Facts.ChildId).ToHashSet();
        return _items.Count(i => i.ChildId is { } child && !due.Contains(child)
            && i.Explain(i.AddedBecause == null ? [AgendaRanking.NoLongerDue] : [AgendaRanking.AddedByHand(i.AddedBecause)], now));
    }

    /// <summary>
    /// Untouched, the agenda follows the ranking. Once somebody has moved an item, the order is theirs: a new item
    /// goes before the first one that weighs less, and nothing else moves.
    /// </summary>
    private void Sort(IReadOnlyList<RankedCandidate> ranked, List<RankedCandidate> added)
    {
        var rank = ranked.Select((c, n) => (c.Facts.ChildId, n)).ToDictionary(x => x.ChildId, x => x.n);
        int RankOf(AgendaItem item) => item.ChildId is { } child && rank.TryGetValue(child, out var n) ? n : int.MaxValue;
        var fresh = added.Select(c => c.Facts.ChildId).ToHashSet();
        var standing = _items.Where(i => i.ChildId is not { } child || !fresh.Contains(child)).OrderBy(i => i.Position).ThenBy(i => i.Id).ToList();
        var order = OrderedByHand ? standing : [.. standing.OrderByDescending(i => i.Weight).ThenBy(RankOf)];
        foreach (var item in _items.Except(standing).OrderBy(RankOf).ToList())
        {
            var before = order.FindIndex(i => i.Weight < item.Weight || (i.Weight == item.Weight && RankOf(i) > RankOf(item)));
            order.Insert(before < 0 ? order.Count : before, item);
        }

        for (var i = 0; i < order.Count; i++)
        {
            order[i].Position = i + 1;
        }
    }
}
