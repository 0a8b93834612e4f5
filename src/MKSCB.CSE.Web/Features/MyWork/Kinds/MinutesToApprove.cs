using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Draft minutes, to be approved within ten working days of the meeting.</summary>
public sealed class MinutesToApprove(CaseRecords records, CurrentUser me, WorkingDays days) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.BodiesAs(Role.MeetingChair).Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var bodies = me.BodiesAs(Role.MeetingChair);
        var rows = await records.Meetings.Where(m => bodies.Contains(m.BodyId) && m.State == MeetingState.MinutesDraft).OrderBy(m => m.StartsAt).Take(DueRows.Fetch)
            .Select(m => new { m.Id, m.Body!.Name, m.StartsAt, m.LengthMinutes, Waiting = records.Corrections.Count(c => c.MeetingId == m.Id && c.State == CorrectionState.Waiting) }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Approve the minutes of the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = row.Waiting == 0 ? "They are a draft until you approve them." : $"{Say.Count(row.Waiting, "correction")} to answer first. They are a draft until you approve them.",
            Address = $"/meetings/{row.Id}/minutes",
            By = DueBy.On(MinutesTimes.MinutesDueOn(row.StartsAt.AddMinutes(row.LengthMinutes), days)),
            Since = row.StartsAt.AddMinutes(row.LengthMinutes),
        }, "/meetings", "All meetings");
    }
}
