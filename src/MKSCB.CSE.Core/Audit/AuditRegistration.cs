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
        var anchors = configuration[AuditAnchors.Setting] is { Length: > 0 } file ? file : Path.Combine("App_Data", "audit-anchors.log");

        // Made now, so that a missing key stops the application before it serves anything.
        services.AddSingleton(AuditKey.From(configuration, host));
        services.AddSingleton(new AuditAnchors(Path.Combine(host.ContentRootPath, anchors)));
        services.AddScoped<IInterceptor, AuditWriter>();
        services.AddSingleton(root => new ReadLog(root.GetRequiredService<IServiceScopeFactory>(), root.GetRequiredService<AuditKey>(), root.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SealWorker>();
        services.AddHostedService(root => root.GetRequiredService<SealWorker>());
        services.AddScoped(scope => new AuditRecords(scope.GetRequiredService<AppDb>()));
        services.AddScoped(scope => new HiddenRecords(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<ReadNotes>()));
        services.AddScoped(scope => new AuditVerifier(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<AuditKey>(), scope.GetRequiredService<AuditAnchors>()));
    }
}
