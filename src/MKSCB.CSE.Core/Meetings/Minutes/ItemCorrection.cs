using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Minutes;

public enum CorrectionState
{
    Waiting,
    Accepted,
    Declined,
}

/// <summary>What somebody who was at the meeting would have the draft minutes say of an item instead, and what became of that. It stays, accepted or not.</summary>
public sealed class ItemCorrection : Record, IAudited
{
    public const int ReasonLength = 500;

    public required Guid MeetingId { get; init; }

    public required Guid ItemId { get; init; }

    public AgendaItem? Item { get; init; }

    public required MinutesField Field { get; init; }

    /// <summary>What the draft said when it was proposed.</summary>
    public string? Before { get; init; }

    public required string Proposed { get; init; }

    public required string Why { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public Account? By { get; init; }

    public CorrectionState State { get; private set; } = CorrectionState.Waiting;

    public DateTime? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public Account? AnsweredBy { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? AnswerReason { get; private set; }

    public string AuditStream => $"meeting:{MeetingId}";

    public static readonly Transitions<CorrectionState> Flow = new()
    {
        [CorrectionState.Waiting] = [CorrectionState.Accepted, CorrectionState.Declined],
    };

    /// <summary>The record of the item says this from now on. Needs the item with its meeting and its record.</summary>
    /// <exception cref="RuleViolation">It was answered, the minutes are approved, or the words it would change were changed meanwhile.</exception>
    public void Accept(CurrentUser by, DateTime now)
    {
        var notes = Item!.Recorded?.Notes ?? new ItemNotes();
        RuleViolation.When(MinutesFields.Of(notes, Field) != Before, "These words were changed after the correction was proposed. Compare both, put the record right, and decline the correction saying so.");
        Answer(CorrectionState.Accepted, by, now);
        Item.Write(MinutesFields.With(notes, Field, Proposed), by, now);
    }

    /// <exception cref="RuleViolation">It was answered, or no reason is given.</exception>
    public void Decline(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it is declined.");
        Answer(CorrectionState.Declined, by, now);
        AnswerReason = reason;
    }

    private void Answer(CorrectionState state, CurrentUser by, DateTime now)
    {
        State = Flow.Move(State, state, "This correction has already been answered.");
        (AnsweredAt, AnsweredById) = (now, by.Id);
    }
}
