using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MKSCB.CSE.Core.Data;

internal sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    // SQLite has one writer. Waiting here is fair and cheap; its own busy polling let 32 writers wait most of a second.
    private static readonly SemaphoreSlim OneWriter = new(1, 1);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        OneWriter.Wait();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            OneWriter.Release();
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await OneWriter.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            OneWriter.Release();
        }
    }
}

internal sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : AppDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // A passkey's credential id is varbinary(1024); SQL Server clusters at most 900 bytes.
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(p => p.CredentialId).IsClustered(false);
    }
}

internal sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options);
