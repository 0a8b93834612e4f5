using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Mail;

/// <summary>A letter this worker alone may send, until its lease ends.</summary>
public sealed record ClaimedLetter(Guid Id, Guid Claim, string Kind, Guid? RecipientId, string? Reference, Guid? RecordId, DateTime? DueAt, DateTime WrittenAt, int Attempt);

/// <summary>
/// Takes letters out of the outbox, safely for any number of nodes on any of the three databases: a letter is claimed by one
/// conditional update of its own row, which only one worker can win, and each later step names that claim. One row at a time,
/// so that two workers cannot wait for each other, and so that a lease covers one sending, not a batch of them.
/// </summary>
public sealed class OutboxSending
{
    /// <summary>How long a claim holds. Longer than any sending may take, so that nobody else takes a letter still on its way.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The pause after each failed attempt; after the last the letter is dead and an administrator is told.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private readonly AppDb _db;
    private readonly TimeProvider _time;

    internal OutboxSending(AppDb db, TimeProvider time)
    {
        _db = db;
        _time = time;
    }

    /// <summary>Attempts, the first one too, before a letter is dead: two days in all.</summary>
    public static int MostAttempts => Pauses.Length + 1;

    /// <summary>What may be taken now: letters somebody waits for before those that can wait, the longest due first.</summary>
    public Task<List<Guid>> DueAsync(int most, CancellationToken cancel) => Due(_time.Now()).OrderBy(l => l.CanWait).ThenBy(l => l.NextAt).ThenBy(l => l.Id).Select(l => l.Id).Take(most).ToListAsync(cancel);

    /// <summary>
    /// Takes one letter; null when another worker was quicker. The attempt counts from here: a letter whose every attempt ended
    /// the process is dead, not taken once more.
    /// </summary>
    public async Task<ClaimedLetter?> ClaimAsync(Guid id, CancellationToken cancel)
    {
        var (now, claim) = (_time.Now(), Guid.NewGuid());
        var until = now + Lease;
        var won = await Due(now).Where(l => l.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Claim, claim).SetProperty(l => l.NextAt, until).SetProperty(l => l.Attempts, l => l.Attempts + 1).SetProperty(l => l.Version, l => l.Version + 1), cancel);
        if (won == 0)
        {
            return null;
        }

        var letter = await _db.Set<OutboxLetter>().AsNoTracking().Where(l => l.Id == id)
            .Select(l => new ClaimedLetter(l.Id, claim, l.Kind, l.RecipientId, l.Reference, l.RecordId, l.DueAt, l.WrittenAt, l.Attempts)).SingleAsync(cancel);
        if (letter.Attempt <= MostAttempts)
        {
            return letter;
        }

        await EndAsync(letter, LetterState.Dead, "Never finished", cancel);
        return null;
    }

    /// <summary>It has been handed over. What it was about is erased. False when the lease had ended and another worker has it.</summary>
    public Task<bool> SentAsync(ClaimedLetter letter, CancellationToken cancel) => EndAsync(letter, LetterState.Sent, null, cancel);

    /// <summary>Nothing to say any more: done meanwhile, or the person has left.</summary>
    public Task<bool> NotNeededAsync(ClaimedLetter letter, CancellationToken cancel) => EndAsync(letter, LetterState.NotNeeded, null, cancel);

    /// <summary>It could not be handed over: tried again after a pause, or dead when there is no use in trying or it was the last try.</summary>
    /// <param name="letter">As claimed.</param>
    /// <param name="fault">The kind of fault, never its message.</param>
    /// <param name="forGood">The other side says it will never take it.</param>
    /// <param name="cancel">Ends waiting for the database.</param>
    public Task<bool> FailedAsync(ClaimedLetter letter, string fault, bool forGood, CancellationToken cancel)
    {
        if (forGood || letter.Attempt >= MostAttempts)
        {
            return EndAsync(letter, LetterState.Dead, fault, cancel);
        }

        var next = _time.Now() + Pauses[letter.Attempt - 1];
        return OneRowAsync(Mine(letter).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.NextAt, next).SetProperty(l => l.Claim, (Guid?)null).SetProperty(l => l.Fault, fault).SetProperty(l => l.Version, l => l.Version + 1), cancel));
    }

    /// <summary>Forgets letters that ended before; dead ones stay until somebody has seen to them.</summary>
    public Task<int> ForgetAsync(DateTime endedBefore, CancellationToken cancel) => _db.Set<OutboxLetter>()
        .Where(l => (l.State == LetterState.Sent || l.State == LetterState.NotNeeded) && l.EndedAt < endedBefore).ExecuteDeleteAsync(cancel);

    private Task<bool> EndAsync(ClaimedLetter letter, LetterState state, string? fault, CancellationToken cancel)
    {
        var now = _time.Now();
        var dead = state == LetterState.Dead;
        return OneRowAsync(Mine(letter).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.State, state).SetProperty(l => l.EndedAt, now).SetProperty(l => l.Claim, (Guid?)null).SetProperty(l => l.Fault, fault)
                .SetProperty(l => l.Reference, l => dead ? l.Reference : null).SetProperty(l => l.RecordId, l => dead ? l.RecordId : null).SetProperty(l => l.DueAt, l => dead ? l.DueAt : null)
                .SetProperty(l => l.Version, l => l.Version + 1),
            cancel));
    }

    private IQueryable<OutboxLetter> Due(DateTime now) => _db.Set<OutboxLetter>().Where(l => l.State == LetterState.Waiting && l.NextAt <= now);

    private IQueryable<OutboxLetter> Mine(ClaimedLetter letter) => _db.Set<OutboxLetter>().Where(l => l.Id == letter.Id && l.Claim == letter.Claim && l.State == LetterState.Waiting);

    private static async Task<bool> OneRowAsync(Task<int> changed) => await changed == 1;
}
