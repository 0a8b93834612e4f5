namespace MKSCB.CSE.Core.Children;

/// <summary>Who the child is, as somebody corrects or completes it.</summary>
public sealed record ChildIdentity
{
    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public Gender Gender { get; init; }

    public string? EthnicityCode { get; init; }

    public string? FirstLanguage { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    /// <summary>Where the family or a placement must not be found by everyone who may open the record.</summary>
    public bool AddressIsConfidential { get; init; }

    public string? School { get; init; }

    public string? GpPractice { get; init; }

    public required string LocalityCode { get; init; }
}
