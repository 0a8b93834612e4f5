using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Returns;

/// <summary>What an agency has said. Asked is a return nobody has given; nothing known is one that was given after looking.</summary>
public enum ReturnState
{
    Asked,
    Information,
    NothingKnown,
    CannotAnswerYet,
}

/// <summary>
/// What one agency was asked about one child on one agenda, and what it answered. What only some may read of it is a
/// <see cref="RestrictedPart"/>, a record of its own, so that no query for returns can bring it along.
/// </summary>
public sealed class AgencyReturn : Record, IAudited
{
    public const int TextLength = 4000;

    public required Guid ItemId { get; init; }

    public AgendaItem? Item { get; init; }

    public required Guid AgencyId { get; init; }

    public Agency? Agency { get; init; }

    public required DateTime AskedAt { get; init; }

    public required DateTime DueAt { get; init; }

    public ReturnState State { get; private set; } = ReturnState.Asked;

    /// <summary>What the whole panel may read: what the agency holds, or why it cannot answer yet.</summary>
    public string? Text { get; private set; }

    public Guid? AuthorId { get; private set; }

    public Account? Author { get; init; }

    /// <summary>When what stands here now was written.</summary>
    public DateTime? GivenAt { get; private set; }

    /// <summary>When the agency first said what it holds, or that it holds nothing: whether it was in time is judged by this, not by a later correction.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public string AuditStream => $"agenda-item:{ItemId}";

    public static readonly Transitions<ReturnState> Flow = new()
    {
        [ReturnState.Asked] = [ReturnState.Information, ReturnState.NothingKnown, ReturnState.CannotAnswerYet],
        [ReturnState.CannotAnswerYet] = [ReturnState.Information, ReturnState.NothingKnown],
        [ReturnState.Information] = [ReturnState.NothingKnown],
        [ReturnState.NothingKnown] = [ReturnState.Information],
    };

    /// <summary>The agency has looked and said what it found; "cannot answer yet" is no answer.</summary>
    public bool IsAnswered => State is ReturnState.Information or ReturnState.NothingKnown;

    /// <summary>It was answered, after it was due.</summary>
    public bool IsLate => AnsweredAt > DueAt;

    /// <summary>Nothing at all has come, and it was due.</summary>
    public bool IsMissingAt(DateTime now) => State == ReturnState.Asked && DueAt < now;

    /// <summary>
    /// The agency answers, or puts right what it answered. Needs the item's meeting loaded. Nothing typed is never taken for
    /// "nothing known": that is an answer somebody chose.
    /// </summary>
    /// <exception cref="RuleViolation">The meeting has begun, information without a word of it, or nothing about why it cannot be answered.</exception>
    public void Answer(ReturnState answer, string? text, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!Item!.Meeting!.TakesReturns, "The meeting has begun. Tell it what you hold there, or ring the chair.");
        RuleViolation.When(answer == ReturnState.Information && string.IsNullOrWhiteSpace(text), "Say what your agency holds that everybody at the meeting may know.");
        RuleViolation.When(answer == ReturnState.CannotAnswerYet && string.IsNullOrWhiteSpace(text), "Say why your agency cannot answer yet and when it will.");
        State = answer == State && answer != ReturnState.Asked ? State : Flow.Move(State, answer, "An answer cannot be taken back, only put right: say what your agency holds, or that nothing is known.");
        (Text, AuthorId, GivenAt) = (answer == ReturnState.NothingKnown ? null : text, by.Id, now);
        AnsweredAt ??= IsAnswered ? now : null;
    }
}
