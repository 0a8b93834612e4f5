using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Tests.Support;

/// <summary>Changes a test makes to a child through the verb people use.</summary>
internal static class ChildEdits
{
    private static readonly DateTime Now = new(2026, 3, 12, 9, 30, 0, DateTimeKind.Utc);

    private static readonly CurrentUser Nobody = new(Guid.Empty, "Nobody", Guid.Empty, "", []);

    /// <summary>With what <see cref="Child.Correct"/> needs loaded.</summary>
    public static IQueryable<Child> ToChange(this IQueryable<Child> children) => children.Include(c => c.SearchTerms);

    /// <summary>An accent or a capital changed in a name adds no alias, so this changes one row.</summary>
    public static void Rewrite(this Child child, string? givenName = null, string? familyName = null, string? localityCode = null, string? school = null) =>
        child.Correct(
            new ChildIdentity
            {
                GivenName = givenName ?? child.GivenName,
                FamilyName = familyName ?? child.FamilyName,
                LocalityCode = localityCode ?? child.LocalityCode,
                DateOfBirth = child.DateOfBirth,
                School = school ?? child.School,
            },
            Nobody,
            Now);
}
