using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Returns a meeting asks of the person's agency: one line for each meeting.</summary>
public sealed class ReturnsOwed(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.AnswerReturns);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.ReturnsToGive.Where(r => r.State == ReturnState.Asked || r.State == ReturnState.CannotAnswerYet)
            .GroupBy(r => new { r.Item!.MeetingId, r.Item.Meeting!.Body!.Name, r.Item.Meeting.StartsAt })
            .Select(g => new { g.Key, Count = g.Count(), DueAt = g.Min(r => r.DueAt), Since = g.Min(r => r.AskedAt) })
            .OrderBy(m => m.DueAt).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Key.MeetingId,
            What = $"Answer for {Say.Count(row.Count, "child", "children")} on the agenda of the {row.Key.Name} of {Say.Date(row.Key.StartsAt)}",
            Why = "Your agency is asked what it holds. Without an answer it is shown to the meeting as missing.",
            Address = $"/returns/{row.Key.MeetingId}",
            By = DueBy.At(row.DueAt),
            Since = row.Since,
        }, "/returns", "All returns");
    }
}
