using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MKSCB.CSE.Web.Mvc;

/// <summary>Binds a day from <c>Name.Day</c>, <c>Name.Month</c>, <c>Name.Year</c>, or from <c>Name</c> as 2026-03-03 (filters, merge page).</summary>
public sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var whole = bindingContext.ValueProvider.GetValue(name);
        var reading = whole == ValueProviderResult.None ? FromBoxes(bindingContext, name) : FromText(bindingContext, name, whole);
        if (reading?.Wrong != null)
        {
            bindingContext.ModelState.TryAddModelError(name, $"{Label(bindingContext.ModelMetadata)} {reading.Wrong}");
            bindingContext.Result = ModelBindingResult.Failed();
        }
        else if (reading != null)
        {
            bindingContext.Result = ModelBindingResult.Success(reading.Value);
        }

        return Task.CompletedTask;
    }

    private static DateReading? FromBoxes(ModelBindingContext context, string name)
    {
        var boxes = new[] { DateBoxes.Day, DateBoxes.Month, DateBoxes.Year }.Select(box => Take(context, name + box)).ToArray();
        return boxes.All(box => box == null) ? null : DateBoxes.Read(boxes[0], boxes[1], boxes[2]);
    }

    private static string? Take(ModelBindingContext context, string name)
    {
        var given = context.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None)
        {
            return null;
        }

        // Kept, so that a refused date comes back as it was typed.
        context.ModelState.SetModelValue(name, given);
        context.ModelState.MarkFieldSkipped(name);
        return given.FirstValue ?? "";
    }

    private static DateReading FromText(ModelBindingContext context, string name, ValueProviderResult given)
    {
        context.ModelState.SetModelValue(name, given);
        if (string.IsNullOrWhiteSpace(given.FirstValue))
        {
            return DateReading.Empty;
        }

        return DateOnly.TryParseExact(given.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateReading(day, null)
            : new DateReading(null, "must be a real date");
    }

    /// <summary>The field's display name, else its name as words: "Date of birth".</summary>
    private static string Label(ModelMetadata metadata) => metadata.DisplayName ?? TypedText.Words(metadata.Name ?? "Date");
}

public sealed class DateBinderProvider : IModelBinderProvider
{
    private static readonly DateBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? Binder : null;
}
