using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Children whose level was lowered, or whom a meeting no longer follows: on the day set then somebody looks again, whatever happens.</summary>
public sealed class ChildrenToLookAtAgain(CaseRecords records, CurrentUser me) : IDueKind
{
    private const int DaysAhead = 7;

    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var until = LondonTime.DateOf(now).AddDays(DaysAhead);
        var rows = await records.Children.Where(c => me.SeesEveryChild && c.RecallOn != null && c.RecallOn <= until).OrderBy(c => c.RecallOn).ThenBy(c => c.Id).Take(DueRows.Fetch)
            .Select(c => new { c.Id, c.Reference, RecallOn = c.RecallOn!.Value, c.OpenedAt }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Look again at {row.Reference}",
            Why = "The level was lowered, or a meeting no longer follows the child. Judge the level anew, or say that it holds.",
            Address = $"/children/{row.Reference}/levels/change",
            By = DueBy.On(row.RecallOn),
            Since = row.OpenedAt,
        }, "/children", "Children");
    }
}
