using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// The action is for somebody who has given the second factor in this session within <c>Session:FreshMinutes</c>: an unlocked
/// computer left alone must not give a role or carry a document away. A page asked for too late leads to the page that asks
/// for a code and back; a form posted too late is kept, asks for the code, and is then done as it was sent.
/// </summary>
/// <remarks>Runs after the antiforgery token is checked and before the form is bound, validated or counted as sent.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FreshSignInAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>
    /// The action answers with a file: once the code is given the person is led to the page above it, to ask for the file
    /// again. Led to the file itself, the browser would save it and go on showing the question.
    /// </summary>
    public bool Downloads { get; init; }

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var fresh = http.RequestServices.GetRequiredService<FreshCode>();
        if (fresh.IsFresh(http) || await fresh.GivenWithFormAsync(http))
        {
            await next();
            return;
        }

        context.Result = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? new LocalRedirectResult(Downloads ? FreshCode.AskThen(WayBack.Above(http), toDownload: true) : FreshCode.AskThen(http.Request.Path + http.Request.QueryString))
            : FreshCode.AskKeeping(context);
    }
}
