using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Meetings that began and were never closed: until then what they did not reach stands on no agenda as carried over.</summary>
public sealed class MeetingsToClose(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.PreparesBodies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var bodies = me.PreparesBodies;
        var rows = await records.Meetings.Where(m => bodies.Contains(m.BodyId) && m.State == MeetingState.InSession).OrderBy(m => m.StartsAt).Take(DueRows.Fetch)
            .Select(m => new { m.Id, m.Body!.Name, m.StartsAt, m.LengthMinutes }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Close the {row.Name} of {Say.Date(row.StartsAt)}",
            Why = "It is in session. What it does not reach stands on the next agenda once it is closed.",
            Address = $"/meetings/{row.Id}/close",
            By = DueBy.On(LondonTime.DateOf(row.StartsAt)),
            Since = row.StartsAt,
        }, "/meetings", "All meetings");
    }
}
