using System.Net.Sockets;
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

    /// <summary>Of IPv6 the network alone: one household has more addresses than there are grains of sand, and would be counted as so many.</summary>
    public static string AddressOf(HttpContext context)
    {
        const int Network = 8;
        var address = context.Connection.RemoteIpAddress;
        return address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, Network)),
            _ => address.ToString(),
        };
    }

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
