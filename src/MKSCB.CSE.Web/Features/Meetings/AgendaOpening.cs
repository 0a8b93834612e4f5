using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>A meeting to be changed, with the items its reader may see, or nothing for anybody who does not prepare it.</summary>
internal static class AgendaOpening
{
    public static async Task<Meeting?> MeetingToPrepareAsync(this CaseRecords records, CurrentUser who, Guid id, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        var meeting = await records.Meetings.FirstOrDefaultAsync(m => m.Id == id && prepares.Contains(m.BodyId), cancel);
        if (meeting != null)
        {
            // Loaded apart, not by Include: only this query leaves out what is hidden. They meet in the meeting's own list.
            await records.AgendaItems.Where(i => i.MeetingId == id).Include(i => i.Child).LoadAsync(cancel);
        }

        return meeting;
    }

    /// <summary>A meeting with the records of its items, to write down what it does. An item on a record this person may no longer open is not among them.</summary>
    public static async Task<Meeting?> MeetingToRecordAsync(this CaseRecords records, CurrentUser who, Guid id, CancellationToken cancel)
    {
        var prepares = who.PreparesBodies;
        var meeting = await records.Meetings.Include(m => m.Body).FirstOrDefaultAsync(m => m.Id == id && prepares.Contains(m.BodyId), cancel);
        if (meeting != null)
        {
            await records.AgendaItems.Where(i => i.MeetingId == id).Include(i => i.Child).Include(i => i.Recorded).LoadAsync(cancel);
        }

        return meeting;
    }

    public static string Called(this AgendaItem item) => item.Child?.Reference ?? item.Title ?? MeetingWords.Of(item.Subject);
}
