using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// Runs each argument's FluentValidation validator before the action, so that the action reads
/// <c>if (!ModelState.IsValid) return View(form)</c>, and every mistake comes back at once. A form sent back
/// answers 422: a test, and a person's second look at the log, can tell it from a saved one.
/// </summary>
public sealed class ValidateForms(IServiceProvider services) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var argument in context.ActionArguments.Values.Where(value => value != null))
        {
            await ValidateAsync(argument!, context);
        }

        var done = await next();
        if (!context.ModelState.IsValid && done.Result is ViewResult { StatusCode: null } view && !HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private async Task ValidateAsync(object argument, ActionExecutingContext context)
    {
        if (services.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType())) is not IValidator validator)
        {
            return;
        }

        var state = context.ModelState;
        // A value that could not be read at all already says so; "enter a date" beside it would mislead.
        var unreadable = state.Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid).Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
        foreach (var failure in result.Errors.Where(failure => !unreadable.Contains(failure.PropertyName)))
        {
            state.AddModelError(failure.PropertyName, failure.ErrorMessage);
        }
    }
}
