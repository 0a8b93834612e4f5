using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>The list's filter and place: codes only, so that nothing about a child stands in an address.</summary>
public sealed record ChildListQuery
{
    public string? Locality { get; init; }

    public RiskLevel? Level { get; init; }

    /// <summary>The reference of the last child on the page before.</summary>
    public string? After { get; init; }

    public string Filter => string.Join('&', Parts());

    private IEnumerable<string> Parts()
    {
        if (!string.IsNullOrEmpty(Locality))
        {
            yield return $"locality={Uri.EscapeDataString(Locality)}";
        }

        if (Level != null)
        {
            yield return $"level={Level}";
        }
    }
}

public sealed record ChildRow(Guid Id, string Reference, string Name, DateOnly? DateOfBirth, RiskLevel? Level, string Locality, DateTime OpenedAt);

/// <summary>The children a person may see, the record opened last first.</summary>
public static class ChildList
{
    public static async Task<Paged<ChildRow>> LoadAsync(IQueryable<Child> visible, ChildListQuery query, CancellationToken cancel)
    {
        var children = visible;
        if (!string.IsNullOrEmpty(query.Locality))
        {
            children = children.Where(c => c.LocalityCode == query.Locality);
        }

        if (query.Level is { } level)
        {
            children = children.Where(c => c.Level == level);
        }

        if (!string.IsNullOrEmpty(query.After))
        {
            var last = visible.Where(c => c.Reference == query.After);
            children = children.Where(c => c.OpenedAt <= last.Max(l => l.OpenedAt)
                && (c.OpenedAt < last.Max(l => l.OpenedAt) || c.Reference.CompareTo(query.After) < 0));
        }

        var rows = await children
            .OrderByDescending(c => c.OpenedAt).ThenByDescending(c => c.Reference)
            .Take(Paging.Fetch)
            .Select(c => new ChildRow(c.Id, c.Reference, c.GivenName + " " + c.FamilyName, c.DateOfBirth, c.Level, c.Locality!.Name, c.OpenedAt))
            .ToListAsync(cancel);
        return Paging.Page(rows, r => r.Reference, query.After);
    }
}

/// <summary>The list page.</summary>
public sealed record ChildIndex(Paged<ChildRow> Children, ChildListQuery Query, IReadOnlyList<Core.Agencies.Locality> Localities);
