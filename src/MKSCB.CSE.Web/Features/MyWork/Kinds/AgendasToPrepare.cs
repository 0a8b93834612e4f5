using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Agendas in draft, due on the day that leaves people time to look up what they hold (the meeting itself is too late).</summary>
public sealed class AgendasToPrepare(CaseRecords records, CurrentUser me, WorkingDays days) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.PreparesBodies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var bodies = me.PreparesBodies;
        var rows = await records.Meetings.Where(m => bodies.Contains(m.BodyId) && m.StartsAt > now && m.State == MeetingState.AgendaDraft).OrderBy(m => m.StartsAt).Take(DueRows.Fetch)
            .Select(m => new { m.Id, m.Body!.Name, m.StartsAt, m.DraftedAt, Undecided = records.AgendaItems.Count(i => i.MeetingId == m.Id && i.State == AgendaItemState.Proposed) }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Issue the agenda of the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = row.Undecided == 0 ? "Every item is decided. The panel sees nothing until it is issued." : $"{Say.Count(row.Undecided, "item")} to accept, defer or decline first. The panel sees nothing until it is issued.",
            Address = $"/meetings/{row.Id}/agenda",
            By = DueBy.On(MeetingCalendar.IssueBy(LondonTime.DateOf(row.StartsAt), days.IsWorkingDay)),
            Since = row.DraftedAt ?? row.StartsAt,
        }, "/meetings", "All meetings");
    }
}
