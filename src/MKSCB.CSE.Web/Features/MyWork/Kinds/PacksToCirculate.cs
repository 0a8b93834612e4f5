using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Packs in draft whose agenda is issued: nobody has them until they are circulated.</summary>
public sealed class PacksToCirculate(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.PreparesBodies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Packs.Where(p => p.State == PackState.Draft && p.Meeting!.State == MeetingState.AgendaIssued && p.Meeting.StartsAt > now)
            .OrderBy(p => p.Meeting!.StartsAt).Take(DueRows.Fetch).Select(p => new { p.Id, p.MeetingId, p.Number, p.Meeting!.Body!.Name, p.Meeting.StartsAt, p.Meeting.IssuedAt }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Circulate the pack for the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = row.Number == 1 ? "It is a draft: nobody has been sent it." : $"Version {row.Number} is a draft: nobody has been sent what is new.",
            Address = $"/meetings/{row.MeetingId}/pack",
            By = DueBy.At(row.StartsAt),
            Since = row.IssuedAt ?? row.StartsAt,
        }, "/meetings", "All meetings");
    }
}
