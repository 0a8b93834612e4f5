using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

/// <summary>A team, practice, school or ward within an agency.</summary>
public sealed class OrganisationUnit : Record
{
    public const int NameLength = 200;

    public required Guid AgencyId { get; init; }

    public required string Name { get; set; }

    public string? LocalityCode { get; set; }
}
