using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Actions a closed meeting agreed whose owners have not been written to: within a day of the meeting.</summary>
public sealed class ActionsToSend(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.PreparesBodies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var bodies = me.PreparesBodies;
        var rows = await records.Meetings.Where(m => bodies.Contains(m.BodyId) && m.ActionsSentAt == null && m.ImportedAt == null
                && (m.State == MeetingState.MinutesDraft || m.State == MeetingState.MinutesApproved || m.State == MeetingState.Amended) && records.Actions.Any(a => a.MeetingId == m.Id))
            .OrderBy(m => m.StartsAt).Take(DueRows.Fetch).Select(m => new { m.Id, m.Body!.Name, m.StartsAt, m.LengthMinutes }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Send out the actions of the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = "Their owners are written to once you send them.",
            Address = $"/meetings/{row.Id}/minutes",
            By = DueBy.At(MinutesTimes.ActionsDueAt(row.StartsAt.AddMinutes(row.LengthMinutes))),
            Since = row.StartsAt.AddMinutes(row.LengthMinutes),
        }, "/meetings", "All meetings");
    }
}
