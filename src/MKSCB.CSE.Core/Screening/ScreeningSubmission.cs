using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Screening;

public enum ScreeningState
{
    Draft,
    Submitted,
    Acknowledged,
    ReturnedForInformation,
    Triaged,
    Superseded,
    Withdrawn,
}

public enum ScreeningOccasion
{
    Initial,
    Review,
}

/// <summary>
/// One completed (or begun) screening tool about one child: what a practitioner saw, their judgement first,
/// the computed result second, and what Children's Social Care decided. Never deleted.
/// </summary>
public sealed partial class ScreeningSubmission : Record, IAudited
{
    public const int ReferenceLength = 20;

    private readonly List<ScreeningAnswer> _answers = [];
    private readonly List<ScreeningEvent> _events = [];

    /// <summary>Shown to people and used in addresses; says nothing about the child and cannot be guessed.</summary>
    public required string Reference { get; init; }

    public required Guid InstrumentVersionId { get; init; }

    public InstrumentVersion? InstrumentVersion { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>The author's agency when it was begun: its lead sees and countersigns.</summary>
    public required Guid AgencyId { get; init; }

    public required DateTime BegunAt { get; init; }

    public ScreeningOccasion Occasion { get; private set; }

    public ScreeningState State { get; private set; } = ScreeningState.Draft;

    /// <summary>Raised by every saved part, so that two people saving two parts still meet.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>When it was first sent. The triage clock runs from here and is not reset by a question.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public ScreenedChild? About { get; private set; }

    public ScreeningVoice? Voice { get; private set; }

    public ScreeningSharing? Sharing { get; private set; }

    public ScreeningJudgement? Judgement { get; private set; }

    public ScreeningResult? Result { get; private set; }

    public CountersignState Countersign { get; private set; }

    /// <summary>The child's record, once triage has matched or opened one.</summary>
    public Guid? ChildId { get; private set; }

    public Child? Child { get; private set; }

    /// <summary>The later screening that replaces this one.</summary>
    public Guid? SupersededById { get; private set; }

    public IReadOnlyCollection<ScreeningAnswer> Answers => _answers;

    public IReadOnlyCollection<ScreeningEvent> Events => _events;

    public string AuditStream => $"screening:{Id}";

    public static readonly Transitions<ScreeningState> Flow = new()
    {
        [ScreeningState.Draft] = [ScreeningState.Submitted, ScreeningState.Withdrawn],
        [ScreeningState.Submitted] = [ScreeningState.Acknowledged, ScreeningState.ReturnedForInformation, ScreeningState.Triaged, ScreeningState.Superseded, ScreeningState.Withdrawn],
        [ScreeningState.Acknowledged] = [ScreeningState.ReturnedForInformation, ScreeningState.Triaged, ScreeningState.Superseded, ScreeningState.Withdrawn],
        [ScreeningState.ReturnedForInformation] = [ScreeningState.Submitted, ScreeningState.Triaged, ScreeningState.Superseded, ScreeningState.Withdrawn],
    };

    /// <summary>Begins a draft on an instrument version, which it stands on for ever.</summary>
    public static ScreeningSubmission Begin(Guid instrumentVersionId, ScreeningOccasion occasion, CurrentUser by, DateTime now) => new()
    {
        Reference = ScreeningReference.New(),
        InstrumentVersionId = instrumentVersionId,
        AuthorId = by.Id,
        AgencyId = by.AgencyId,
        BegunAt = now,
        SavedAt = now,
        Occasion = occasion,
    };

    private void Note(ScreeningEventKind kind, CurrentUser by, DateTime now, string? text = null)
    {
        SavedAt = now;
        _events.Add(new ScreeningEvent { ScreeningId = Id, Kind = kind, At = now, ById = by.Id, ByName = by.Name, ByAgency = by.AgencyName, Text = text });
    }
}
