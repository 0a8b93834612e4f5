using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>Something that waits to be done for this child.</summary>
/// <param name="Words">What, and by when.</param>
/// <param name="IsLate">Its day has passed.</param>
/// <param name="Screening">The screening that waits for a decision, where it is one.</param>
public sealed record DueLine(string Words, bool IsLate = false, string? Screening = null)
{
    public static IEnumerable<DueLine> Of(ChildPage page, DateTime now)
    {
        var today = LondonTime.DateOf(now);
        return Return(page.Facts).Concat(Interviews(page.Facts.Interviews, now)).Concat(Screenings(page)).Concat(Recall(page.Facts, today)).Concat(Meetings(page, now, today)).OrderByDescending(line => line.IsLate);
    }

    private static IEnumerable<DueLine> Return(ChildFacts facts)
    {
        if (facts.IsMissing)
        {
            yield return new DueLine("The child is missing. Once they are back: record the return, and offer a return interview within 72 hours.");
        }
    }

    private static IEnumerable<DueLine> Interviews(InterviewFacts facts, DateTime now)
    {
        if (facts.ToOfferBy is { } due)
        {
            yield return new DueLine($"A return interview is owed: offer it by {Say.DateTime(due)}.", due < now);
        }

        if (facts.Unheld > 0)
        {
            yield return new DueLine($"{Say.Count(facts.Unheld, "return interview")} offered and not yet held.");
        }
    }

    private static IEnumerable<DueLine> Screenings(ChildPage page) =>
        page.Screenings.Where(s => s.State is ScreeningState.Submitted or ScreeningState.Acknowledged)
            .Select(s => new DueLine($"Screening {s.Reference} waits for a decision.", Screening: s.Reference));

    private static IEnumerable<DueLine> Recall(ChildFacts facts, DateOnly today)
    {
        if (facts.RecallOn is { } day)
        {
            yield return new DueLine($"The lowered level is to be looked at again on {Say.Date(day)}.", day < today);
        }
    }

    // Each meeting body once: its next agenda, or else the day by which it looks again.
    private static IEnumerable<DueLine> Meetings(ChildPage page, DateTime now, DateOnly today)
    {
        foreach (var body in page.Meetings.GroupBy(m => m.Body))
        {
            var next = body.Where(m => m.StartsAt > now && m.State is AgendaItemState.Proposed or AgendaItemState.Accepted).MinBy(m => m.StartsAt);
            if (next != null)
            {
                yield return new DueLine($"On the agenda of {next.Body}, {Say.Date(next.StartsAt)}.");
            }
            else if (body.FirstOrDefault(m => m.State == AgendaItemState.Discussed)?.LookAgainOn is { } day)
            {
                yield return new DueLine($"{body.Key} looks at this child again by {Say.Date(day)}.", day < today);
            }
        }
    }
}
