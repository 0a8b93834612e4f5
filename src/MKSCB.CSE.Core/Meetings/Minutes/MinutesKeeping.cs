using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Minutes;

/// <summary>
/// Makes the versions of minutes. Unscoped, because what the group recorded is approved as a whole, also an item that the chair has a conflict
/// with; so nothing of it is handed back.
/// </summary>
internal sealed class MinutesKeeping(AppDb db)
{
    /// <summary>
    /// Approves the draft in the next save. Every record it holds is read at a version and raised by the save, so that words written in the same
    /// moment are either in it or refused.
    /// </summary>
    public async Task ApproveAsync(Meeting meeting, CurrentUser by, DateTime now, CancellationToken cancel)
    {
        meeting.ApproveMinutes();
        Raise(await db.Set<ItemRecord>().Where(r => r.MeetingId == meeting.Id).ToListAsync(cancel));
        Raise(await db.Set<Attendee>().Where(a => a.MeetingId == meeting.Id).ToListAsync(cancel));
        var text = await new MinutesGathering(db.Set<Meeting>(), db.Set<AgendaItem>(), db.Set<MeetingAction>(), db.Set<Attendee>(), db.Set<Agency>()).GatherAsync(meeting.Id, cancel);
        db.Add(MinutesVersion.First(meeting.Id, text ?? throw new InvalidOperationException("A meeting whose minutes are a draft has none."), by, now));
    }

    /// <summary>A new version in the next save: other words for one item, and why.</summary>
    /// <exception cref="RuleViolation">The minutes are not approved, nothing would change, or what was written would be emptied.</exception>
    public async Task AmendAsync(AgendaItem item, IReadOnlyDictionary<MinutesField, string?> words, string reason, (CurrentUser By, DateTime Now) at, CancellationToken cancel)
    {
        var meeting = item.Meeting!;
        meeting.Amend();
        Raise([meeting]);
        var last = await db.Set<MinutesVersion>().AsNoTracking().Include(v => v.Parts).Where(v => v.MeetingId == meeting.Id).OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancel);
        var part = last?.Parts.FirstOrDefault(p => p.ItemId == item.Id) ?? throw new RuleViolation("These minutes say nothing of this item.");
        var before = MinutesVersion.Read<MinutesItem>(part.Content);
        var notes = words.Aggregate(before.Notes, (so, w) => MinutesFields.With(so, w.Key, w.Value));
        db.Add(last.Amended(before with { Notes = notes }, reason, at.By, at.Now));
        item.Amend(notes, at.By, at.Now);
    }

    /// <summary>The accounts that own an action of the meeting.</summary>
    public Task<List<Guid>> OwnersAsync(Guid meetingId, CancellationToken cancel) =>
        db.Set<MeetingAction>().Where(a => a.MeetingId == meetingId && a.OwnerId != null).Select(a => a.OwnerId!.Value).Distinct().ToListAsync(cancel);

    private void Raise(IEnumerable<Record> records)
    {
        foreach (var record in records)
        {
            db.Entry(record).Property(r => r.Version).IsModified = true;
        }
    }
}
