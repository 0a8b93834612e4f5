using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Lower levels that wait for this person, as the second, to agree: until then the level does not move.</summary>
public sealed class StepDownsToAgree(CaseRecords records, PassingRecords passing, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await passing.StepDowns.Where(s => s.SecondPersonId == me.Id && s.State == StepDownState.Asked)
            .Join(records.Children, s => s.ChildId, c => c.Id, (s, c) => new { s.Id, s.ChildId, s.At, s.Before, c.Level, c.Reference, Asker = s.DecidedBy!.DisplayName })
            .Where(s => s.Before == s.Level).OrderBy(s => s.At).ThenBy(s => s.Id).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.ChildId,
            What = $"Agree to a lower level for {row.Reference}, or refuse",
            Why = $"{row.Asker} asks you as the second person. Until you agree, the level does not move.",
            Address = $"/children/{row.Reference}/levels/step-down/{row.Id}",
            Since = row.At,
        }, "/children", "Children");
    }
}
