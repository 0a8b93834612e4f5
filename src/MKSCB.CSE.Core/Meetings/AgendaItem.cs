using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public enum AgendaSubject
{
    Child,
    PersonOfConcern,
    Place,
    Group,
    Theme,

    /// <summary>What a locality's meeting tells the meeting of the whole area.</summary>
    FromLocality,
}

public enum AgendaItemState
{
    Proposed,
    Accepted,
    Deferred,
    Declined,
    Discussed,
    NotReached,
}

/// <summary>Something a meeting will consider: most often a child, with the reasons it is there.</summary>
public sealed partial class AgendaItem : Record, IAudited
{
    public const int ReasonLength = 500;
    public const int TitleLength = 200;

    private readonly List<AgendaFactor> _factors = [];
    private readonly List<FeedbackEntry> _feedback = [];

    public required Guid MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    public required AgendaSubject Subject { get; init; }

    public Guid? ChildId { get; init; }

    public Child? Child { get; init; }

    /// <summary>What is discussed, for a subject that has no record of its own; never set for a child.</summary>
    public string? Title { get; init; }

    /// <summary>The locality's meeting whose themes, people and places it holds; null for any other item.</summary>
    public Guid? FeedbackFromId { get; init; }

    public MeetingBody? FeedbackFrom { get; init; }

    /// <summary>What that meeting tells. Where a child is named, hidden from whoever must not know of the child.</summary>
    public IReadOnlyCollection<FeedbackEntry> Feedback => _feedback;

    public AgendaItemState State { get; private set; } = AgendaItemState.Proposed;

    /// <summary>Sorts the agenda; not a number people see, because a reader's own numbering leaves out what is hidden from them.</summary>
    public int Position { get; internal set; }

    /// <summary>The sum of its factors' weights when it was last drafted.</summary>
    public int Weight { get; private set; }

    public int MinutesAllotted { get; private set; } = MeetingBody.FewestMinutes;

    /// <summary>Why somebody put it on the agenda by hand; null when it drafted itself.</summary>
    public string? AddedBecause { get; init; }

    public Guid? AddedById { get; init; }

    public string? DecisionReason { get; private set; }

    public Guid? DecidedById { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Its reasons changed after somebody decided on it: they should look again.</summary>
    public DateTime? ReasonsChangedAt { get; private set; }

    public DateTime? DiscussedAt { get; private set; }

    /// <summary>The day by which the meeting will look at this again, set when it was discussed.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>Why this meeting no longer follows the subject, where the discussion ended that.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>Why it stands where it stands, weightiest first.</summary>
    public IReadOnlyList<AgendaFactor> Factors => [.. _factors.OrderBy(f => f.Order)];

    public string AuditStream => $"meeting:{MeetingId}";

    public bool IsOnAgenda => State is not (AgendaItemState.Deferred or AgendaItemState.Declined);

    public static readonly Transitions<AgendaItemState> Flow = new()
    {
        [AgendaItemState.Proposed] = [AgendaItemState.Accepted, AgendaItemState.Deferred, AgendaItemState.Declined, AgendaItemState.Discussed, AgendaItemState.NotReached],
        [AgendaItemState.Accepted] = [AgendaItemState.Deferred, AgendaItemState.Declined, AgendaItemState.Discussed, AgendaItemState.NotReached],
        [AgendaItemState.Deferred] = [AgendaItemState.Accepted, AgendaItemState.Declined],
        [AgendaItemState.Declined] = [AgendaItemState.Accepted, AgendaItemState.Deferred],
    };

    /// <summary>It was discussed: either a day to look again, or why this meeting no longer needs to. Never neither.</summary>
    /// <exception cref="RuleViolation">Both or neither given.</exception>
    public void Discuss(DateTime now, DateOnly? nextReviewOn, string? endedBecause)
    {
        RuleViolation.When(nextReviewOn == null == string.IsNullOrWhiteSpace(endedBecause), "Say either when this will be looked at again, or why it no longer needs to be.");
        State = Flow.Move(State, AgendaItemState.Discussed, "Only an item on the agenda can be recorded as discussed.");
        (DiscussedAt, NextReviewOn, EndedBecause) = (now, nextReviewOn, endedBecause);
    }

    /// <summary>Gives it more or less of the meeting's time.</summary>
    internal void Allot(int minutes)
    {
        RuleViolation.When(minutes is < MeetingBody.FewestMinutes or > MeetingBody.MostMinutes, "Each item is given between 12 and 15 minutes.");
        MinutesAllotted = minutes;
    }

    internal void LeaveUnreached(CurrentUser by, DateTime now) => Decide(AgendaItemState.NotReached, "There was not time to reach it.", by, now);

    internal void Decide(AgendaItemState to, string? reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(to is AgendaItemState.Deferred or AgendaItemState.Declined && string.IsNullOrWhiteSpace(reason), "Give a reason, so that nobody falls off the agenda without one.");
        State = Flow.Move(State, to, "This item has already been dealt with, or can no longer be changed.");
        (DecisionReason, DecidedById, DecidedAt, ReasonsChangedAt) = (reason, by.Id, now, null);
    }

    /// <summary>Takes up the reasons as they are now; says whether anything was different.</summary>
    internal bool Explain(IReadOnlyList<Reason> reasons, DateTime now)
    {
        if (_factors.OrderBy(f => f.Order).Select(f => f.Reason).SequenceEqual(reasons))
        {
            return false;
        }

        var known = _factors.Select(f => f.Reason).ToHashSet();
        if (DecidedAt != null && reasons.Any(r => !known.Contains(r)))
        {
            ReasonsChangedAt = now;
        }

        _factors.Clear();
        _factors.AddRange(reasons.Select((r, order) => new AgendaFactor { Code = r.Factor, Weight = r.Weight, Sentence = r.Sentence, Order = order }));
        Weight = reasons.Sum(r => r.Weight);
        return true;
    }
}
