using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;

namespace MKSCB.CSE.Core.Data;

/// <summary>
/// The database, internal to Core so that a page cannot compile an unscoped query. One empty context per provider
/// derives from it; entities come from the mapping class beside each of them.
/// </summary>
internal abstract class AppDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    private const int Attempts = 8;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Tries again when all that clashed was the end of an audit chain: somebody changed another record of the same
    /// stream in the same moment, and nobody's work is lost by linking after theirs.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }
            catch (DbUpdateException clash) when (attempt < Attempts && OnlyTheChainMoved(clash))
            {
                await Task.Delay(Random.Shared.Next(5, 25) * attempt, cancellationToken);
            }
        }
    }

    // A stale head names its rows; a taken place in the chain may name the whole batch, but its message names the table.
    private static bool OnlyTheChainMoved(DbUpdateException clash) =>
        clash is DbUpdateConcurrencyException
            ? clash.Entries.Count > 0 && clash.Entries.All(e => e.Entity is AuditHead)
            : clash.InnerException?.Message is { } why
                && (why.Contains("AuditEvents", StringComparison.Ordinal) || why.Contains("AuditHeads", StringComparison.Ordinal));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        Conventions.Apply(builder);
    }
}
