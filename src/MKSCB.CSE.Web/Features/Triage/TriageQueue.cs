using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>The queue's filter and place: codes only.</summary>
public sealed record TriageQuery
{
    public string? Locality { get; init; }

    public TriageUrgency? Urgency { get; init; }

    /// <summary>The reference of the last submission on the page before.</summary>
    public string? After { get; init; }

    public string Filter => string.Join('&', new[] { Locality is { Length: > 0 } l ? $"locality={Uri.EscapeDataString(l)}" : null, Urgency is { } u ? $"urgency={u}" : null }.OfType<string>());
}

public sealed record QueueRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required TriageUrgency Urgency { get; init; }

    public string? UrgencyReason { get; init; }

    public required DateTime SubmittedAt { get; init; }

    public required ScreeningState State { get; init; }

    public required string Child { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public int? ApproximateAge { get; init; }

    public string? Locality { get; init; }

    public required string Agency { get; init; }

    public RiskLevel? Judged { get; init; }

    public bool AwaitsCountersign { get; init; }
}

public sealed record QueuePage(Paged<QueueRow> Rows, TriageQuery Query, IReadOnlyList<Locality> Localities);

/// <summary>
/// What waits for triage: the most urgent first, then what came first. The order is an index's own, and the place of
/// a page is the reference of the row before it, so the last page costs what the first does.
/// </summary>
public static class TriageQueue
{
    public static async Task<Paged<QueueRow>> LoadAsync(IQueryable<ScreeningSubmission> visible, IQueryable<Agency> agencies, IQueryable<Locality> localities, TriageQuery query, CancellationToken cancel)
    {
        var rows = await Ordered(visible, query)
            .Take(Paging.Fetch)
            .Select(s => new QueueRow
            {
                Id = s.Id,
                Reference = s.Reference,
                Urgency = s.Urgency,
                UrgencyReason = s.UrgencyReason,
                SubmittedAt = s.SubmittedAt!.Value,
                State = s.State,
                Child = (s.About!.GivenName ?? "") + " " + (s.About.FamilyName ?? ""),
                DateOfBirth = s.About.DateOfBirth,
                ApproximateAge = s.About.ApproximateAge,
                Locality = localities.Where(l => l.Code == s.About.LocalityCode).Select(l => l.Name).FirstOrDefault(),
                Agency = agencies.Where(a => a.Id == s.AgencyId).Select(a => a.Name).First(),
                Judged = s.Judgement!.Level,
                AwaitsCountersign = s.Countersign == CountersignState.Awaiting || s.Countersign == CountersignState.AwaitingCoordinator,
            })
            .ToListAsync(cancel);
        return Paging.Page(rows, r => r.Reference, query.After);
    }

    /// <summary>The queue in its order, from the place asked for.</summary>
    public static IQueryable<ScreeningSubmission> Ordered(IQueryable<ScreeningSubmission> visible, TriageQuery query)
    {
        var waiting = visible.Where(s => s.QueuePlace != null);
        if (query.Locality is { Length: > 0 } locality)
        {
            waiting = waiting.Where(s => s.About!.LocalityCode == locality);
        }

        if (query.Urgency is { } urgency)
        {
            waiting = waiting.Where(s => s.QueuePlace == (int)urgency);
        }

        if (query.After is { Length: > 0 } after)
        {
            // One that has left the queue meanwhile still marks the place: its urgency and time stay.
            var place = visible.Where(s => s.Reference == after).Select(s => new { Rank = s.Urgency == TriageUrgency.Immediate ? 0 : s.Urgency == TriageUrgency.High ? 1 : 2, s.SubmittedAt });
            waiting = waiting.Where(s => s.QueuePlace >= place.Max(p => p.Rank)
                && (s.QueuePlace > place.Max(p => p.Rank)
                    || (s.SubmittedAt >= place.Max(p => p.SubmittedAt) && (s.SubmittedAt > place.Max(p => p.SubmittedAt) || s.Reference.CompareTo(after) > 0))));
        }

        return waiting.OrderBy(s => s.QueuePlace).ThenBy(s => s.SubmittedAt).ThenBy(s => s.Reference);
    }
}
