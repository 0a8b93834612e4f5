using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Tests.Children;

/// <summary>People and children for rules that need no database.</summary>
internal static class People
{
    public static readonly DateTime Now = new(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc);

    public static readonly DateOnly Today = new(2026, 3, 12);

    public static CurrentUser Officer(string name = "Officer") =>
        new(Guid.NewGuid(), name, Guid.NewGuid(), "Children's Social Care", [new Grant(Role.TriageOfficer)]);

    public static Child Child(string given = "Amber", string family = "Field", DateOnly? born = null) => new()
    {
        Reference = "MKC-1001",
        GivenName = given,
        FamilyName = family,
        DateOfBirth = born ?? new DateOnly(2011, 5, 1),
        LocalityCode = "south",
        OpenedAt = Now,
    };

    public static ChildIdentity Identity(string given = "Amber", string family = "Field", string? postcode = null, DateOnly? born = null) => new()
    {
        GivenName = given,
        FamilyName = family,
        DateOfBirth = born ?? new DateOnly(2011, 5, 1),
        Postcode = postcode,
        LocalityCode = "south",
    };
}
