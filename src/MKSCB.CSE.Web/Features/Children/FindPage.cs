using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Children;

public sealed record FoundChild(Guid Id, string Reference, string Name, DateOnly? DateOfBirth, string? Postcode, RiskLevel? Level, string Locality, IReadOnlyList<string> Aliases);

/// <summary>Who was found. Names are in order of family name; a search that finds too many says so instead of counting them.</summary>
public sealed record FindPage(FindForm Form, IReadOnlyList<FoundChild>? Found, bool More)
{
    public const int Most = 25;

    public static async Task<FindPage> LoadAsync(ChildFinding finding, FindForm form, CancellationToken cancel)
    {
        var children = finding.Named(SearchText.Keys(form.Name));
        if (form.DateOfBirth is { } born)
        {
            children = children.Where(c => c.DateOfBirth == born);
        }

        if (SearchText.PostcodeKey(form.Postcode) is { } postcode)
        {
            var end = SearchText.EndOf(postcode);
            children = children.Where(c => c.PostcodeKey!.CompareTo(postcode) >= 0 && c.PostcodeKey.CompareTo(end) <= 0);
        }

        if (form.ReferenceKey is { } reference)
        {
            children = children.Where(c => c.Reference == reference);
        }

        var found = await children.OrderBy(c => c.FamilyName).ThenBy(c => c.GivenName).ThenBy(c => c.Reference).Take(Most + 1)
            .Select(c => new FoundChild(c.Id, c.Reference, c.GivenName + " " + c.FamilyName, c.DateOfBirth, c.AddressIsConfidential ? null : c.Postcode, c.Level, c.Locality!.Name, c.Aliases.Select(a => a.Name).ToList()))
            .AsSingleQuery()
            .ToListAsync(cancel);
        return new FindPage(form, [.. found.Take(Most)], found.Count > Most);
    }
}
