using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// An address that leads nowhere is "not found" to everybody, signed in or not: the fallback policy guards every route,
/// and would otherwise send a mistyped address to sign-in first.
/// </summary>
public sealed class NoSuchPage : IAuthorizationMiddlewareResultHandler
{
    private static readonly AuthorizationMiddlewareResultHandler Usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        context.GetEndpoint() is RouteEndpoint ? Usual.HandleAsync(next, context, policy, authorizeResult) : next(context);
}
