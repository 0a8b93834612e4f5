using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

public enum AgendaSubject
{
    Child,
    PersonOfConcern,
    Place,
    Group,
    Theme,
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
    public required Guid MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    public required AgendaSubject Subject { get; init; }

    public Guid? ChildId { get; init; }

    public Child? Child { get; init; }

    public AgendaItemState State { get; private set; } = AgendaItemState.Proposed;

    public string AuditStream => $"meeting:{MeetingId}";

    public static readonly Transitions<AgendaItemState> Flow = new()
    {
        [AgendaItemState.Proposed] = [AgendaItemState.Accepted, AgendaItemState.Deferred, AgendaItemState.Declined],
        [AgendaItemState.Accepted] = [AgendaItemState.Deferred, AgendaItemState.Declined, AgendaItemState.Discussed, AgendaItemState.NotReached],
        [AgendaItemState.Deferred] = [AgendaItemState.Accepted],
        [AgendaItemState.Declined] = [AgendaItemState.Accepted],
    };
}
