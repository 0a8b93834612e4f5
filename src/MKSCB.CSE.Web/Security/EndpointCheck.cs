using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Refuses to start while any endpoint has not said who may reach it: <see cref="RequiresAttribute"/> or
/// <c>[AllowAnonymous]</c>, one of the two. The fallback policy would deny the forgotten one anyway; this finds it first.
/// </summary>
public static class EndpointCheck
{
    /// <summary>What <c>MapStaticAssets</c> adds without metadata to tell it by: the file fallback in Development.</summary>
    public static readonly IReadOnlySet<string> AnonymousByName = new HashSet<string> { "{**path:file}" };

    /// <exception cref="InvalidOperationException">Names every endpoint that declares nothing, or both.</exception>
    public static void CheckEndpoints(this IEndpointRouteBuilder app)
    {
        var faults = Faults(app.DataSources.SelectMany(source => source.Endpoints)).ToList();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException("These endpoints do not say who may reach them: " + string.Join("; ", faults));
        }
    }

    public static IEnumerable<string> Faults(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints
        let fault = Fault(endpoint)
        where fault != null
        select $"{endpoint.DisplayName}: {fault}";

    public static bool IsStaticAsset(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() != null
        || (endpoint is RouteEndpoint route && AnonymousByName.Contains(route.RoutePattern.RawText ?? ""));

    private static string? Fault(Endpoint endpoint)
    {
        var requires = endpoint.Metadata.GetMetadata<RequiresAttribute>() != null;
        var anonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() != null;
        return (requires, anonymous) switch
        {
            _ when IsStaticAsset(endpoint) => null,
            // [Authorize] would ask for a sign-in but for no permission; a role name in it would bypass the role table.
            _ when endpoint.Metadata.OfType<IAuthorizeData>().Any() => "carries [Authorize]; use [Requires]",
            (false, false) => "has neither [Requires] nor [AllowAnonymous]",
            (false, true) when endpoint.Metadata.GetMetadata<FreshSignInAttribute>() != null => "asks for a fresh code where nobody need be signed in",
            (true, true) => "has both [Requires] and [AllowAnonymous]",
            _ => null,
        };
    }
}
