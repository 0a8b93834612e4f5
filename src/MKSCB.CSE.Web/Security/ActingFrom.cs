using Microsoft.AspNetCore.Mvc.Filters;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Web.Security;

/// <summary>Tells the audit which page acts, as a pattern without ids, and the number its log lines and error page carry.</summary>
public sealed class ActingFrom(Acting acting) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        acting.Page = context.ActionDescriptor.AttributeRouteInfo?.Template;
        acting.Correlation = ErrorPages.CorrelationId(context.HttpContext);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing to undo: the scope ends with the request.
    }
}
