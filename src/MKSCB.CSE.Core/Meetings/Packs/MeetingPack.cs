using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Packs;

public enum PackState
{
    Draft,
    Circulated,
    Superseded,
}

/// <summary>What a pack holds of each child, beside the agenda with its reasons, which is always in it.</summary>
[Flags]
public enum PackSections
{
    None = 0,
    Summary = 1,
    Screening = 2,
    Returns = 4,
    Actions = 8,
    Missing = 16,
    Intervention = 32,
    LastDecision = 64,
    All = Summary | Screening | Returns | Actions | Missing | Intervention | LastDecision,
}

/// <summary>What who prepares a pack chose.</summary>
/// <param name="Sections">What it holds of each child.</param>
/// <param name="Note">To every recipient.</param>
/// <param name="WhatIsNew">Why it is circulated again; null the first time.</param>
public sealed record PackChoice(PackSections Sections, string? Note, string? WhatIsNew);

/// <summary>
/// The papers of one meeting, sent to its people before it: chosen as a draft, locked once circulated. A late paper is circulated
/// as a new version, which says what is new; the version before stays as it was read.
/// </summary>
public sealed class MeetingPack : Record, IAudited
{
    public const int NoteLength = 1000;
    public const int WhatIsNewLength = 500;

    private readonly List<PackRecipient> _recipients = [];

    public required Guid MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    public required int Number { get; init; }

    public PackState State { get; private set; } = PackState.Draft;

    public PackSections Sections { get; private set; } = PackSections.All;

    public string? Note { get; private set; }

    public string? WhatIsNew { get; private set; }

    public DateTime? CirculatedAt { get; private set; }

    public Guid? CirculatedById { get; private set; }

    public IReadOnlyCollection<PackRecipient> Recipients => _recipients;

    public string AuditStream => $"meeting:{MeetingId}";

    public static readonly Transitions<PackState> Flow = new()
    {
        [PackState.Draft] = [PackState.Circulated],
        [PackState.Circulated] = [PackState.Superseded],
    };

    /// <summary>A draft for a meeting that is still to be held; the next version begins with what the one before chose.</summary>
    /// <param name="meeting">What it is for.</param>
    /// <param name="last">The newest version there is, with its recipients.</param>
    /// <exception cref="RuleViolation">The meeting has begun or will not be held, or a draft is there already.</exception>
    public static MeetingPack Begin(Meeting meeting, MeetingPack? last)
    {
        MustBeAhead(meeting);
        RuleViolation.When(last?.State == PackState.Draft, "A pack is being prepared already. Open that one.");
        var pack = new MeetingPack { MeetingId = meeting.Id, Number = (last?.Number ?? 0) + 1, Sections = last?.Sections ?? PackSections.All, Note = last?.Note };
        pack._recipients.AddRange((last?._recipients ?? []).Select(r => new PackRecipient { PackId = pack.Id, AccountId = r.AccountId }));
        return pack;
    }

    /// <summary>
    /// Says what it holds and who gets it. Of the recipients only those the person was shown are changed: somebody asked for a child
    /// hidden from them stays, and they do not learn of it.
    /// </summary>
    /// <exception cref="RuleViolation">It has been circulated.</exception>
    public void Choose(PackChoice choice, IReadOnlyCollection<Guid> shown, IReadOnlyCollection<Guid> chosen)
    {
        RuleViolation.When(State != PackState.Draft, "This pack has been circulated and stands as it is. Begin a new version to send something else.");
        (Sections, Note, WhatIsNew) = (choice.Sections, choice.Note, choice.WhatIsNew);
        _recipients.RemoveAll(r => shown.Contains(r.AccountId) && !chosen.Contains(r.AccountId));
        _recipients.AddRange(chosen.Where(c => shown.Contains(c) && _recipients.TrueForAll(r => r.AccountId != c)).Distinct().Select(c => new PackRecipient { PackId = Id, AccountId = c }));
    }

    /// <summary>It goes out and no longer changes. The agenda must be issued: from then its panel may read what is on it.</summary>
    /// <exception cref="RuleViolation">Circulated already, the agenda is not issued, nobody gets it, or a later version does not say what is new.</exception>
    internal void Circulate(Meeting meeting, CurrentUser by, DateTime now)
    {
        MustBeAhead(meeting);
        RuleViolation.When(meeting.State != MeetingState.AgendaIssued, "Issue the agenda first: until then its panel may not read what is on it.");
        RuleViolation.When(_recipients.Count == 0, "Choose who gets the pack first.");
        RuleViolation.When(Number > 1 && string.IsNullOrWhiteSpace(WhatIsNew), "Say what is new in this version first.");
        State = Flow.Move(State, PackState.Circulated, "This pack has been circulated already.");
        (CirculatedAt, CirculatedById) = (now, by.Id);
    }

    /// <summary>A later version has gone out.</summary>
    internal void Supersede() => State = Flow.Move(State, PackState.Superseded, "Only a pack that was circulated is superseded by a later one.");

    private static void MustBeAhead(Meeting meeting) => RuleViolation.When(!meeting.TakesReturns, "This meeting has begun or will not be held, so no pack is prepared for it.");
}

/// <summary>Somebody chosen to get a pack.</summary>
public sealed class PackRecipient : Record, IAudited
{
    public required Guid PackId { get; init; }

    public MeetingPack? Pack { get; init; }

    public required Guid AccountId { get; init; }

    public string AuditStream => $"pack:{PackId}";
}
