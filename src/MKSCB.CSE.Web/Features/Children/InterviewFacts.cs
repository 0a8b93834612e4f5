using MKSCB.CSE.Web.Features.Missing;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>A child's return interviews as the child's page tells them: what is owed, and what the last one told.</summary>
/// <param name="ToOfferBy">By when the earliest not yet offered is owed; null where none is.</param>
/// <param name="Unheld">Offered or accepted, and not held.</param>
/// <param name="LastHeldAt">When the last one was held.</param>
/// <param name="Harm">What it told of harm.</param>
/// <param name="People">What it told of people.</param>
/// <param name="Places">What it told of places.</param>
public sealed record InterviewFacts(DateTime? ToOfferBy, int Unheld, DateTime? LastHeldAt, string? Harm, string? People, string? Places)
{
    public static readonly InterviewFacts None = new(null, 0, null, null, null, null);

    /// <summary>What the last one told, one line to each matter.</summary>
    public string? Told => LastHeldAt is not { } held ? null
        : string.Join('\n', new[] { $"Held on {Shared.Say.Date(held)}." }.Concat(ClockWords.Learned(Harm, People, Places).Select(l => $"{l.What}: {l.Words}")));
}
