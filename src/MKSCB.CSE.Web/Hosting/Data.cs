using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>The database, the doors to it, and the commands that look after it.</summary>
public static class Data
{
    public static void AddData(this WebApplicationBuilder builder) =>
        builder.Services.AddCseCore(builder.Configuration, builder.Environment);

    /// <summary>Migrates (the embedded database) or checks (a server), then brings reference data up to date.</summary>
    public static Task PrepareDataAsync(this WebApplication app) => app.Services.PrepareDatabaseAsync();

    /// <summary>
    /// Runs <c>-- migrate</c>, the deploy step for a database server. Null when the arguments name no such command.
    /// </summary>
    public static async Task<int?> RunDataCommandAsync(this WebApplication app, string[] args)
    {
        if (args is not ["migrate", ..])
        {
            return null;
        }

        await app.Services.MigrateDatabaseAsync();
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
