using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Strategy discussions asked for and not yet held: those who keep children’s records see to them.</summary>
public sealed class StrategyDiscussionsDue(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Children.SelectMany(c => c.StrategyDiscussions, (c, x) => new { c.Reference, x.Id, x.State, x.AskedOn, x.DueOn })
            .Where(r => r.State == StrategyState.Asked).OrderBy(r => r.DueOn).ThenBy(r => r.Id).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Strategy discussion about {row.Reference}",
            Why = "Asked for, and to be held within one working day: a local limit, to be confirmed.",
            Address = $"/children/{row.Reference}/protection",
            By = DueBy.On(row.DueOn),
            Since = LondonTime.ToUtc(row.AskedOn, TimeOnly.MinValue),
        }, "/children", "Children");
    }
}
