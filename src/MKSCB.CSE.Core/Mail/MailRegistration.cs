using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Mail;

internal static class MailRegistration
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddScoped(scope => new Outbox(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => new OutboxSending(scope.GetRequiredService<AppDb>(), scope.GetRequiredService<TimeProvider>()));
        services.AddScoped(scope => new DigestRound(scope.GetRequiredService<AppDb>()));
    }
}
