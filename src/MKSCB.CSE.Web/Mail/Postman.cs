using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;

namespace MKSCB.CSE.Web.Mail;

/// <summary>
/// Sends what is due. At least once: a letter is marked sent after the mail server has taken it, so a crash between the two
/// sends it again, with the same Message-Id. Never marked first: then a crash would lose it, and nobody would know.
/// </summary>
public sealed partial class Postman(IServiceScopeFactory scopes, IMail mail, TimeProvider time, ILogger<Postman> log)
{
    /// <summary>The longest one sending may take. Well within <see cref="OutboxSending.Lease"/>, so that no letter on its way is taken by another node.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const int Round = 20;

    /// <summary>Sends every letter that is due, those somebody waits for first; the number sent. Letters sent by other nodes meanwhile are passed over.</summary>
    /// <param name="stopping">Stops between two letters, never in the middle of one.</param>
    public async Task<int> SendDueAsync(CancellationToken stopping)
    {
        var sent = 0;
        for (var due = await DueAsync(stopping); due.Count > 0; due = await DueAsync(stopping))
        {
            foreach (var id in due)
            {
                stopping.ThrowIfCancellationRequested();
                sent += await SendAsync(id) ? 1 : 0;
            }
        }

        return sent;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken stopping)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<OutboxSending>().DueAsync(Round, stopping);
    }

    private async Task<bool> SendAsync(Guid id)
    {
        await using var scope = Scope();
        using var limit = new CancellationTokenSource(Longest, time);
        var sending = scope.ServiceProvider.GetRequiredService<OutboxSending>();
        if (await sending.ClaimAsync(id, limit.Token) is not { } letter)
        {
            return false;
        }

        try
        {
            if (await scope.ServiceProvider.GetRequiredService<LetterWriting>().WriteAsync(letter, limit.Token) is not { } written)
            {
                await sending.NotNeededAsync(letter, default);
                return false;
            }

            await mail.SendAsync(written, limit.Token);
        }
        catch (Exception fault)
        {
            LogFailure(letter.Kind, letter.Attempt, fault.GetType().Name);
            await sending.FailedAsync(letter, fault.GetType().Name, fault is UndeliverableException, default);
            return false;
        }

        if (!await sending.SentAsync(letter, default))
        {
            LogOverrun(letter.Kind);
        }

        return true;
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Job = "mail";
        return scope;
    }

    // The fault by its kind alone: its message may quote the address or the letter.
    [LoggerMessage(Level = LogLevel.Error, Message = "A letter of kind {Kind} could not be sent at attempt {Attempt}: {Fault}")]
    private partial void LogFailure(string kind, int attempt, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter of kind {Kind} was sent after its lease had ended; it may arrive twice")]
    private partial void LogOverrun(string kind);
}
