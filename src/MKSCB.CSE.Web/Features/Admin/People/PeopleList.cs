using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Admin.People;

/// <summary>What the list of people is narrowed to; codes and keys only, so it may stand in an address.</summary>
public sealed class PeopleFilter
{
    public Guid? Agency { get; set; }

    public AccountState? State { get; set; }

    /// <summary>The last person of the page before.</summary>
    public Guid? After { get; set; }
}

public sealed record PersonRow(Guid Id, string Name, string? JobTitle, string Agency, AccountState State, DateTime? LastSignedInAt);

/// <summary>People by name.</summary>
public sealed record PeopleList(PeopleFilter Filter, Paged<PersonRow> Page, IReadOnlyList<Choice> Agencies)
{
    public static async Task<PeopleList> LoadAsync(AccountRecords records, PeopleFilter filter, CancellationToken cancel)
    {
        var people = records.Accounts.AsNoTracking()
            .Where(a => (filter.Agency == null || a.AgencyId == filter.Agency) && (filter.State == null || a.State == filter.State));
        var last = await records.Accounts.AsNoTracking().Where(a => a.Id == filter.After).Select(a => new { a.DisplayName, a.NormalizedEmail }).FirstOrDefaultAsync(cancel);
        if (last != null)
        {
#pragma warning disable CA1309 // Becomes SQL, where the database's own collation orders and compares alike; an ordinal comparison does not translate.
            people = people.Where(a => string.Compare(a.DisplayName, last.DisplayName) >= 0
                && (a.DisplayName != last.DisplayName || string.Compare(a.NormalizedEmail, last.NormalizedEmail) > 0));
#pragma warning restore CA1309
        }

        var rows = await people.OrderBy(a => a.DisplayName).ThenBy(a => a.NormalizedEmail).Take(Paging.Fetch)
            .Select(a => new PersonRow(a.Id, a.DisplayName, a.JobTitle, a.Agency!.Name, a.State, a.LastSignedInAt)).ToListAsync(cancel);
        var agencies = await records.Agencies.AsNoTracking().OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        return new PeopleList(filter, Paging.Page(rows, row => row.Id.ToString(), last == null ? null : filter.After.ToString()), Choices.From(agencies, a => a.Id.ToString(), a => a.Name));
    }

    public string Address(string? after) => "/people?" + string.Join('&', Parts(after));

    private IEnumerable<string> Parts(string? after)
    {
        if (Filter.Agency != null)
        {
            yield return "agency=" + Filter.Agency;
        }

        if (Filter.State != null)
        {
            yield return "state=" + Filter.State;
        }

        if (after != null)
        {
            yield return "after=" + after;
        }
    }
}
