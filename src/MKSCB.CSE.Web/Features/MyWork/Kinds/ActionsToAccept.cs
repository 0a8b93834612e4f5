using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Actions their owners say are not possible: until somebody who runs the meeting accepts or refuses that, they go on.</summary>
public sealed class ActionsToAccept(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.PreparesBodies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var bodies = me.PreparesBodies;
        var rows = await records.Actions.Where(a => bodies.Contains(a.BodyId) && a.NotPossibleBecause != null && MeetingAction.Unended.Contains(a.State) && (a.OwnerId == null || a.OwnerId != me.Id))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(DueRows.Fetch)
            .Select(a => new { a.Id, a.Text, a.OwnerName, a.AgreedAt, Body = a.Body!.Name }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Accept or refuse that an action of the {row.Body} is not possible",
            Typed = $"{row.OwnerName} says this is not possible: {row.Text}",
            Why = $"Agreed on {Say.Date(row.AgreedAt)}. It goes on until you accept or refuse that.",
            Address = $"/my-work/actions/{row.Id}/accept",
            Since = row.AgreedAt,
        }, "/my-work", "My work");
    }
}
