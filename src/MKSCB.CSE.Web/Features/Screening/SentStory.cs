using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>A screening's steps as a timeline, the newest first, each with what was said at it.</summary>
public static class SentStory
{
    public static IReadOnlyList<TimelineItem> Of(SentPage page) =>
        [.. page.Events.Reverse().Select(e => new TimelineItem(Title(e.Kind), e.At, $"{e.ByName}, {e.ByAgency}", Said(page, e)))];

    private static string Title(ScreeningEventKind kind) => kind switch
    {
        ScreeningEventKind.Submitted => "Sent to Children's Social Care",
        ScreeningEventKind.Acknowledged => "Seen by Children's Social Care",
        ScreeningEventKind.Returned => "Returned with a question",
        ScreeningEventKind.Answered => "Question answered",
        ScreeningEventKind.Countersigned => "Level countersigned",
        ScreeningEventKind.Disagreed => "Level not countersigned: thought too low",
        ScreeningEventKind.Triaged => "Decided",
        ScreeningEventKind.Superseded => "Decided together with another screening",
        _ => "Withdrawn",
    };

    // A question, its answer and the decision stand in records of their own, stamped with the same moment.
    private static string? Said(SentPage page, ScreeningEvent at) => at.Kind switch
    {
        ScreeningEventKind.Returned => page.Requests.FirstOrDefault(r => r.AskedAt == at.At)?.Question,
        ScreeningEventKind.Answered => page.Requests.FirstOrDefault(r => r.AnsweredAt == at.At)?.Answer,
        ScreeningEventKind.Triaged => page.Told,
        _ => at.Text,
    };
}
