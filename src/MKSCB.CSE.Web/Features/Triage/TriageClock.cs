using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>By when a decision is due, and how that stands now.</summary>
public sealed record TriageClock(DateTime Due, bool IsOverdue, string Words)
{
    public static TriageClock Of(DateTime receivedAt, DateTime now, WorkingDays days)
    {
        var due = days.DecisionDue(receivedAt);
        return new TriageClock(due, due < now, due < now ? Overdue(due, now, days) : Ahead(due, now));
    }

    private static string Overdue(DateTime due, DateTime now, WorkingDays days)
    {
        var late = days.Between(LondonTime.DateOf(due), LondonTime.DateOf(now));
        return late == 0 ? $"Overdue: was due at {Say.Time(due)} on {Say.Date(due)}" : $"Overdue by {Say.Count(late, "working day")}: was due at {Say.DateTime(due)}";
    }

    private static string Ahead(DateTime due, DateTime now) => (LondonTime.DateOf(due).DayNumber - LondonTime.DateOf(now).DayNumber) switch
    {
        0 => $"Due today at {Say.Time(due)}",
        1 => $"Due tomorrow at {Say.Time(due)}",
        _ => $"Due at {Say.DateTime(due)}",
    };
}
