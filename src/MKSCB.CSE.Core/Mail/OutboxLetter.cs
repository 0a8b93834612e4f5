using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Mail;

public enum LetterState
{
    Waiting,
    Sent,
    NotNeeded,
    Dead,
}

/// <summary>
/// A letter to be sent, stored in the transaction of the change that makes it due. It holds no text: what it says is made
/// from these few facts at the moment it is sent, so that no single-use key and no narrative ever lies here.
/// </summary>
public sealed class OutboxLetter : Record
{
    public const int KindLength = 40;
    public const int ReferenceLength = 20;
    public const int OnceLength = 120;
    public const int FaultLength = 80;

    /// <summary>Which builder writes it.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// Whose account it goes to. Nobody's for a password asked for under an unknown address, so that asking costs the same
    /// whether or not there is such an account.
    /// </summary>
    public Guid? RecipientId { get; init; }

    public string? Reference { get; init; }

    public Guid? RecordId { get; init; }

    public DateTime? DueAt { get; init; }

    /// <summary>The same words again mean the same letter: the database refuses the second.</summary>
    public string? Once { get; init; }

    /// <summary>Letters somebody is waiting for go first.</summary>
    public bool CanWait { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>Nobody takes it before: the day it is for, the pause after a failure, or the end of the lease of who is sending it.</summary>
    public DateTime NextAt { get; private set; }

    /// <summary>The claim under which it is being sent; a later claim ends an earlier one.</summary>
    public Guid? Claim { get; private set; }

    public int Attempts { get; private set; }

    public LetterState State { get; private set; } = LetterState.Waiting;

    public DateTime? EndedAt { get; private set; }

    /// <summary>What went wrong last, as the kind of fault; never its message, which may quote the letter.</summary>
    public string? Fault { get; private set; }

    public static readonly Transitions<LetterState> Flow = new()
    {
        [LetterState.Waiting] = [LetterState.Sent, LetterState.NotNeeded, LetterState.Dead],
        [LetterState.Dead] = [LetterState.Waiting],
    };

    internal static OutboxLetter Of(NewLetter letter, DateTime now) => new()
    {
        Kind = letter.Kind,
        RecipientId = letter.To,
        Reference = letter.Reference,
        RecordId = letter.RecordId,
        DueAt = letter.DueAt,
        Once = letter.Once,
        CanWait = letter.CanWait,
        WrittenAt = now,
        NextAt = letter.NotBefore ?? now,
    };

    /// <summary>Sends a dead letter once more, from the first attempt.</summary>
    /// <exception cref="RuleViolation">It was sent, is waiting, or is not needed any more.</exception>
    public void TryAgain(DateTime now)
    {
        State = Flow.Move(State, LetterState.Waiting, "Only a letter that could not be sent can be tried again.");
        (NextAt, Attempts, EndedAt, Claim) = (now, 0, null, null);
    }
}
