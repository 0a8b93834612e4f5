using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>
/// How often one may post: signed in, per account; not signed in, per network address. Reading is not limited. Answers
/// 429 with a plain page. Kept on each node: with several, the effective limit is that many times higher.
/// </summary>
public static class RateLimits
{
    public static void AddRateLimits(this WebApplicationBuilder builder) =>
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("read");
        }

        var settings = context.RequestServices.GetRequiredService<IOptions<SignInSettings>>().Value;
        return context.User.FindFirstValue(SessionClaims.Account) is { } account
            ? Bucket("account:" + account, settings.WritesPerMinute)
            : Bucket("address:" + AddressOf(context), settings.PostsPerMinutePerAddress);
    }

    private static RateLimitPartition<string> Bucket(string key, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        });
}
