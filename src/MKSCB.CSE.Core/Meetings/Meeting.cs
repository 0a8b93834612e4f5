using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public enum MeetingState
{
    Scheduled,
    AgendaDraft,
    AgendaIssued,
    InSession,
    MinutesDraft,
    MinutesApproved,
    Amended,
    Cancelled,
}

/// <summary>One sitting of a meeting body. Its agenda is in MeetingAgenda.cs, how that drafts itself in MeetingDraft.cs, another place or time in Meeting.Moved.cs.</summary>
public sealed partial class Meeting : Record, IAudited
{
    public const int ReasonLength = 500;

    private readonly List<AgendaItem> _items = [];
    private DateTime _startsAt;
    private string _place = "";

    public required Guid BodyId { get; init; }

    public MeetingBody? Body { get; init; }

    public required DateTime StartsAt { get => _startsAt; init => _startsAt = value; }

    /// <summary>The first day of the month whose regular meeting this is; null for an extraordinary one.</summary>
    public DateOnly? ForMonth { get; init; }

    public int LengthMinutes { get; init; } = 180;

    public int MinutesPerItem { get; init; } = MeetingBody.FewestMinutes;

    public int? ItemCapacity { get; init; }

    public string Place { get => _place; init => _place = value; }

    public MeetingState State { get; private set; } = MeetingState.Scheduled;

    /// <summary>When the agenda was issued: from then panel members may open what is on it.</summary>
    public DateTime? IssuedAt { get; private set; }

    public Guid? IssuedById { get; private set; }

    /// <summary>When the agenda last changed because different children, or reasons, were due.</summary>
    public DateTime? DraftedAt { get; private set; }

    /// <summary>Somebody has put the items in an order of their own, which drafting then keeps.</summary>
    public bool OrderedByHand { get; private set; }

    /// <summary>Raised with every item added, so that two people adding at once meet on this row, not with the same child twice.</summary>
    public int Additions { get; private set; }

    public string? CancelReason { get; private set; }

    public IReadOnlyCollection<AgendaItem> Items => _items;

    public string AuditStream => $"meeting:{Id}";

    /// <summary>The day on a London calendar.</summary>
    public DateOnly Day => LondonTime.DateOf(StartsAt);

    public DateTime EndsAt => StartsAt.AddMinutes(LengthMinutes);

    /// <summary>The agenda can still be drafted and changed.</summary>
    public bool IsOpen => State is MeetingState.Scheduled or MeetingState.AgendaDraft;

    public static readonly Transitions<MeetingState> Flow = new()
    {
        [MeetingState.Scheduled] = [MeetingState.AgendaDraft, MeetingState.Cancelled],
        [MeetingState.AgendaDraft] = [MeetingState.AgendaIssued, MeetingState.Cancelled],
        [MeetingState.AgendaIssued] = [MeetingState.AgendaDraft, MeetingState.InSession, MeetingState.Cancelled],
        [MeetingState.InSession] = [MeetingState.MinutesDraft],
        [MeetingState.MinutesDraft] = [MeetingState.MinutesApproved],
        [MeetingState.MinutesApproved] = [MeetingState.Amended],
    };

    /// <summary>
    /// Issues the agenda to the panel in the order it stands. What nobody has decided on is accepted:
    /// the safe reading of silence is that a child who is due will be discussed.
    /// </summary>
    /// <exception cref="RuleViolation">The agenda is not a draft, or nothing is on it.</exception>
    public void Issue(CurrentUser by, DateTime now)
    {
        RuleViolation.When(!OnAgenda.Any(), "There is nothing on this agenda to issue. Add an item first.");
        State = Flow.Move(State, MeetingState.AgendaIssued, "This agenda has already been issued.");
        foreach (var item in OnAgenda.Where(i => i.State == AgendaItemState.Proposed).ToList())
        {
            item.Decide(AgendaItemState.Accepted, null, by, now);
        }

        IssuedAt = now;
        IssuedById = by.Id;
    }

    /// <summary>Takes an issued agenda back to a draft; the panel no longer sees it until it is issued again.</summary>
    /// <exception cref="RuleViolation">It has not been issued, or the meeting has begun.</exception>
    public void Reopen()
    {
        State = Flow.Move(State, MeetingState.AgendaDraft, "Only an issued agenda of a meeting that has not begun can be reopened.");
        IssuedAt = null;
        IssuedById = null;
    }

    /// <summary>The meeting begins.</summary>
    public void Begin() => State = Flow.Move(State, MeetingState.InSession, "A meeting begins once its agenda has been issued.");

    /// <summary>
    /// The meeting ends and its minutes are begun. Every item not discussed is recorded as not reached,
    /// and so stands on the next agenda.
    /// </summary>
    /// <param name="unanswered">Actions brought back to it of which nobody has said what they changed for the child.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleViolation">It does not sit, or an action brought back is not answered.</exception>
    public void Close(IReadOnlyCollection<MeetingAction> unanswered, CurrentUser by, DateTime now)
    {
        RuleViolation.When(unanswered.Count > 0, $"Before the meeting is closed, say of each earlier action what it changed for the child, or why nobody can tell: {string.Join("; ", unanswered.Select(a => $"{a.Child?.Reference} {a.Text.Cut(100)}"))}.");
        State = Flow.Move(State, MeetingState.MinutesDraft, "Only a meeting in session can be closed.");
        foreach (var item in _items.Where(i => i.IsOnAgenda && i.State != AgendaItemState.Discussed).ToList())
        {
            item.LeaveUnreached(by, now);
        }
    }

    /// <summary>The meeting will not be held; what was on its agenda stands on the next one.</summary>
    public void Cancel(string reason)
    {
        State = Flow.Move(State, MeetingState.Cancelled, "A meeting that has begun cannot be cancelled.");
        CancelReason = reason;
    }
}
