using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Data.Demo;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>The database, the doors to it, and the commands that look after it.</summary>
public static class Data
{
    public static void AddData(this WebApplicationBuilder builder) =>
        builder.Services.AddCseCore(builder.Configuration, builder.Environment);

    /// <summary>
    /// Migrates (the embedded database) or checks (a server), then brings reference data up to date. In Development,
    /// unless <c>Demo:Seed</c> says otherwise, the demonstration's story is told into an empty database.
    /// </summary>
    public static async Task PrepareDataAsync(this WebApplication app)
    {
        await app.Services.PrepareDatabaseAsync();
        if (app.Environment.IsDevelopment() && app.Configuration.GetValue<bool>("Demo:Seed"))
        {
            await app.Services.SeedDemoAsync();
        }
    }

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
