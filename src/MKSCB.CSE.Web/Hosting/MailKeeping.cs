using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Empties the outbox and writes the digests, every <c>Mail:EverySeconds</c> (5). Safe on several nodes. Nought turns it off,
/// for a node that serves pages only.
/// </summary>
public sealed class MailKeeping(Postman postman, IServiceScopeFactory scopes, TimeProvider time, IOptions<MailSettings> settings, ILogger<MailKeeping> log) : BackgroundService
{
    /// <summary>What was sent, to whom and when is kept this long, for "did they get it?".</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private DateOnly _forgotOn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = TimeSpan.FromSeconds(settings.Value.EverySeconds);
        if (every <= TimeSpan.Zero)
        {
            return;
        }

        using var timer = new PeriodicTimer(every, time);
        do
        {
            await KeepAsync(WriteDigestsAsync, stoppingToken);
            await KeepAsync(postman.SendDueAsync, stoppingToken);
            await KeepAsync(ForgetAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Writes the digests of this period that are still missing; the number written.</summary>
    public async Task<int> WriteDigestsAsync(CancellationToken cancel)
    {
        await using var scope = Scope();
        var mail = settings.Value;
        return await scope.ServiceProvider.GetRequiredService<DigestRound>()
            .WriteAsync(time.Now(), new DigestHours(mail.DigestFrom, mail.DigestUntil), scope.ServiceProvider.GetRequiredService<WorkingDays>(), cancel);
    }

    private async Task<int> ForgetAsync(CancellationToken cancel)
    {
        if (_forgotOn == time.Today())
        {
            return 0;
        }

        await using var scope = Scope();
        var forgotten = await scope.ServiceProvider.GetRequiredService<OutboxSending>().ForgetAsync(time.Now() - Kept, cancel);
        _forgotOn = time.Today();
        return forgotten;
    }

    /// <summary>A fault is logged by its kind (its message may quote a letter) and tried again at the next turn.</summary>
    private async Task KeepAsync(Func<CancellationToken, Task<int>> work, CancellationToken cancel)
    {
        try
        {
            await work(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogError("Looking after the mail failed with {Fault}; it is tried again at the next turn.", fault.GetType().Name);
        }
    }

    private AsyncServiceScope Scope()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Job = "mail";
        return scope;
    }
}
