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

    private readonly List<Involvement> _involvements = [];
    private readonly List<ConflictOfInterest> _conflicts = [];
    private readonly List<ScreeningSubmission> _screenings = [];
    private readonly List<AgendaItem> _agendaItems = [];

    public required string Reference { get; init; }

    public required string GivenName { get; set; }

    public required string FamilyName { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    public required string LocalityCode { get; set; }

    /// <summary>The level agreed last; null until somebody has judged one.</summary>
    public RiskLevel? Level { get; private set; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>Who works with the child, by agency, with dates.</summary>
    public IReadOnlyCollection<Involvement> Involvements => _involvements;

    /// <summary>People who must never see this record, whatever else they hold.</summary>
    public IReadOnlyCollection<ConflictOfInterest> Conflicts => _conflicts;

    public IReadOnlyCollection<ScreeningSubmission> Screenings => _screenings;

    public IReadOnlyCollection<AgendaItem> AgendaItems => _agendaItems;

    public string AuditStream => $"child:{Id}";

    /// <summary>Whole years on the given day; null when the date of birth is not known.</summary>
    public int? AgeOn(DateOnly day)
    {
        if (DateOfBirth is not { } born)
        {
            return null;
        }

        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }
}
