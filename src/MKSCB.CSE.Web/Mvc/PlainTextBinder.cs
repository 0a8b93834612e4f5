using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// Text as people mean it: line ends as one character (a browser posts two, and the counter on the page counts
/// one), no control characters (PostgreSQL refuses NUL, and none is ever typed), no blank edges. Passwords are
/// taken exactly as they come.
/// </summary>
public sealed class PlainTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        var text = Clean(given.FirstValue);
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
        bindingContext.Result = ModelBindingResult.Success(string.IsNullOrEmpty(text) ? null : text);
        return Task.CompletedTask;
    }

    public static string? Clean(string? text)
    {
        var lines = text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return lines == null ? null : string.Concat(lines.Where(IsText)).Trim();
    }

    private static bool IsText(char c) => c is '\n' or '\t' || !(char.IsControl(c) || c is '\uFFFE' or '\uFFFF');
}

public sealed class PlainTextBinderProvider : IModelBinderProvider
{
    private static readonly PlainTextBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var isText = context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource != BindingSource.Body;
        return isText && context.Metadata.DataTypeName != nameof(DataType.Password) ? Binder : null;
    }
}
