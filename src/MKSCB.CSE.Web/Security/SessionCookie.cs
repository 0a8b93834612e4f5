using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Security;

/// <summary>What happens to the session cookie at each request.</summary>
public sealed class SessionCookie(Sessions sessions, Acting acting, IModelMetadataProvider metadata) : CookieAuthenticationEvents
{
    /// <summary>A cookie younger than this is not written afresh: a page and its scripts' posts share one.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Reads the account, its security stamp, the session and today's roles in one small statement, at every request,
    /// so that a leaver, a suspension, an ended role or a sign-out holds at the next click.
    /// </summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (IsForStaticFile(context.HttpContext))
        {
            context.RejectPrincipal();
            return;
        }

        var holder = context.Principal == null ? null : await sessions.HolderAsync(context.Principal, context.HttpContext.RequestAborted);
        if (holder == null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SessionClaims.Scheme);
            return;
        }

        acting.Person = holder.User;
        context.HttpContext.Features.Set(holder);
    }

    /// <summary>
    /// The framework renews only past half time, which would end a busy person's session seven minutes after a click
    /// while the page still counts from fifteen.
    /// </summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew = context.ElapsedTime >= Fresh && !IsForStaticFile(context.HttpContext);
        return Task.CompletedTask;
    }

    /// <summary>A page asked for leads to sign-in and back; a form posted gets 401, which shows what was typed.</summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect(ReturnPath.SignInThen(request.Path + request.QueryString));
        }
        else
        {
            await ShowTypedAsync(context.HttpContext);
        }
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The same for everybody: reading one must neither cost a statement nor carry a renewed cookie into a cache.
    private static bool IsForStaticFile(HttpContext http) => http.GetEndpoint() is { } endpoint && EndpointCheck.IsStaticAsset(endpoint);

    /// <summary>The session ended while a form was being filled in: nothing is saved, and every word is shown back.</summary>
    private Task ShowTypedAsync(HttpContext http)
    {
        var model = new LostFormModel(WayBack.From(http), TypedText.Of(http));
        var page = Problems.Page(metadata, "LostForm", StatusCodes.Status401Unauthorized, model);
        return page.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
    }
}
