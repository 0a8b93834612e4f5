using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.History;

/// <summary>Writes the rows of one past meeting: the meeting, its children, what was said and what was to be done.</summary>
internal sealed class HistoryWriting
{
    private const string Source = "List of meetings kept before this service";

    private readonly AppDb _db;
    private readonly References _references;
    private readonly Meeting _meeting;
    private readonly MeetingBody _body;
    private readonly CurrentUser _by;
    private readonly DateTime _now;

    private HistoryWriting(AppDb db, References references, MeetingBody body, Meeting meeting, (CurrentUser By, DateTime Now) writes)
    {
        (_db, _references, _body, _meeting) = (db, references, body, meeting);
        (_by, _now) = writes;
    }

    public static async Task<HistoryWriting> OpenAsync(AppDb db, References references, MeetingBody body, DateOnly day, CurrentUser by, DateTime now, CancellationToken cancel)
    {
        var (from, until) = (LondonTime.ToUtc(day, TimeOnly.MinValue), LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue));
        var meeting = await db.Set<Meeting>().Include(m => m.Items).FirstOrDefaultAsync(m => m.BodyId == body.Id && m.StartsAt >= from && m.StartsAt < until, cancel);
        if (meeting == null)
        {
            meeting = Meeting.FromHistory(body, day, now);
            db.Add(meeting);
        }

        return new HistoryWriting(db, references, body, meeting, (by, now));
    }

    /// <summary>Who chaired and which agencies were there, of a meeting entered by hand. Entered again, nobody stands there twice.</summary>
    public async Task HoldAsync(HistoryHeading heading, CancellationToken cancel)
    {
        if (_meeting.ImportedAt == null)
        {
            return;
        }

        _meeting.HeldBefore(heading.ChairedBy);
        var there = await _db.Set<Attendee>().Where(a => a.MeetingId == _meeting.Id).Select(a => a.AgencyId).ToListAsync(cancel);
        var missing = heading.Agencies.Except(there).ToList();
        var agencies = await _db.Set<Agency>().Where(a => missing.Contains(a.Id)).ToListAsync(cancel);
        _db.AddRange(agencies.Select(agency => Attendee.WasThere(_meeting, agency, _by, _now)));
    }

    /// <summary>Writes one row, or says on it why it was left out: what was true when the list was checked may no longer be.</summary>
    public async Task WriteAsync(HistoryRow row, CancellationToken cancel)
    {
        var entry = row.Entry();
        var key = entry.KeyFor(_body.Id);
        if (await _db.Set<HistoryRow>().AnyAsync(r => r.ImportedKey == key, cancel))
        {
            row.Skip("Imported before.");
            return;
        }

        if (_meeting.ImportedAt == null)
        {
            row.LeaveOut("A meeting of that day was held, or is being prepared, in this service. Record it there.");
            return;
        }

        if (await ChildAsync(row, entry, cancel) is not { } child)
        {
            row.LeaveOut("A record of this child has been opened since the list was checked. Bring this row again.");
            return;
        }

        Write(row, entry, child);
        if (row.State == HistoryRowState.Good)
        {
            row.Import(key);
        }
    }

    private void Write(HistoryRow row, HistoryEntry entry, Child child)
    {
        var item = _meeting.Items.FirstOrDefault(i => i.ChildId == child.Id);
        var isOurs = item != null && _db.Entry(item).State == EntityState.Added;
        if (item == null && (entry.Discussion == null || (entry.NextReview == null && entry.Ended == null)))
        {
            row.LeaveOut("The first row of this child at this meeting was left out.");
            return;
        }

        if (item != null && !isOurs && entry.Discussion != null)
        {
            row.LeaveOut("That meeting already has another record of this child.");
            return;
        }

        if (item == null)
        {
            _db.Add(_meeting.RecordFromHistory(child, entry.NextReview, entry.Ended, _by));
        }

        if (Said(entry) is { } said)
        {
            _db.Add(child.Note(EntryKind.Fact, _meeting.Day, null, said, Source, _by, _now));
        }

        Agree(entry, child);
    }

    private string? Said(HistoryEntry entry)
    {
        var level = entry.Level == null ? null : $"Level recorded then: {entry.Level}.";
        return entry.Discussion == null && level == null ? null : string.Join(' ', new[] { $"{_body.Name} recorded:", entry.Discussion, level }.OfType<string>());
    }

    private void Agree(HistoryEntry entry, Child child)
    {
        if (entry.Action is not { } action)
        {
            return;
        }

        var agreed = new MeetingAction
        {
            BodyId = _body.Id,
            MeetingId = _meeting.Id,
            ChildId = child.Id,
            Text = action.Text,
            OwnerAgencyId = action.AgencyId,
            OwnerName = action.Owner,
            DueOn = action.Due,
            AgreedAt = _meeting.StartsAt,
        };
        if (action.Outcome != null)
        {
            agreed.Complete(action.Outcome, _now);
        }

        _db.Add(agreed);
    }

    /// <summary>The child matched when the list was checked; or opened by an earlier row; or opened now.</summary>
    private async Task<Child?> ChildAsync(HistoryRow row, HistoryEntry entry, CancellationToken cancel)
    {
        if (row.ChildId is { } known)
        {
            // Found among what this transaction is about to save, too.
            return await _db.Set<Child>().FindAsync([known], cancel);
        }

        var sameDay = await _db.Set<Child>().Where(c => c.DateOfBirth == entry.DateOfBirth).Select(c => new { c.GivenName, c.FamilyName }).ToListAsync(cancel);
        if (sameDay.Exists(c => (entry with { GivenName = c.GivenName, FamilyName = c.FamilyName }).Who == entry.Who))
        {
            return null;
        }

        var child = new Child
        {
            Reference = await _references.NextChildAsync(cancel),
            GivenName = entry.GivenName!,
            FamilyName = entry.FamilyName!,
            DateOfBirth = entry.DateOfBirth,
            LocalityCode = entry.LocalityCode!,
            OpenedAt = _now,
        };
        _db.Add(child);
        foreach (var other in await _db.Set<HistoryRow>().Where(r => r.ImportId == row.ImportId && r.WhoKey == row.WhoKey).ToListAsync(cancel))
        {
            other.IsAbout(child.Id);
        }

        return child;
    }
}
