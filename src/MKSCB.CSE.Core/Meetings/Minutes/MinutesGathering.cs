using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings.Attendance;

namespace MKSCB.CSE.Core.Meetings.Minutes;

/// <summary>Puts together what was recorded, out of what it is given: a reader's own records for the draft they read, all of them for what is approved.</summary>
internal sealed class MinutesGathering(IQueryable<Meeting> meetings, IQueryable<AgendaItem> items, IQueryable<MeetingAction> actions, IQueryable<Attendee> attendees, IQueryable<Agency> agencies)
{
    /// <summary>Four statements, however long the agenda. Null when there is no such meeting, or it has no minutes yet.</summary>
    public async Task<MinutesText?> GatherAsync(Guid id, CancellationToken cancel)
    {
        var meeting = await meetings.AsNoTracking().Include(m => m.Body).FirstOrDefaultAsync(m => m.Id == id && m.ImportedAt == null, cancel);
        if (meeting is not { HasMinutes: true })
        {
            return null;
        }

        var people = (await attendees.AsNoTracking().Where(a => a.MeetingId == id).OrderBy(a => a.Agency!.Name).ThenBy(a => a.Name).ThenBy(a => a.Id)
            .Select(a => new { a.ItemId, Person = new MinutesPerson(a.Name, a.Agency!.Name, a.State, a.InformationSent) }).ToListAsync(cancel)).ToLookup(a => a.ItemId, a => a.Person);
        var agreed = (await actions.AsNoTracking().Where(a => a.MeetingId == id).OrderBy(a => a.DueOn).ThenBy(a => a.Id)
            .Select(a => new { a.ChildId, Action = new MinutesAction(a.Id, a.Text, a.OwnerName, agencies.Where(x => x.Id == a.OwnerAgencyId).Select(x => x.Name).First(), a.DueOn) }).ToListAsync(cancel)).ToLookup(a => a.ChildId, a => a.Action);
        var head = new MinutesHead(meeting.Body!.Name, meeting.StartsAt, meeting.EndsAt, meeting.Place)
        {
            QuorumMet = meeting.QuorumMet,
            QuorumReason = meeting.QuorumReason,
            People = [.. people[null]],
            Actions = [.. agreed[null]],
        };
        return new MinutesText(head, [.. (await RowsAsync(id, cancel)).Select(i => i with { People = [.. people[i.ItemId]], Actions = i.ChildId == null ? [] : [.. agreed[i.ChildId]] })]);
    }

    private async Task<IEnumerable<MinutesItem>> RowsAsync(Guid id, CancellationToken cancel)
    {
        var rows = await items.AsNoTracking().Where(i => i.MeetingId == id && i.State != AgendaItemState.Deferred && i.State != AgendaItemState.Declined).OrderBy(i => i.Position).ThenBy(i => i.Id)
            .Select(i => new
            {
                Item = new MinutesItem(i.Id, i.Subject, i.ChildId, i.Child!.Reference, i.Child.GivenName + " " + i.Child.FamilyName, i.Title) { State = i.State },
                i.Recorded,
                i.NextReviewOn,
                i.EndedBecause,
                Dissents = i.Dissents.OrderBy(d => d.At).Select(d => new MinutesDissent(d.Agency!.Name, d.SpokenBy, d.Text)).ToList(),
            }).ToListAsync(cancel);
        return rows.Select(r => r.Item with
        {
            Name = r.Item.ChildId == null ? null : r.Item.Name,
            Dissents = r.Dissents,
            // An item discussed without notes has its next review all the same.
            Notes = r.Recorded?.Notes ?? new Recording.ItemNotes { NextReviewOn = r.NextReviewOn, EndedBecause = r.EndedBecause },
        });
    }
}
