using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Colleagues who share a home, a number or a surname with a child, for those who keep the record to look at; never the colleague themselves.</summary>
public sealed class ConflictsToLookAt(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.ConflictsToLookAt.OrderBy(c => c.KeptOutSince == null).ThenBy(c => c.KeptOutSince).ThenBy(c => c.Reference).ThenBy(c => c.Person).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.ChildId,
            What = $"Look at a {(row.Basis == ConflictBasis.Surname ? "possible conflict" : "conflict")} of interest with {row.Reference}",
            Typed = $"Look at a {(row.Basis == ConflictBasis.Surname ? "possible conflict" : "conflict")} of interest of {row.Person} with {row.Reference}",
            Why = row.KeptOutSince == null ? "They have a surname in common and meet at work. Nobody has been kept out." : "The person is kept out of the record until somebody has looked.",
            Address = $"/children/{row.Reference}/conflicts/look/{row.AccountId}",
            Since = row.KeptOutSince ?? now,
        }, "/children", "Children");
    }
}
