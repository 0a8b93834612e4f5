using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Matching;

internal static class MatchRegistration
{
    /// <summary>Finding conflicts of interest with every save. Before everything else that looks at a save, so that what it adds is versioned and written to the trail too.</summary>
    public static void AddMatching(this IServiceCollection services)
    {
        services.AddSingleton(root => new MatchDigest(root.GetRequiredService<AuditKey>()));
        services.AddSingleton<IInterceptor>(root => new ConflictMatching(root.GetRequiredService<MatchDigest>(), root.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => new OwnDetails(
            scope.GetRequiredService<AppDb>(), scope.GetRequiredService<CurrentUser>(), scope.GetRequiredService<TimeProvider>(), scope.GetRequiredService<MatchDigest>(), scope.GetRequiredService<IDataProtectionProvider>()));
    }
}
