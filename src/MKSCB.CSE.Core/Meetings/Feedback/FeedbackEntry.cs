using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Feedback;

public enum FeedbackKind
{
    Theme,
    PersonOfConcern,
    Place,
}

/// <summary>How sure the meeting is of what it tells.</summary>
public enum Sureness
{
    Known,
    Told,
    Suspected,
}

public enum FeedbackAnswer
{
    Noted,
    ActedOn,
}

/// <summary>
/// A theme, a person of concern or a place that a locality's meeting tells the meeting of the whole area, and what that meeting answered.
/// In words: a person of concern has no record here. Kept as it was written.
/// </summary>
public sealed class FeedbackEntry : Record, IAudited
{
    public const int TextLength = 1000;
    public const int SourceLength = 200;

    public required Guid MeetingId { get; init; }

    public Meeting? Meeting { get; init; }

    /// <summary>The locality's meeting body.</summary>
    public required Guid BodyId { get; init; }

    public MeetingBody? Body { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required string Text { get; init; }

    public required Sureness Sure { get; init; }

    /// <summary>Who knows it, or where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The child it came up with, where the meeting names one: who must not know of the child then does not see it.</summary>
    public Guid? ChildId { get; init; }

    public Child? Child { get; init; }

    public required DateTime WrittenAt { get; init; }

    public required Guid WrittenById { get; init; }

    /// <summary>The item of the whole area's agenda that holds it.</summary>
    public Guid? ItemId { get; private set; }

    public AgendaItem? Item { get; private set; }

    public FeedbackAnswer? Answer { get; private set; }

    /// <summary>What was done, or what is thought of it.</summary>
    public string? AnswerText { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public string AuditStream => $"meeting:{MeetingId}";

    /// <summary>Writes an entry while its meeting sits, or after it until the meeting of the whole area has taken up its entries.</summary>
    /// <exception cref="RuleViolation">Not a locality's meeting, one that has not begun, or nothing said.</exception>
    public static FeedbackEntry Of(Meeting meeting, FeedbackWords words, Guid? child, CurrentUser by, DateTime now)
    {
        RuleViolation.When(meeting.Body!.LocalityCode == null, "Themes, people and places are told by a locality’s meeting to the meeting of the whole area.");
        RuleViolation.When(meeting.State is not (MeetingState.InSession or MeetingState.MinutesDraft or MeetingState.MinutesApproved or MeetingState.Amended), "What the meeting tells is written down once it has begun.");
        RuleViolation.When(string.IsNullOrWhiteSpace(words.Text) || string.IsNullOrWhiteSpace(words.Source), "Say what it is, and who knows it.");
        return new FeedbackEntry { MeetingId = meeting.Id, BodyId = meeting.BodyId, Kind = words.Kind, Text = words.Text, Sure = words.Sure, Source = words.Source, ChildId = child, WrittenAt = now, WrittenById = by.Id };
    }

    /// <summary>The meeting of the whole area answers; the locality's meeting reads it.</summary>
    /// <exception cref="RuleViolation">Not on its agenda, answered already, or acted on without saying how.</exception>
    public void Reply(FeedbackAnswer answer, string? text, CurrentUser by, DateTime now)
    {
        RuleViolation.When(ItemId == null, "This stands on no agenda of the whole area’s meeting yet.");
        RuleViolation.When(Answer != null, "This has already been answered. Open the page again to see what was said.");
        RuleViolation.When(answer == FeedbackAnswer.ActedOn && string.IsNullOrWhiteSpace(text), "Say what was done.");
        (Answer, AnswerText, AnsweredAt, AnsweredById) = (answer, string.IsNullOrWhiteSpace(text) ? null : text, now, by.Id);
    }

    internal void Join(AgendaItem item) => ItemId = item.Id;
}

/// <summary>What is told, how sure the meeting is, and who knows it.</summary>
public sealed record FeedbackWords(FeedbackKind Kind, string Text, Sureness Sure, string Source);
