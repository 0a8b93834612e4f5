using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MKSCB.CSE.Core.Data;

/// <summary>What only the embedded database needs at start. The one place with SQLite's own statements.</summary>
internal static class SqliteStart
{
    private static readonly TimeSpan WaitForLock = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Migrates under an operating-system file lock. A process killed while migrating leaves a row in
    /// <c>__EFMigrationsLock</c> that the next one would wait on for ever; whoever holds the file knows such a row is
    /// stale and clears it.
    /// </summary>
    public static async Task MigrateAsync(AppDb db, CancellationToken cancel)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var alone = await LockAsync(file + ".lock", cancel);
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
        if (await ReadAsync(db, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'", cancel) > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancel);
        }

        await db.Database.MigrateAsync(cancel);
        await AssertSafeAsync(db, cancel);
        await db.Database.CloseConnectionAsync();
    }

    // An acknowledged save must survive a power cut (FULL), and a child row never outlive its parent.
    private static async Task AssertSafeAsync(AppDb db, CancellationToken cancel)
    {
        if (await ReadAsync(db, "PRAGMA synchronous", cancel) != 2)
        {
            throw new InvalidOperationException("SQLite must run with synchronous=FULL.");
        }

        if (await ReadAsync(db, "PRAGMA foreign_keys", cancel) != 1)
        {
            throw new InvalidOperationException("SQLite must run with foreign_keys=ON.");
        }
    }

    private static async Task<long> ReadAsync(AppDb db, string statement, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < WaitForLock)
            {
                await Task.Delay(100, cancel);
            }
        }
    }
}
