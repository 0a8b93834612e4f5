using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>One's own screenings: first what waits for oneself (a question, then drafts), then what was sent, the newest first.</summary>
public sealed record SentList(IReadOnlyList<ScreeningRow> Waiting, Paged<ScreeningRow> Sent, ScreeningQuery Query)
{
    public IEnumerable<Guid> Shown => Waiting.Concat(Sent.Rows).Select(row => row.Id);

    /// <summary>Two statements.</summary>
    public static async Task<SentList> LoadAsync(IQueryable<ScreeningSubmission> mine, ScreeningQuery query, CancellationToken cancel)
    {
        var waiting = mine.Where(s => s.State == ScreeningState.Draft || s.State == ScreeningState.ReturnedForInformation)
            .OrderByDescending(s => s.State == ScreeningState.ReturnedForInformation).ThenByDescending(s => s.SavedAt).ThenBy(s => s.Reference)
            .Take(Paging.PageSize);
        var sent = mine.Where(s => s.State != ScreeningState.Draft && s.State != ScreeningState.ReturnedForInformation);
        return new SentList(
            await ScreeningRow.From(waiting).ToListAsync(cancel),
            await ScreeningRow.NewestAsync(sent, query, cancel),
            query);
    }
}
