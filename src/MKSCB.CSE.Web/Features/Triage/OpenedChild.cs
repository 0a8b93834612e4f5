using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>Opens a child's record from what the author wrote of the child. What is not known says so and is completed later.</summary>
public static class OpenedChild
{
    private const string UnknownPlace = "unknown";

    public static Child From(ScreenedChild about, string reference, CurrentUser by, DateTime now)
    {
        var child = new Child
        {
            Reference = reference,
            GivenName = Or(about.GivenName, Child.UnknownName),
            FamilyName = Or(about.FamilyName, Child.UnknownName),
            DateOfBirth = about.DateOfBirth,
            LocalityCode = Or(about.LocalityCode, UnknownPlace),
            OpenedAt = now,
        };
        child.Correct(
            new ChildIdentity
            {
                GivenName = child.GivenName,
                FamilyName = child.FamilyName,
                DateOfBirth = about.DateOfBirth,
                Gender = about.Gender ?? Gender.NotKnown,
                EthnicityCode = about.EthnicityCode,
                FirstLanguage = about.FirstLanguage,
                Address = about.Address,
                Postcode = about.Postcode,
                School = about.School,
                GpPractice = about.GpPractice,
                LocalityCode = child.LocalityCode,
            },
            by,
            now);
        if (!string.IsNullOrWhiteSpace(about.AlsoKnownAs) && !child.IsCalled(about.AlsoKnownAs.Trim()))
        {
            child.AddAlias(about.AlsoKnownAs.Trim(), AliasKind.AlsoKnownAs, "The screening that opened this record", by, now);
        }

        if (about.LegalStatus is { } status)
        {
            child.ChangeLegalStatus(status, Core.Rules.LondonTime.DateOf(now), "As the referrer gave it when the record was opened; the day it began is not known", by, now);
        }

        return child;
    }

    private static string Or(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : text.Trim();
}
