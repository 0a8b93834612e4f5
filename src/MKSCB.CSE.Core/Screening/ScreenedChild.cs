using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening;

/// <summary>
/// The child as the practitioner describes them. Kept with the screening for ever, apart from the child's record:
/// what was written that day stays what was written.
/// </summary>
public sealed record ScreenedChild : IAudited
{
    public const int NameLength = Child.NameLength;
    public const int LineLength = 160;
    public const int AddressLength = 400;
    public const int TextLength = 1000;

    public Guid ScreeningId { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? AlsoKnownAs { get; init; }
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Whole years, where the date of birth is not known.</summary>
    public int? ApproximateAge { get; init; }
    public Gender? Gender { get; init; }
    public string? EthnicityCode { get; init; }
    public string? FirstLanguage { get; init; }
    public YesNoNotKnown? Disability { get; init; }
    public YesNoNotKnown? LearningDisability { get; init; }

    /// <summary>How a disability or need affects what the child understands and how they keep safe.</summary>
    public string? NeedsEffect { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? LocalityCode { get; init; }
    public string? LivesWith { get; init; }
    public string? School { get; init; }
    public string? GpPractice { get; init; }
    public LegalStatus? LegalStatus { get; init; }
    public YesNoNotKnown? CurrentlyMissing { get; init; }

    /// <summary><see cref="ExploitationType"/> names, separated by commas.</summary>
    public string? ExploitationTypes { get; init; }

    /// <summary><see cref="ConcernBasis"/> names, separated by commas.</summary>
    public string? ConcernBases { get; init; }

    public string AuditStream => $"screening:{ScreeningId}";

    /// <summary>Age in whole years on a day; the approximate one where the date of birth is not known; null when neither is.</summary>
    public int? AgeOn(DateOnly day) => DateOfBirth is { } born ? Age.On(born, day) : ApproximateAge;
}
