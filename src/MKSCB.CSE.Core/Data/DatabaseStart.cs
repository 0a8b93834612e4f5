using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Data;

/// <summary>Makes the database ready before the first request.</summary>
public static class DatabaseStart
{
    private static readonly TimeSpan MigrateWithin = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The embedded database migrates itself. A server is never migrated at start, where several nodes would race:
    /// that is the deploy step <c>-- migrate</c>, and starting before it is refused. Reference data is upserted after.
    /// </summary>
    /// <exception cref="StartRefused">A server database that has not been migrated, or unsafe settings.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (db.Database.IsSqlite())
        {
            await MigrateAsync(db, cancel);
        }
        else if ((await db.Database.GetPendingMigrationsAsync(cancel)).FirstOrDefault() is { } missing)
        {
            throw new StartRefused($"The database lacks migration {missing}. Run the application once with \"migrate\" before starting it.");
        }

        await SeedAsync(scope.ServiceProvider, db, cancel);
    }

    /// <summary>The deploy step: migrates whichever database is configured and upserts reference data.</summary>
    public static async Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await MigrateAsync(db, cancel);
        await SeedAsync(scope.ServiceProvider, db, cancel);
    }

    private static async Task MigrateAsync(AppDb db, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(MigrateWithin);
        if (db.Database.IsSqlite())
        {
            await SqliteStart.MigrateAsync(db, limit.Token);
        }
        else
        {
            await db.Database.MigrateAsync(limit.Token);
        }

        await AuditGuard.PlaceAsync(db, limit.Token);
    }

    private static async Task SeedAsync(IServiceProvider scope, AppDb db, CancellationToken cancel)
    {
        scope.GetRequiredService<Acting>().Job = "reference data";
        await ReferenceSeed.UpsertAsync(db, scope.GetRequiredService<IOptions<ReferenceSettings>>().Value, cancel);
        await InstrumentSeed.UpsertAsync(db, ShippedInstruments.All, scope.GetRequiredService<TimeProvider>().Now(), cancel);
    }
}
