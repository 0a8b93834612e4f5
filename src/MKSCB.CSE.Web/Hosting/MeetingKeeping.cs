using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// Keeps the coming year's meetings made, the next agendas drafted and late actions going up, return interviews asked for, at start and then every
/// <c>Meetings:DraftEverySeconds</c> (60), or at once when <see cref="MeetingBell"/> rings. Safe on several nodes: the work is done again without effect, and a node that
/// loses a race leaves it to the next turn. Nought turns it off, for a node that serves pages only.
/// </summary>
public sealed class MeetingKeeping(IServiceScopeFactory scopes, MeetingBell bell, TimeProvider time, IConfiguration configuration, ILogger<MeetingKeeping> log) : BackgroundService
{
    public const string EverySeconds = "Meetings:DraftEverySeconds";

    /// <summary>How long a form sent is remembered, so that sending it again is harmless: longer than any session, and than a weekend.</summary>
    private static readonly TimeSpan SentFormsKept = TimeSpan.FromDays(7);

    /// <summary>How long a form begun and not sent is kept: longer than leave, shorter than a case.</summary>
    private static readonly TimeSpan DraftsKept = TimeSpan.FromDays(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = TimeSpan.FromSeconds(configuration.GetValue(EverySeconds, 60));
        if (every <= TimeSpan.Zero)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await KeepAsync(stoppingToken);
            await bell.WaitAsync(every, time, stoppingToken);
        }
    }

    /// <summary>One turn. A fault is logged by its kind (its message may hold what a record says) and tried again next time.</summary>
    private async Task KeepAsync(CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Job = "meetings";
            var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
            await records.ForgetSentFormsAsync(time.Now() - SentFormsKept, cancel);
            await records.ForgetDraftsAsync(time.Now() - DraftsKept, cancel);
            await records.MatchConflictsAsync(time.Now(), cancel);
            await records.SaveAsync(cancel);
            var upkeep = new MeetingUpkeep(records, scope.ServiceProvider.GetRequiredService<WorkingDays>());
            await upkeep.MakeMeetingsAsync(time.Now(), cancel);
            await upkeep.DraftAgendasAsync(time.Now(), cancel);
            await scope.ServiceProvider.GetRequiredService<ActionClimbing>().ClimbAsync(time.Now(), cancel);
            await scope.ServiceProvider.GetRequiredService<InterviewClock>().TellAsync(time.Now(), cancel);
            await upkeep.AskForReturnsAsync(time.Now(), cancel);
            await scope.ServiceProvider.GetRequiredService<HistoryImporting>().ContinueAsync(cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("Keeping meetings failed with {Fault}; it is tried again at the next turn.", fault.GetType().Name);
        }
    }
}
