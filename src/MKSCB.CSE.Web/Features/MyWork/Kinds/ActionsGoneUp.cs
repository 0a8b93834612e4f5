using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Actions so late that the ladder has brought them to the chair of the sub-group, or to the Independent Chair: the action, and nothing of a child.</summary>
public sealed class ActionsGoneUp(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Holds(Role.SubGroupChair) || who.Holds(Role.IndependentChair);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        List<LadderRung> mine = me.Holds(Role.SubGroupChair) ? [LadderRung.SubGroupChair, LadderRung.IndependentChair] : [LadderRung.IndependentChair];
        var rows = await records.Actions.Where(a => mine.Contains(a.Rung) && MeetingAction.Unended.Contains(a.State)).OrderBy(a => a.PromisedOn ?? a.DueOn).ThenBy(a => a.Id).Take(DueRows.Fetch)
            .Select(a => new { a.Id, a.Text, a.OwnerName, Promised = a.PromisedOn ?? a.DueOn, a.AgreedAt, Body = a.Body!.Name }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"A late action of the {row.Body}",
            Typed = $"{row.OwnerName}: {row.Text}",
            Why = $"Agreed on {Say.Date(row.AgreedAt)}. Neither its owner nor the lead of the owner’s agency has ended it.",
            Address = $"/my-work/actions/{row.Id}",
            By = DueBy.On(row.Promised),
            Since = row.AgreedAt,
        }, "/my-work", "My work");
    }
}
