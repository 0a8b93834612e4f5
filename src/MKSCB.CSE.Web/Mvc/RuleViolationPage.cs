using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>What the 409 page says: the rule's own words, what was typed, and a way back.</summary>
public sealed record RuleViolationModel(string Message, string Back, IReadOnlyList<Typed> Typed);

/// <summary>Something the record's state or a safeguarding rule does not allow answers 409, in plain words, with a way back.</summary>
public sealed class RuleViolationPage(IModelMetadataProvider metadata) : IAsyncExceptionFilter
{
    public Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is RuleViolation broken)
        {
            var model = new RuleViolationModel(broken.Message, WayBack.From(context.HttpContext), TypedText.Of(context.HttpContext));
            context.Result = Problems.Page(metadata, "RuleViolation", StatusCodes.Status409Conflict, model);
            context.ExceptionHandled = true;
        }

        return Task.CompletedTask;
    }
}

/// <summary>Builds a page outside any controller's own action.</summary>
public static class Problems
{
    public static ViewResult Page(IModelMetadataProvider metadata, string view, int status, object model) => new()
    {
        ViewName = $"/Features/Shared/{view}.cshtml",
        StatusCode = status,
        // A state of its own: the failed form's errors belong to the form, not to this page.
        ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = model },
    };
}
