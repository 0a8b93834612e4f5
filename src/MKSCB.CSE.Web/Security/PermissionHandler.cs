using Microsoft.AspNetCore.Authorization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Security;

/// <summary>Holds <see cref="RequiresAttribute"/> against the roles the person holds at this very request.</summary>
public sealed class PermissionHandler(IHttpContextAccessor http) : AuthorizationHandler<RequiresAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequiresAttribute requirement)
    {
        var user = http.HttpContext is { } request ? Viewer.Of(request) : null;
        if (user?.Can(requirement.Permission) == true)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
