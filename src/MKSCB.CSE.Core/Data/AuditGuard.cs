using Microsoft.EntityFrameworkCore;

namespace MKSCB.CSE.Core.Data;

/// <summary>
/// Makes the database itself refuse to change or delete audit rows, approved minutes and circulated packs; all it allows is placing an audit row in its first seal.
/// Put in place after every migration, because SQLite drops a table's triggers whenever a migration rebuilds it.
/// </summary>
internal static class AuditGuard
{
    /// <summary>Table → the columns that may be set once, while still empty; every other column never changes.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> SetOnce = new Dictionary<string, string[]>
    {
        ["AuditEvents"] = ["SealNumber", "SealPosition"],
        ["ReadEvents"] = ["SealNumber", "SealPosition"],
        ["AuditSeals"] = [],
        ["MinutesVersion"] = [],
        ["MinutesPart"] = [],
        ["PackCopy"] = [],
        ["PackPart"] = [],
    };

    public static async Task PlaceAsync(AppDb db, CancellationToken cancel)
    {
        foreach (var statement in Statements(db))
        {
            await db.Database.ExecuteSqlRawAsync(statement, cancel);
        }
    }

    public static IEnumerable<string> Statements(AppDb db)
    {
        var columns = SetOnce.Keys.ToDictionary(table => table, table => Fixed(db, table));
        if (db.Database.IsSqlite())
        {
            return [.. columns.SelectMany(c => Sqlite(c.Key, c.Value)), SqliteTrigger("AuditHeads_NoDelete", "DELETE ON AuditHeads")];
        }

        return db.Database.IsNpgsql()
            ? [PostgresFunction, .. columns.SelectMany(c => Postgres(c.Key, c.Value)), PostgresTrigger("AuditHeads", "NoDelete", "BEFORE DELETE")]
            : [.. columns.Select(c => SqlServer(c.Key, c.Value)), SqlServerDelete("AuditHeads")];
    }

    private static List<string> Fixed(AppDb db, string table) =>
        [.. db.Model.GetEntityTypes().Single(e => e.GetTableName() == table).GetProperties().Select(p => p.GetColumnName()).Except(SetOnce[table])];

    private static IEnumerable<string> Sqlite(string table, List<string> columns)
    {
        yield return SqliteTrigger($"{table}_NoDelete", $"DELETE ON {table}");
        yield return SqliteTrigger($"{table}_NoUpdate", $"UPDATE OF {string.Join(", ", columns)} ON {table}");
        if (SetOnce[table] is { Length: > 0 } once)
        {
            yield return SqliteTrigger($"{table}_SealOnce", $"UPDATE OF {string.Join(", ", once)} ON {table} WHEN OLD.{once[0]} IS NOT NULL");
        }
    }

    private static string SqliteTrigger(string name, string on) =>
        $"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {on} BEGIN SELECT RAISE(ABORT, 'audit rows are never changed or deleted'); END";

    private const string PostgresFunction =
        "CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'audit rows are never changed or deleted'; END $$";

    private static IEnumerable<string> Postgres(string table, List<string> columns)
    {
        yield return PostgresTrigger(table, "NoDelete", "BEFORE DELETE");
        yield return PostgresTrigger(table, "NoUpdate", $"BEFORE UPDATE OF {Quoted(columns)}");
        yield return $"CREATE OR REPLACE TRIGGER \"{table}_NoTruncate\" BEFORE TRUNCATE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()";
        if (SetOnce[table] is { Length: > 0 } once)
        {
            yield return PostgresTrigger(table, "SealOnce", $"BEFORE UPDATE OF {Quoted(once)}", $"WHEN (OLD.\"{once[0]}\" IS NOT NULL)");
        }
    }

    private static string PostgresTrigger(string table, string name, string on, string when = "") =>
        $"CREATE OR REPLACE TRIGGER \"{table}_{name}\" {on} ON \"{table}\" FOR EACH ROW {when} EXECUTE FUNCTION refuse_audit_change()";

    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static string SqlServer(string table, List<string> columns)
    {
        var changed = string.Join(" OR ", columns.Select(c => $"UPDATE([{c}])"));
        var sealedAlready = SetOnce[table] is { Length: > 0 } once ? $" OR EXISTS (SELECT 1 FROM deleted WHERE [{once[0]}] IS NOT NULL)" : "";
        return $"""
            CREATE OR ALTER TRIGGER [{table}_Guard] ON [{table}] AFTER UPDATE, DELETE AS
            BEGIN
              IF NOT EXISTS (SELECT 1 FROM deleted) RETURN;
              IF NOT EXISTS (SELECT 1 FROM inserted) OR {changed}{sealedAlready}
                THROW 51000, 'audit rows are never changed or deleted', 1;
            END
            """;
    }

    private static string SqlServerDelete(string table) =>
        $"CREATE OR ALTER TRIGGER [{table}_Guard] ON [{table}] AFTER DELETE AS BEGIN IF EXISTS (SELECT 1 FROM deleted) THROW 51000, 'audit rows are never changed or deleted', 1; END";
}
