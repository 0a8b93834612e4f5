using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// A save that somebody else's save overtook answers 409: the merge page where the action offered one, else the
/// words and what was typed. Nothing is overwritten and nothing typed is lost.
/// </summary>
public sealed class StaleSavePage(IModelMetadataProvider metadata, IServiceScopeFactory scopes) : IAsyncExceptionFilter
{
    private const string Overtaken = "Somebody else saved a change to this while you were working on it. Nothing of yours has been saved yet. "
        + "Go back to see what is there now, then enter your change again; what you typed is shown below.";

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is DbUpdateConcurrencyException)
        {
            context.Result = await AnswerAsync(context.HttpContext);
            context.ExceptionHandled = true;
        }
    }

    private async Task<IActionResult> AnswerAsync(HttpContext http)
    {
        if (http.Items[typeof(MergeOffer)] is not MergeOffer offer || !http.Request.HasFormContentType)
        {
            var model = new RuleViolationModel(Overtaken, WayBack.From(http), TypedText.Of(http));
            return Problems.Page(metadata, "RuleViolation", StatusCodes.Status409Conflict, model);
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Person = Viewer.Of(http);
        var current = await offer.Current(scope.ServiceProvider, http.RequestAborted);
        return current == null
            ? new NotFoundResult()
            : Problems.Page(metadata, "Merge", StatusCodes.Status409Conflict, MergePage.Compare(http, current));
    }
}
