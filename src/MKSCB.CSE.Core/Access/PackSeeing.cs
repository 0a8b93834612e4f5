using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>Asks, by that person's own records, what they may read of one meeting's papers now: three statements.</summary>
internal sealed class PackSeeing(AppDb db, TimeProvider time)
{
    public async Task<PackSight> OfAsync(CurrentUser person, Meeting meeting, IEnumerable<PackPiece> pieces, CancellationToken cancel)
    {
        var all = pieces.ToList();
        // Only to read: how often is often drafts agendas, and none is drafted here.
        var records = new CaseRecords(db, person, time, new ReadNotes(), RepeatMissing.Usual);
        var asked = db.Set<Attendee>().Where(Visibility.CaseAttendances(person, time.Now()));
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.MeetingId == meeting.Id).Select(i => new
        {
            i.Id,
            OnAgenda = records.AgendaItems.Any(x => x.Id == i.Id && x.State != AgendaItemState.Deferred && x.State != AgendaItemState.Declined),
            Asked = asked.Any(a => a.ItemId == i.Id),
            Opens = i.ChildId == null || records.Children.Any(c => c.Id == i.ChildId),
            Intervention = records.Interventions.Any(v => v.ChildId == i.ChildId),
        }).ToListAsync(cancel);
        var parts = all.Where(p => p.RestrictedId != null).Select(p => p.RestrictedId!.Value).ToList();
        var actions = all.Select(p => p.Content).OfType<PackActions>().SelectMany(a => a.All).Select(a => a.Id).ToList();
        return new PackSight
        {
            OnAgenda = items.Where(i => i.OnAgenda && i.Opens).Select(i => i.Id).ToHashSet(),
            AskedFor = items.Where(i => i.Asked).Select(i => i.Id).ToHashSet(),
            Records = items.Where(i => i.Opens).Select(i => i.Id).ToHashSet(),
            Interventions = items.Where(i => i.Intervention).Select(i => i.Id).ToHashSet(),
            Restricted = parts.Count == 0 ? [] : (await records.RestrictedParts.Where(p => parts.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)).ToHashSet(),
            Actions = actions.Count == 0 ? [] : (await records.Actions.Where(a => actions.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel)).ToHashSet(),
            IsWhole = person.SitsOnBodies.Contains(meeting.BodyId),
        };
    }
}
