using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Seals the audit every minute, on one node at a time.</summary>
internal sealed class SealWorker(IServiceScopeFactory scopes, TimeProvider time, ILogger<SealWorker> log) : BackgroundService
{
    private const string Lease = "seal audit";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly Guid _node = Guid.NewGuid();

    /// <summary>Seals everything that waits, if this node has the lease.</summary>
    public async Task SealAllAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await WorkLease.TakeAsync(db, Lease, _node, time.Now(), Every * 5, cancel))
        {
            return;
        }

        var sealing = ActivatorUtilities.CreateInstance<Sealing>(scope.ServiceProvider);
        while (await sealing.SealNextAsync(cancel))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SealAllAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The rows wait for the next minute; the service must not stop for a database that is away.
                log.LogError(failure, "Sealing the audit failed; trying again in a minute");
            }
        }
    }
}
