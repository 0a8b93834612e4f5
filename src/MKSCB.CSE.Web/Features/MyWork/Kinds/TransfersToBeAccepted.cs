using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Children who moved out of the area or turned 18, until the receiving agency has accepted: a transfer is no end.</summary>
public sealed class TransfersToBeAccepted(CaseRecords records, PassingRecords passing, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await passing.StepDowns.Where(s => me.SeesEveryChild && (s.Kind == StepDownKind.MovedOutOfArea || s.Kind == StepDownKind.TurnedEighteen) && s.AcceptedOn == null)
            .Join(records.Children, s => s.ChildId, c => c.Id, (s, c) => new { s.Id, s.ChildId, s.At, s.Kind, s.HandedOverOn, c.Reference })
            .OrderBy(s => s.At).ThenBy(s => s.Id).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.ChildId,
            What = $"Ask whether the receiving agency has accepted {row.Reference}",
            Why = $"{(row.Kind == StepDownKind.TurnedEighteen ? "Turned 18" : "Moved out of the area")}; handed over on {Say.Date(row.HandedOverOn ?? LondonTime.DateOf(row.At))}, and nobody has accepted yet.",
            Address = $"/children/{row.Reference}/transfers/{row.Id}",
            Since = row.At,
        }, "/children", "Children");
    }
}
