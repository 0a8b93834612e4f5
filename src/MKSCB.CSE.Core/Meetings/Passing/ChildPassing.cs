using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Passing;

public enum PassingKind
{
    /// <summary>From the meeting of the whole area to a locality's.</summary>
    StepDown,

    /// <summary>From a locality's meeting to the one of the whole area.</summary>
    StepUp,

    /// <summary>From one locality's meeting to another's, because the child lives there now.</summary>
    MovedLocality,

    /// <summary>A practice, or another agency that works with the child, asks a locality's meeting to consider them.</summary>
    Asked,
}

public enum PassingState
{
    Proposed,

    /// <summary>Drafted onto the receiving meeting's agenda.</summary>
    OnAgenda,
    Accepted,
    Returned,
}

/// <summary>
/// A child passed from one meeting to another, or brought to one by an agency. Until the receiving meeting has accepted, the child is due at both;
/// returned, at the sender's next. With the acceptance go the open actions, which keep their owner, their day and the ladder.
/// </summary>
public sealed class ChildPassing : Record, IAudited
{
    public const int TextLength = 500;

    public required Guid ChildId { get; init; }

    public Child? Child { get; init; }

    public required PassingKind Kind { get; init; }

    /// <summary>The meeting body that passes the child; null where an agency asks.</summary>
    public Guid? FromBodyId { get; init; }

    public MeetingBody? FromBody { get; init; }

    /// <summary>The agency that asks; null where a meeting passes.</summary>
    public Guid? FromAgencyId { get; init; }

    public Agency? FromAgency { get; init; }

    /// <summary>The item whose discussion led to it.</summary>
    public Guid? FromItemId { get; init; }

    public required Guid ToBodyId { get; init; }

    public MeetingBody? ToBody { get; init; }

    public required string Reason { get; init; }

    /// <summary>What the receiving meeting is asked to do.</summary>
    public required string Asked { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public PassingState State { get; private set; } = PassingState.Proposed;

    public DateTime? SettledAt { get; private set; }

    public Guid? SettledById { get; private set; }

    public string? ReturnReason { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    public bool IsOpen => State is PassingState.Proposed or PassingState.OnAgenda;

    public static readonly Transitions<PassingState> Flow = new()
    {
        [PassingState.Proposed] = [PassingState.OnAgenda, PassingState.Accepted, PassingState.Returned],
        [PassingState.OnAgenda] = [PassingState.Accepted, PassingState.Returned],
    };

    /// <summary>An agency that works with the child asks a locality's meeting to consider them.</summary>
    /// <exception cref="RuleViolation">Not a locality's meeting, or another locality's than the child's.</exception>
    public static ChildPassing AskedBy(Child child, MeetingBody to, PassingWords words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(to.LocalityCode == null, "The meeting of the whole area takes children from triage or a locality’s meeting. Ask the locality’s meeting.");
        MustLiveThere(child, to);
        words.MustBeComplete();
        return new ChildPassing { ChildId = child.Id, Kind = PassingKind.Asked, FromAgencyId = by.AgencyId, ToBodyId = to.Id, Reason = words.Reason, Asked = words.Asked, At = now, ById = by.Id };
    }

    /// <summary>A meeting passes a child it has on its agenda to another meeting.</summary>
    /// <exception cref="RuleViolation">The same meeting, or the meeting of a locality where the child does not live.</exception>
    internal static ChildPassing Between(AgendaItem item, MeetingBody from, MeetingBody to, PassingWords words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(from.Id == to.Id, "Choose another meeting than this one.");
        MustLiveThere(item.Child!, to);
        words.MustBeComplete();
        return new ChildPassing
        {
            ChildId = item.Child!.Id,
            Kind = KindOf(from, to),
            FromBodyId = from.Id,
            FromItemId = item.Id,
            ToBodyId = to.Id,
            Reason = words.Reason,
            Asked = words.Asked,
            At = now,
            ById = by.Id,
        };
    }

    /// <summary>In what way a child goes from one meeting to another.</summary>
    public static PassingKind KindOf(MeetingBody from, MeetingBody to) =>
        to.LocalityCode == null ? PassingKind.StepUp : from.LocalityCode == null ? PassingKind.StepDown : PassingKind.MovedLocality;

    /// <summary>A locality's meeting takes its own locality's children, and those whose locality has no meeting or is not known.</summary>
    public static bool LivesThere(Locality? childs, MeetingBody to) => to.LocalityCode == null || childs is { HasMeeting: false } || childs?.Code == to.LocalityCode;

    private static void MustLiveThere(Child child, MeetingBody to) =>
        RuleViolation.When(child.LocalityCode != to.LocalityCode && !LivesThere(child.Locality, to), "The record says that this child lives in another locality. Choose the meeting of the locality where the child lives, or correct the address first.");

    /// <summary>The receiving meeting takes the child over, with the sender's open actions about them.</summary>
    /// <param name="actions">The sender's actions about the child that can still go on.</param>
    /// <param name="by">Somebody who prepares the receiving meeting.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleViolation">It is settled, or an action is another child's or another meeting's.</exception>
    public void Accept(IReadOnlyCollection<MeetingAction> actions, CurrentUser by, DateTime now)
    {
        RuleViolation.When(actions.Any(a => a.ChildId != ChildId || a.BodyId != FromBodyId), "Only the open actions of the meeting that passed this child go along.");
        Settle(PassingState.Accepted, by, now);
        foreach (var action in actions)
        {
            action.GoAlong(ToBodyId, by, now);
        }
    }

    /// <summary>The receiving meeting does not take the child over; the sender's next agenda says why.</summary>
    /// <exception cref="RuleViolation">It is settled, or no reason is given.</exception>
    public void Return(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the child is returned, so that whoever passed them can act on it.");
        Settle(PassingState.Returned, by, now);
        ReturnReason = reason;
    }

    /// <summary>Drafting has put the child on an agenda of the receiving meeting.</summary>
    internal void Receive() => State = Flow.Move(State, PassingState.OnAgenda, "This child already stands on the receiving agenda.");

    private void Settle(PassingState to, CurrentUser by, DateTime now)
    {
        State = Flow.Move(State, to, "The receiving meeting has already answered. Open the page again to see what it said.");
        (SettledAt, SettledById) = (now, by.Id);
    }
}

/// <summary>Why a child is passed on, and what the receiving meeting is asked.</summary>
public sealed record PassingWords(string Reason, string Asked)
{
    internal void MustBeComplete() =>
        RuleViolation.When(string.IsNullOrWhiteSpace(Reason) || string.IsNullOrWhiteSpace(Asked), "Say why the child is passed on, and what the receiving meeting is asked to do.");
}
