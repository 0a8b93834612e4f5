using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Colleagues the service keeps out of a record, for those who keep it to look at; never the colleague themselves.</summary>
public sealed class ConflictsToLookAt(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel) =>
        Rows(await records.KeptOutUnseen.OrderBy(c => c.KeptOutSince).Take(DueRows.Fetch).ToListAsync(cancel), now);

    internal static DueRows Rows(IReadOnlyCollection<ConflictToLookAt> rows, DateTime now) => DueRows.Of(rows, row => new Due
    {
        RecordId = row.ChildId,
        What = $"Look at a {Called(row)} of interest with {row.Reference}",
        Typed = $"Look at a {Called(row)} of interest of {row.Person} with {row.Reference}",
        Why = row.KeptOutSince == null ? "They have a surname in common and meet at work. Nobody has been kept out." : "The person is kept out of the record until somebody has looked.",
        Address = $"/children/{row.Reference}/conflicts/look/{row.AccountId}",
        Since = row.KeptOutSince ?? now,
    }, "/children", "Children");

    private static string Called(ConflictToLookAt row) => row.Basis == ConflictBasis.Surname ? "possible conflict" : "conflict";
}
