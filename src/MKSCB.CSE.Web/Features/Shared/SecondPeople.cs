using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Features.Shared;

public sealed record SecondPerson(Guid Id, string Name);

/// <summary>Who can be the second person to agree to a lower level: triage and CSE co-ordination, whoever asks left out.</summary>
public static class SecondPeople
{
    public static Task<List<SecondPerson>> LoadAsync(IQueryable<Account> among, Guid me, DateOnly today, CancellationToken cancel) =>
        among.Where(a => a.Id != me && a.State == AccountState.Active
                && a.Roles.Any(r => (r.Role == Role.TriageOfficer || r.Role == Role.CseCoordinator) && r.AgreedById != null && r.From <= today && (r.To == null || r.To >= today)))
            .OrderBy(a => a.DisplayName).Select(a => new SecondPerson(a.Id, a.DisplayName)).ToListAsync(cancel);
}
