using Microsoft.AspNetCore.Html;

namespace MKSCB.CSE.Web.TagHelpers.Markup;

/// <summary>One box of a date.</summary>
public sealed record DateBox(string Name, string Label, string? Value = null)
{
    public string? Id { get; init; }

    public bool Wrong { get; init; }

    public string Width { get; init; } = "govuk-input--width-2";

    public string? Classes { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    public string Inputmode { get; init; } = "numeric";

    public Attributes? Attributes { get; init; }
}

/// <summary>A date in three boxes: no picker, no guess about day and month order.</summary>
public sealed record DateField : Field
{
    public IReadOnlyList<DateBox> Boxes { get; init; } = [];

    public IHtmlContent Render()
    {
        // When no box is known to be the wrong one, all are marked.
        var all = Error != null && !Boxes.Any(box => box.Wrong);
        var boxes = Html.El("div", Html.Join("govuk-date-input", Classes), [Before, .. Boxes.Select(box => Item(box, all)), After]);
        return FieldsetGroup(boxes.With("id", Id).With(Attributes), "group");
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Item(DateBox box, bool all)
    {
        var input = new InputField
        {
            Id = box.Id ?? $"{Id}-{box.Label.ToLowerInvariant()}",
            Name = box.Name,
            Value = box.Value,
            Classes = Html.Join("govuk-date-input__input", box.Wrong || all ? "govuk-input--error" : null, box.Width, box.Classes),
            Attributes = new Attributes(box.Attributes ?? []) { ["inputmode"] = box.Inputmode, ["autocomplete"] = box.Autocomplete, ["pattern"] = box.Pattern },
            Label = Part.Of(box.Label, "govuk-date-input__label"),
        };
        return Html.El("div", "govuk-date-input__item", input.Render());
    }
}
