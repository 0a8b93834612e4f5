using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Children;

/// <summary>
/// A child known to this service. The reference is what stands in addresses, titles, mail and file names;
/// the name stands only inside a page that the reader was allowed to open.
/// </summary>
public sealed partial class Child : Record, IAudited
{
    public const int ReferenceLength = 20;
    public const int NameLength = 100;
    public const int AddressLength = 400;
    public const int PostcodeLength = 12;
    public const int PlaceLength = 160;

    private readonly List<Involvement> _involvements = [];
    private readonly List<ConflictOfInterest> _conflicts = [];
    private readonly List<ScreeningSubmission> _screenings = [];
    private readonly List<AgendaItem> _agendaItems = [];
    private readonly List<RiskLevelChange> _levels = [];
    private readonly List<LegalStatusPeriod> _legalStatuses = [];
    private readonly List<ChronologyEntry> _chronology = [];
    private readonly List<MissingEpisode> _missingEpisodes = [];
    private readonly List<Intervention> _interventions = [];

    public required string Reference { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>Who works with the child, by agency, with dates.</summary>
    public IReadOnlyCollection<Involvement> Involvements => _involvements;

    /// <summary>People who must never see this record, whatever else they hold.</summary>
    public IReadOnlyCollection<ConflictOfInterest> Conflicts => _conflicts;

    public IReadOnlyCollection<ScreeningSubmission> Screenings => _screenings;

    public IReadOnlyCollection<AgendaItem> AgendaItems => _agendaItems;

    /// <summary>Every level agreed, and who judged it, why and from what.</summary>
    public IReadOnlyCollection<RiskLevelChange> Levels => _levels;

    public IReadOnlyCollection<LegalStatusPeriod> LegalStatuses => _legalStatuses;

    public IReadOnlyCollection<ChronologyEntry> Chronology => _chronology;

    public IReadOnlyCollection<MissingEpisode> MissingEpisodes => _missingEpisodes;

    public IReadOnlyCollection<Intervention> Interventions => _interventions;

    public string AuditStream => $"child:{Id}";

    /// <summary>Whole years on the given day; null when the date of birth is not known.</summary>
    public int? AgeOn(DateOnly day) => DateOfBirth is { } born ? Age.On(born, day) : null;
}
