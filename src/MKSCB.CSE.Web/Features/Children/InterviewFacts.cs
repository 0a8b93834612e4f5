using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Web.Features.Missing;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>One return interview, as far as the child's page tells it.</summary>
public sealed record InterviewFact(ReturnInterviewState State, DateTime DueAt, DateTime? HeldAt, string? Harm, string? Associates, string? Places);

/// <summary>A child's return interviews: what is owed, and what the last one told.</summary>
public sealed record InterviewFacts(IReadOnlyList<InterviewFact> All)
{
    /// <summary>By when the earliest not yet offered is owed; null where none is.</summary>
    public DateTime? ToOfferBy => All.Where(i => i.State == ReturnInterviewState.NotYetOffered).Select(i => (DateTime?)i.DueAt).Min();

    /// <summary>Offered or accepted, and not held.</summary>
    public int Unheld => All.Count(i => i.State is ReturnInterviewState.Offered or ReturnInterviewState.Accepted);

    public InterviewFact? Last => All.Where(i => i.HeldAt != null).MaxBy(i => i.HeldAt);

    /// <summary>What the last one told, one line to each matter.</summary>
    public string? Told => Last is not { } last ? null
        : string.Join('\n', new[] { $"Held on {Shared.Say.Date(last.HeldAt!.Value)}." }.Concat(ClockWords.Learned(last.Harm, last.Associates, last.Places).Select(l => $"{l.What}: {l.Words}")));

    public static async Task<InterviewFacts> LoadAsync(IQueryable<ReturnInterview> ofChild, CancellationToken cancel) => new(await ofChild.Where(i => !i.IsVoid).OrderByDescending(i => i.DueAt).Take(Paging.PageSize)
        .Select(i => new InterviewFact(i.State, i.DueAt, i.HeldAt, i.Account!.Harm, i.Account.Associates, i.Account.Places)).ToListAsync(cancel));
}
