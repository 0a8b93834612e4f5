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

/// <summary>One sitting of a meeting body.</summary>
public sealed partial class Meeting : Record, IAudited
{
    private readonly List<AgendaItem> _items = [];

    public required Guid BodyId { get; init; }

    public MeetingBody? Body { get; init; }

    public required DateTime StartsAt { get; init; }

    public MeetingState State { get; private set; } = MeetingState.Scheduled;

    /// <summary>When the agenda was issued: from then panel members may open what is on it.</summary>
    public DateTime? IssuedAt { get; private set; }

    public IReadOnlyCollection<AgendaItem> Items => _items;

    public string AuditStream => $"meeting:{Id}";

    public static readonly Transitions<MeetingState> Flow = new()
    {
        [MeetingState.Scheduled] = [MeetingState.AgendaDraft, MeetingState.Cancelled],
        [MeetingState.AgendaDraft] = [MeetingState.AgendaIssued, MeetingState.Cancelled],
        [MeetingState.AgendaIssued] = [MeetingState.AgendaDraft, MeetingState.InSession, MeetingState.Cancelled],
        [MeetingState.InSession] = [MeetingState.MinutesDraft],
        [MeetingState.MinutesDraft] = [MeetingState.MinutesApproved],
        [MeetingState.MinutesApproved] = [MeetingState.Amended],
    };
}
