using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>What an agency has sent, for its lead: first what waits for a countersignature, the longest first; then all, the newest first.</summary>
public sealed record AgencyList(IReadOnlyList<ScreeningRow> Waiting, Paged<ScreeningRow> Sent, ScreeningQuery Query)
{
    public IEnumerable<Guid> Shown => Waiting.Concat(Sent.Rows).Select(row => row.Id).Distinct();

    /// <summary>Two statements.</summary>
    /// <param name="agency">What the person's own agencies sent.</param>
    /// <param name="query">Filter and place of the second list.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<AgencyList> LoadAsync(IQueryable<ScreeningSubmission> agency, ScreeningQuery query, CancellationToken cancel)
    {
        var waiting = agency
            .Where(s => (s.Countersign == CountersignState.Awaiting || s.Countersign == CountersignState.AwaitingCoordinator) && s.State != ScreeningState.Withdrawn && s.State != ScreeningState.Superseded)
            .OrderBy(s => s.SubmittedAt).ThenBy(s => s.Reference)
            .Take(Paging.PageSize);
        return new AgencyList(
            await ScreeningRow.From(waiting).ToListAsync(cancel),
            await ScreeningRow.NewestAsync(agency, query, cancel),
            query);
    }
}
