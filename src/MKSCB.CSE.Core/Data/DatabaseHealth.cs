using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MKSCB.CSE.Core.Data;

/// <summary>Ready means the database answers and has every migration this version needs.</summary>
internal sealed class DatabaseHealth(AppDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return missing.Any() ? HealthCheckResult.Unhealthy("Migrations are missing.") : HealthCheckResult.Healthy();
    }
}
