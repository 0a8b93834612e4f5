namespace MKSCB.CSE.Core.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    Postgres,
}

/// <summary>Configuration section <c>Database</c>: which engine, and where.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty for SQLite means <c>App_Data/cse.db</c> under the content root.</summary>
    public string? ConnectionString { get; set; }
}
