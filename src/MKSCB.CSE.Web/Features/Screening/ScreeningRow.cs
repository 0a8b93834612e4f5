using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>A list's filter and place: codes only, so that nothing about a child stands in an address.</summary>
public sealed record ScreeningQuery
{
    public ScreeningState? State { get; init; }

    /// <summary>The reference of the last screening on the page before.</summary>
    public string? After { get; init; }

    public string Filter => State is { } state ? $"state={state}" : "";
}

/// <summary>One screening in a list.</summary>
public sealed record ScreeningRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required ScreeningState State { get; init; }

    /// <summary>When it was sent; when it was begun, if it never was.</summary>
    public required DateTime At { get; init; }

    public DateTime? SubmittedAt { get; init; }

    /// <summary>When anything was written in it last.</summary>
    public required DateTime SavedAt { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>Who sent it; null while it has not been sent.</summary>
    public string? Author { get; init; }

    public required string Child { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public int? ApproximateAge { get; init; }

    public RiskLevel? Judged { get; init; }

    public CountersignState Countersign { get; init; }

    /// <summary>How long a list points at what a decision asks: it has no answer that would end it, and a line that never goes away is read by nobody.</summary>
    public static readonly TimeSpan AskedStandsOut = TimeSpan.FromDays(14);

    /// <summary>When the decision asked something of the agency that sent it; null when it asks nothing.</summary>
    public DateTime? AskedAt { get; init; }

    public bool IsAskedNow(DateTime now) => AskedAt + AskedStandsOut > now;

    public string Age(DateOnly today) => DateOfBirth is { } born ? $"aged {Core.Children.Age.On(born, today)}" : ApproximateAge is { } about ? $"about {about}" : "age not known";

    public static IQueryable<ScreeningRow> From(IQueryable<ScreeningSubmission> screenings) => screenings.Select(s => new ScreeningRow
    {
        Id = s.Id,
        Reference = s.Reference,
        State = s.State,
        At = s.SubmittedAt ?? s.BegunAt,
        SubmittedAt = s.SubmittedAt,
        SavedAt = s.SavedAt,
        AuthorId = s.AuthorId,
        Author = s.Events.OrderBy(e => e.At).Select(e => e.ByName).FirstOrDefault(),
        Child = ((s.About!.GivenName ?? "") + " " + (s.About.FamilyName ?? "")).Trim(),
        DateOfBirth = s.About.DateOfBirth,
        ApproximateAge = s.About.ApproximateAge,
        Judged = s.Judgement!.Level,
        Countersign = s.Countersign,
        AskedAt = s.Decision!.Asked == null ? null : s.Decision.DecidedAt,
    });

    /// <summary>The newest first, from the place asked for. The place is a reference, so the last page costs what the first does.</summary>
    public static async Task<Paged<ScreeningRow>> NewestAsync(IQueryable<ScreeningSubmission> screenings, ScreeningQuery query, CancellationToken cancel)
    {
        var wanted = query.State is { } state ? screenings.Where(s => s.State == state) : screenings;
        if (query.After is { Length: > 0 } after)
        {
            var place = screenings.Where(s => s.Reference == after).Select(s => s.SubmittedAt ?? s.BegunAt);
            wanted = wanted.Where(s => (s.SubmittedAt ?? s.BegunAt) <= place.Max()
                && ((s.SubmittedAt ?? s.BegunAt) < place.Max() || s.Reference.CompareTo(after) < 0));
        }

        var ordered = wanted.OrderByDescending(s => s.SubmittedAt ?? s.BegunAt).ThenByDescending(s => s.Reference);
        var rows = await From(ordered.Take(Paging.Fetch)).ToListAsync(cancel);
        return Paging.Page(rows, r => r.Reference, query.After);
    }
}
