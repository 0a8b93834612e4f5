using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Features.Admin.Agencies;

public sealed record AgencyRow(Guid Id, string Name, string Code, AgencyKind Kind, DateOnly From, DateOnly? To, int People);

/// <summary>All agencies, those that still exist first, then by name.</summary>
public sealed record AgencyList(IReadOnlyList<AgencyRow> Rows)
{
    /// <summary>More than any Board has; a Board with more needs a filter here first.</summary>
    private const int Most = 500;

    public static async Task<AgencyList> LoadAsync(IQueryable<Agency> agencies, IQueryable<Account> accounts, DateOnly today, CancellationToken cancel) =>
        new(await agencies.AsNoTracking().OrderBy(a => a.To != null && a.To < today).ThenBy(a => a.Name).Take(Most)
            .Select(a => new AgencyRow(a.Id, a.Name, a.Code, a.Kind, a.From, a.To, accounts.Count(p => p.AgencyId == a.Id && p.State != AccountState.Left)))
            .ToListAsync(cancel));
}

public sealed record UnitRow(string Name, string? Locality);

/// <summary>One agency with its units.</summary>
public sealed record AgencyPage(AgencyRow Agency, long Version, IReadOnlyList<UnitRow> Units)
{
    public static async Task<AgencyPage?> LoadAsync(IQueryable<Agency> one, IQueryable<OrganisationUnit> units, IQueryable<Account> accounts, CancellationToken cancel)
    {
        var agency = await one.AsNoTracking()
            .Select(a => new { Row = new AgencyRow(a.Id, a.Name, a.Code, a.Kind, a.From, a.To, accounts.Count(p => p.AgencyId == a.Id && p.State != AccountState.Left)), a.Version })
            .FirstOrDefaultAsync(cancel);
        if (agency == null)
        {
            return null;
        }

        var rows = await units.AsNoTracking().Where(u => u.AgencyId == agency.Row.Id).OrderBy(u => u.Name).Select(u => new UnitRow(u.Name, u.LocalityCode)).ToListAsync(cancel);
        return new AgencyPage(agency.Row, agency.Version, rows);
    }
}
