using Microsoft.AspNetCore.Routing.Patterns;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// The nearest page above the address a form was posted to. Browsers send us no referrer (our own policy), so it
/// is found in the router: the same address read with GET, else the address above it.
/// </summary>
public static class WayBack
{
    public static string From(HttpContext context) => Find(context, leave: 0);

    /// <summary>The nearest page above the one asked for.</summary>
    public static string Above(HttpContext context) => Find(context, leave: 1);

    private static string Find(HttpContext context, int leave)
    {
        if (context.GetEndpoint() is not RouteEndpoint posted)
        {
            return "/";
        }

        var readable = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(CanBeRead).Select(endpoint => endpoint.RoutePattern.RawText?.Trim('/') ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Climb(posted.RoutePattern, context.Request.Path, readable, leave);
    }

    private static string Climb(RoutePattern posted, PathString path, HashSet<string> readable, int leave)
    {
        var pattern = (posted.RawText ?? "").Trim('/').Split('/');
        var address = (path.Value ?? "").Trim('/').Split('/');
        for (var length = Math.Min(pattern.Length, address.Length) - leave; length > 0; length--)
        {
            if (readable.Contains(string.Join('/', pattern[..length])))
            {
                return "/" + string.Join('/', address[..length].Select(Uri.EscapeDataString));
            }
        }

        return "/";
    }

    private static bool CanBeRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true;
}
