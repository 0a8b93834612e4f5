namespace MKSCB.CSE.Core.Meetings;

/// <summary>What became of a child on an earlier agenda of the same body.</summary>
internal sealed record PastItem(Guid ChildId, AgendaItemState State, DateTime MeetingAt, MeetingState MeetingState, string? DecisionReason, DateTime? DecidedAt, DateTime? DiscussedAt, DateOnly? NextReviewOn)
{
    public DateOnly Day => Rules.LondonTime.DateOf(MeetingAt);

    /// <summary>Still to come: the meeting will be held, and the child is on its agenda.</summary>
    public bool IsPending(DateTime now) =>
        State is AgendaItemState.Proposed or AgendaItemState.Accepted && MeetingState != MeetingState.Cancelled
        && (MeetingAt >= now || MeetingState == MeetingState.InSession);

    /// <summary>Why the item is left to a later agenda; null when it was discussed or declined.</summary>
    public Carried? Carries => State switch
    {
        AgendaItemState.Deferred => Carried.Deferred,
        AgendaItemState.NotReached => Carried.NotReached,
        AgendaItemState.Proposed or AgendaItemState.Accepted => MeetingState == MeetingState.Cancelled ? Carried.Cancelled : Carried.NotRecorded,
        _ => null,
    };
}

/// <summary>One child's way through this body's earlier agendas, oldest first, from the last discussion on.</summary>
internal sealed class PastItems(IReadOnlyList<PastItem> items)
{
    /// <summary>Changes before a first discussion count from this long before the child came to the body.</summary>
    private const int DaysBeforeReferral = 90;

    private readonly PastItem? _last = items.Count == 0 ? null : items[^1];
    private readonly PastItem? _discussed = items.LastOrDefault(i => i.State == AgendaItemState.Discussed);

    public bool IsPending(DateTime now) => items.Any(i => i.IsPending(now));

    public DateTime? DiscussedAt => _discussed?.DiscussedAt;

    public DateOnly? ReviewOn => _discussed?.NextReviewOn;

    /// <summary>The body follows the child: it has discussed them and set a day to look again.</summary>
    public bool IsFollowed => ReviewOn != null;

    public CarriedFrom? CarriedFrom => _last is { Carries: { } why } last
        ? new CarriedFrom(why, last.Day, last.DecisionReason, items.Reverse().TakeWhile(i => i.Carries != null).Count())
        : null;

    public DeclinedAt? Declined => _last is { State: AgendaItemState.Declined } last ? new DeclinedAt(last.Day, last.DecisionReason!) : null;

    /// <summary>
    /// From when a change is news. Each child's own last discussion (or a decision to decline), not the date of the last
    /// meeting: something that happened after that agenda was issued would otherwise be seen by neither.
    /// </summary>
    public DateTime Since(DateTime? referredAt)
    {
        var seen = _last is { State: AgendaItemState.Declined, DecidedAt: { } declined } ? declined : DiscussedAt;
        var came = referredAt ?? (items.Count == 0 ? null : items[0].MeetingAt);
        return seen ?? (came ?? DateTime.UnixEpoch.AddDays(DaysBeforeReferral)).AddDays(-DaysBeforeReferral);
    }
}
