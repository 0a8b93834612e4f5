using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>Elapsed time in words. In hours under two days and in days after, whatever the clocks did meanwhile.</summary>
public static class ClockWords
{
    private const int HoursUpTo = 48;

    /// <summary>Whole hours, or whole days: "less than an hour", "9 hours", "3 days".</summary>
    public static string Lasting(TimeSpan span) => span.TotalHours switch
    {
        < 1 => "less than an hour",
        < HoursUpTo => Say.Count((int)span.TotalHours, "hour"),
        _ => Say.Count((int)span.TotalDays, "day"),
    };

    /// <summary>What an interview told of harm, people and places.</summary>
    public static IEnumerable<(string What, string Words)> Learned(string? harm, string? people, string? places) =>
        new[] { ("Harm", harm), ("People", people), ("Places", places) }.Where(l => l.Item2 != null).Select(l => (l.Item1, l.Item2!));

    /// <summary>"5 hours left", in whole hours still there; "Less than an hour left"; "Overdue by 2 days".</summary>
    public static string Left(DateTime dueAt, DateTime now) => (dueAt - now) switch
    {
        { Ticks: < 0 } late => $"Overdue by {Lasting(late.Negate())}",
        { TotalHours: < 1 } => "Less than an hour left",
        { TotalHours: var hours } => $"{Say.Count((int)hours, "hour")} left",
    };

    /// <summary>The first clock: the offer.</summary>
    public static string Offer(DateTime? firstOfferedAt, DateTime dueAt, DateTime now) => firstOfferedAt is not { } at ? Left(dueAt, now)
        : at <= dueAt ? $"Offered in time, at {Say.DateTime(at)}" : $"Offered late, at {Say.DateTime(at)}";

    /// <summary>The second clock: the interview itself.</summary>
    public static string Held(DateTime? heldAt, DateTime dueAt) => heldAt is not { } at ? "Not held"
        : at <= dueAt ? $"Held within 72 hours, at {Say.DateTime(at)}" : $"Held after 72 hours, at {Say.DateTime(at)}";

    public static string Tag(ReturnInterviewState state) => state switch
    {
        ReturnInterviewState.Completed => "green",
        ReturnInterviewState.Declined or ReturnInterviewState.NotPossible => "grey",
        ReturnInterviewState.NotYetOffered => "orange",
        _ => "yellow",
    };
}
