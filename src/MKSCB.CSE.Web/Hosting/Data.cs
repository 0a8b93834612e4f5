using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Data.Demo;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>The database, the doors to it, its audit, and the commands that look after it.</summary>
public static class Data
{
    private const int Tampered = 1;
    private const int CouldNotCheck = 2;

    public static void AddData(this WebApplicationBuilder builder)
    {
        builder.Services.AddCseCore(builder.Configuration, builder.Environment);
        builder.Services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<ActingFrom>(order: int.MinValue);
            mvc.Filters.Add<AuditReadsFilter>();
            mvc.Filters.Add<OncePosts>();
        });
    }

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
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: so does its database. Neither says more than a word.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).AllowAnonymous();
        app.MapHealthChecks("/health/ready").WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).AllowAnonymous();
    }

    /// <summary>
    /// Runs <c>migrate</c>, the deploy step for a database server, <c>verify-audit</c>, or <c>seed-scale CHILDREN SCREENINGS MEETINGS VIEWS</c>,
    /// which fills an empty database to measure on. Null when the arguments name no such command.
    /// </summary>
    public static async Task<int?> RunDataCommandAsync(this WebApplication app, string[] args) => args switch
    {
        ["migrate", ..] => await MigrateAsync(app.Services),
        ["verify-audit", ..] => await VerifyAsync(app.Services),
        ["seed-scale", .. var size] => await SeedScaleAsync(app, size),
        _ => null,
    };

    private static async Task<int> MigrateAsync(IServiceProvider services)
    {
        await services.MigrateDatabaseAsync();
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }

    private static async Task<int> SeedScaleAsync(WebApplication app, string[] size)
    {
        if (app.Environment.IsProduction() || size.Length > 4 || !size.All(n => int.TryParse(n, out var number) && number > 0))
        {
            await Console.Error.WriteLineAsync(app.Environment.IsProduction() ? "seed-scale fills a database with invented children, so it does not run in Production." : "Use: seed-scale [CHILDREN [SCREENINGS [MEETINGS [VIEWS]]]], whole numbers.");
            return CouldNotCheck;
        }

        var numbers = size.Select(int.Parse).ToList();
        var children = numbers.Count > 0 ? numbers[0] : 10_000;
        await app.Services.PrepareDatabaseAsync();
        var full = new ScaleSize(children, numbers.Count > 1 ? numbers[1] : children * 5) { Meetings = numbers.ElementAtOrDefault(2), Views = numbers.ElementAtOrDefault(3) };
        await app.Services.SeedScaleAsync(full, done => Console.Out.WriteLine($"{done} done"));
        return 0;
    }

    // Exit codes for a scheduler: 0 whole, 1 tampered with, 2 could not be checked.
    private static async Task<int> VerifyAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            var report = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync(report.InWords);
            return report.IsWhole ? 0 : Tampered;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or FormatException)
        {
            await Console.Error.WriteLineAsync($"The audit could not be read: {failure.Message}");
            return CouldNotCheck;
        }
    }
}
