using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Packs circulated to the person, until the meeting is held.</summary>
public sealed class PacksToRead(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => true;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (mine, since) = (me.Id, now.AddHours(-12));
        var rows = await records.PackCopies.Where(c => c.AccountId == mine && c.Pack!.State == PackState.Circulated && c.Meeting!.State == MeetingState.AgendaIssued && c.Meeting.StartsAt >= since)
            .OrderBy(c => c.Meeting!.StartsAt).Take(DueRows.Fetch).Select(c => new { c.Id, c.MeetingId, c.Number, c.CirculatedAt, c.Meeting!.Body!.Name, c.Meeting.StartsAt }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Read the pack for the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = row.Number == 1 ? "It holds what you may read of everything on the agenda." : $"Version {row.Number}: it says what is new.",
            Address = $"/packs/{row.MeetingId}",
            By = DueBy.At(row.StartsAt),
            Since = row.CirculatedAt,
        }, "/my-work", "My work");
    }
}
