using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>The plans and orders the child was under, one after the other. Every verb needs <see cref="LegalStatuses"/> loaded.</summary>
public sealed partial class Child
{
    /// <summary>The child comes under a plan or order from this day; the one before ends the day before.</summary>
    /// <exception cref="RuleViolation">It lies in the future, a later status is already recorded, or it is the same one.</exception>
    public LegalStatusPeriod ChangeLegalStatus(LegalStatus status, DateOnly from, string? note, CurrentUser by, DateTime now)
    {
        var current = _legalStatuses.Find(p => p.To == null);
        RuleViolation.When(from > LondonTime.DateOf(now), "A plan or order is recorded once it has begun; this day is in the future.");
        RuleViolation.When(current?.Status == status, "This status is already recorded as the present one.");
        RuleViolation.When(_legalStatuses.Exists(p => p.From >= from || p.To >= from), "A status is already recorded from that day or a later one. Statuses are recorded in order.");
        current?.End(from.AddDays(-1));
        var period = new LegalStatusPeriod { ChildId = Id, Status = status, From = from, Note = note, RecordedAt = now, RecordedById = by.Id };
        _legalStatuses.Add(period);
        return period;
    }

    /// <summary>The present plan or order ended on this day, and no other is known to have begun.</summary>
    /// <exception cref="RuleViolation">There is none, or the day lies before it began or in the future.</exception>
    public void EndLegalStatus(DateOnly lastDay, string? note, DateTime now)
    {
        var current = _legalStatuses.Find(p => p.To == null) ?? throw new RuleViolation("No plan or order is recorded as the present one.");
        RuleViolation.When(lastDay < current.From, "A plan or order cannot end before it began.");
        RuleViolation.When(lastDay > LondonTime.DateOf(now), "The end is recorded once it has come; this day is in the future.");
        current.End(lastDay);
        current.EndNote = note;
    }

    /// <summary>Corrects when a plan or order began. Where the one before ended the day before, it still does.</summary>
    /// <exception cref="RuleViolation">The day is in the future, past its own end, or not after the beginning of the one before.</exception>
    public void CorrectLegalStatus(LegalStatusPeriod period, DateOnly from, string? note, DateTime now)
    {
        var before = _legalStatuses.Where(p => p.From < period.From).MaxBy(p => p.From);
        RuleViolation.When(from > LondonTime.DateOf(now), "A plan or order is recorded once it has begun; this day is in the future.");
        RuleViolation.When(from > period.To, "A plan or order cannot begin after it ended.");
        RuleViolation.When(from <= before?.From, "The plan or order before began on that day or later. Correct that one first.");
        if (before?.To >= from || before?.To == period.From.AddDays(-1))
        {
            before.End(from.AddDays(-1));
        }

        period.Begin(from);
        period.Note = note;
    }
}
