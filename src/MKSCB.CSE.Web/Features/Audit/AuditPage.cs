using System.Globalization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Audit;

/// <summary>What the address asks for: codes, days and ids only.</summary>
public sealed class AuditFilter
{
    /// <summary>How far back an unfiltered list looks.</summary>
    private const int Days = 7;
    private const int LastPage = 1000;

    public string? Reference { get; set; }

    public Guid? Person { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public int? After { get; set; }

    public AuditSearch Search(DateOnly today) =>
        new(Reference, Person, From ?? (To ?? today).AddDays(-Days), To ?? today, Math.Clamp(After ?? 0, 0, LastPage) * Paging.PageSize, Paging.Fetch);

    public string Query => string.Join('&', new[]
    {
        Reference == null ? null : $"reference={Uri.EscapeDataString(Reference)}",
        Person == null ? null : $"person={Person}",
        From == null ? null : $"from={From:yyyy-MM-dd}",
        To == null ? null : $"to={To:yyyy-MM-dd}",
    }.OfType<string>());
}

/// <summary>One page of the audit.</summary>
public sealed record AuditPage(AuditFilter Filter, DateOnly From, DateOnly To, string Address, IReadOnlyList<AuditLine> Rows, Pager Pager)
{
    public bool IsViews => Address.EndsWith("views", StringComparison.Ordinal);

    /// <summary>The same list for one person.</summary>
    public string ForPerson(Guid person) => $"{Address}?person={person}";

    public static AuditPage Of(AuditFilter filter, DateOnly today, string address, IReadOnlyList<AuditLine> fetched)
    {
        var search = filter.Search(today);
        var page = filter.After ?? 0;
        var query = filter.Query;
        var next = fetched.Count > Paging.PageSize ? $"{address}?after={(page + 1).ToString(CultureInfo.InvariantCulture)}{(query.Length > 0 ? "&" + query : "")}" : null;
        var first = page > 0 ? address + (query.Length > 0 ? "?" + query : "") : null;
        return new AuditPage(filter, search.From, search.To, address, [.. fetched.Take(Paging.PageSize)], new Pager(first, next));
    }
}
