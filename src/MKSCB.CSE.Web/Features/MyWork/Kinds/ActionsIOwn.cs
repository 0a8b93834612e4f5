using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Actions a meeting agreed that this person does, whether or not they may open the child's record.</summary>
public sealed class ActionsIOwn(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => true;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Actions.Where(a => a.OwnerId == me.Id && MeetingAction.Unended.Contains(a.State)).OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(DueRows.Fetch)
            .Select(a => new { a.Id, a.Text, a.DueOn, a.AgreedAt, Body = a.Body!.Name }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Your action for the {row.Body}",
            Typed = row.Text,
            Why = $"Agreed by the {row.Body} on {Say.Date(row.AgreedAt)}, with you as its owner.",
            Address = $"/my-work/actions/{row.Id}",
            By = DueBy.On(row.DueOn),
            Since = row.AgreedAt,
        }, "/my-work/actions", "All your actions");
    }
}
