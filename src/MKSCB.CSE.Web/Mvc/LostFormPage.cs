using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>What was typed into a form whose page had gone stale, and where to start again.</summary>
public sealed record LostFormModel(string Back, IReadOnlyList<Typed> Typed);

/// <summary>
/// A refused antiforgery token is nearly always a page left open across a sign-out, not an attack. The answer is
/// still 400 and nothing is done, but the page gives back every word that was typed.
/// </summary>
public sealed class LostFormPage(IModelMetadataProvider metadata) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var model = new LostFormModel(WayBack.From(context.HttpContext), TypedText.Of(context.HttpContext));
            context.Result = Problems.Page(metadata, "LostForm", StatusCodes.Status400BadRequest, model);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do once the page is written.
    }
}
