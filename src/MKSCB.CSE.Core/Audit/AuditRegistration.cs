using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Audit;

internal static class AuditRegistration
{
    /// <summary>The writer of changes, the log of reads, the sealing worker and the verifier.</summary>
    public static void AddAudit(this IServiceCollection services, IConfiguration configuration, IHostEnvironment host)
    {
        // Made now, so that a missing key stops the application before it serves anything.
        services.AddSingleton(AuditKey.From(configuration, host));
        services.AddSingleton(new AuditAnchors(Path.Combine(host.ContentRootPath, configuration[AuditAnchors.Setting] ?? BesideTheDatabase(configuration))));
        services.AddScoped<IInterceptor, AuditWriter>();
        services.AddSingleton(root => new ReadLog(root.GetRequiredService<IServiceScopeFactory>(), root.GetRequiredService<AuditKey>(), root.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SealWorker>();
        services.AddHostedService(root => root.GetRequiredService<SealWorker>());
        services.AddScoped(scope => new AuditRecords(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<Acting>()));
        services.AddScoped(scope => new HiddenRecords(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<ReadNotes>()));
        services.AddScoped(scope => new AuditVerifier(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<AuditKey>(), scope.GetRequiredService<AuditAnchors>()));
    }

    // One file per database: another database's anchors would look like lost seals.
    private static string BesideTheDatabase(IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        var file = settings.Provider == DatabaseProvider.Sqlite && !string.IsNullOrWhiteSpace(settings.ConnectionString)
            ? new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource
            : Path.Combine("App_Data", "cse.db");
        return file + ".anchors";
    }
}
