using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Colleagues with the surname of a child they meet at work: nobody is kept out yet, and somebody should look before the agenda is issued.</summary>
public sealed class SurnamesToLookAt(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel) =>
        ConflictsToLookAt.Rows(await records.SameSurnames.OrderBy(c => c.ChildId).ThenBy(c => c.AccountId).Take(DueRows.Fetch).ToListAsync(cancel), now);
}
