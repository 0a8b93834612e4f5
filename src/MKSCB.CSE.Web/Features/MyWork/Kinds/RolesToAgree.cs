using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Elevated roles somebody asked for that a second person must agree; never one's own or those one asked for.</summary>
public sealed class RolesToAgree(AccountRecords accounts, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.ReviewAccess);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (elevated, today) = (Roles.Table.Where(row => row.Elevated).Select(row => row.Role).ToList(), LondonTime.DateOf(now));
        var rows = await accounts.Assignments
            .Where(r => r.AgreedById == null && elevated.Contains(r.Role) && (r.To == null || r.To >= today) && r.AccountId != me.Id && (r.GrantedById == null || r.GrantedById != me.Id))
            .OrderBy(r => r.Id).Take(DueRows.Fetch)
            .Select(r => new { r.Role, r.From, Person = accounts.Accounts.Where(a => a.Id == r.AccountId).Select(a => a.DisplayName).First() }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            What = $"Agree, or leave, a role asked for: {Roles.Of(row.Role).Name}",
            Typed = $"Agree, or leave, a role asked for: {Roles.Of(row.Role).Name} for {row.Person}",
            Why = "It gives nothing until a second person has agreed it.",
            Address = "/access-review",
            Since = LondonTime.ToUtc(row.From, TimeOnly.MinValue),
        }, "/access-review", "All roles waiting for a second person");
    }
}
