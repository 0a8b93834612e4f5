using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>
/// An administrator has a conflict of interest with a child on the agenda, so the item does not exist for them: somebody else has to
/// prepare it and write it down. Told to the chair and deputy, who name a replacement; never to the administrator.
/// </summary>
public sealed class AdministratorsToReplace(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.ChairMeeting);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (chairs, today) = (me.BodiesAs(Role.MeetingChair), LondonTime.DateOf(now));
        var seats = records.BodyMembers.Where(m => m.Seat == Seat.Administrator && m.From <= today && (m.To == null || m.To >= today));
        var rows = await records.AgendaItems.Where(i => chairs.Contains(i.Meeting!.BodyId) && i.Meeting.StartsAt > now && i.Meeting.State != MeetingState.Cancelled
                && i.State != AgendaItemState.Deferred && i.State != AgendaItemState.Declined
                && i.Child!.Conflicts.Any(c => c.EndedAt == null && seats.Any(s => s.BodyId == i.Meeting.BodyId && s.AccountId == c.AccountId))
                && !seats.Any(s => s.BodyId == i.Meeting.BodyId && !i.Child.Conflicts.Any(c => c.EndedAt == null && c.AccountId == s.AccountId)))
            .OrderBy(i => i.Meeting!.StartsAt).ThenBy(i => i.Position).Take(DueRows.Fetch)
            .Select(i => new { i.Id, i.MeetingId, i.Child!.Reference, i.Meeting!.Body!.Name, i.Meeting.StartsAt, i.Meeting.DraftedAt }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Name another administrator for {row.Reference} at the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = "The administrator has a conflict of interest with this child, and does not see the item. Somebody else must prepare it and write it down.",
            Address = $"/meetings/{row.MeetingId}/agenda/{row.Id}",
            By = DueBy.At(row.StartsAt),
            Since = row.DraftedAt ?? row.StartsAt,
        }, "/meetings", "All meetings");
    }
}
