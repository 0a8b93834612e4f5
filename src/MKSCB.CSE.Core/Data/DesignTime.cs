using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace MKSCB.CSE.Core.Data;

/// <summary>Contexts for making migrations and checking them; no server is ever reached.</summary>
internal static class DesignTime
{
    /// <summary>Options as the running application has them, Identity's table shape included.</summary>
    public static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connection) where T : AppDb
    {
        var options = new DbContextOptionsBuilder<T>();
        options.Use(provider, connection);
        options.UseApplicationServiceProvider(new ServiceCollection().Configure<IdentityOptions>(Registration.ConfigureStores).BuildServiceProvider());
        return options.Options;
    }
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(DesignTime.Options<SqliteDb>(DatabaseProvider.Sqlite, "Data Source=design.db"));
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerDb>
{
    public SqlServerDb CreateDbContext(string[] args) => new(DesignTime.Options<SqlServerDb>(DatabaseProvider.SqlServer, "Server=design;Database=cse"));
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(DesignTime.Options<PostgresDb>(DatabaseProvider.Postgres, "Host=design;Database=cse"));
}
