using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// What every form tag helper reads: which field, its words, and its state. Give <c>for="Form.Property"</c>, or, in
/// long lists, plain <c>name</c> and <c>value</c>: an indexed expression is compiled anew on every render
/// (thirty of them cost more than the rest of the page).
/// </summary>
public abstract class GdsField : TagHelper
{
    /// <summary>The model property: name, id, value, error and label come from it.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>The posted name, when there is no <c>for</c>.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>The current value, when there is no <c>for</c>; what was typed wins over it.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>The question. Without it, the property's display name.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    [HtmlAttributeName("label-class")]
    public string? LabelClass { get; set; }

    /// <summary>The question is the page's heading.</summary>
    [HtmlAttributeName("label-heading")]
    public bool LabelHeading { get; set; }

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>An error from elsewhere than ModelState.</summary>
    [HtmlAttributeName("error")]
    public string? Error { get; set; }

    [HtmlAttributeName("group-class")]
    public string? GroupClass { get; set; }

    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>The name as it is posted.</summary>
    protected string FullName => For == null ? Name ?? "" : View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string FullId => Id ?? TagBuilder.CreateSanitizedId(FullName, "_");

    protected ModelMetadata? Metadata => For?.Metadata;

    /// <summary>What was typed, if the form came back; else the model's value. Enums by name, days as 2026-03-03.</summary>
    protected string? Current => Typed(FullName) ?? (For == null ? Value : Text(For.Model));

    protected string? Typed(string name) => View.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    protected string? Wrong => Error ?? (View.ModelState.TryGetValue(FullName, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null);

    protected static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Of(View.HttpContext).Add(FullName, FullId);
        var classes = output.Attributes["class"]?.Value?.ToString();
        var others = new Attributes(output.Attributes.Where(a => a.Name != "class").Select(a => KeyValuePair.Create(a.Name, a.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : a.Value?.ToString())));
        output.Attributes.Clear();
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(await RenderAsync(context, output, classes, others));
    }

    protected abstract Task<Microsoft.AspNetCore.Html.IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others);

    /// <summary>Fills in what all fields share.</summary>
    protected T Fill<T>(T field, string? classes, Attributes others) where T : Field => field with
    {
        Name = FullName,
        Value = Current,
        Classes = classes,
        GroupClasses = GroupClass,
        Hint = Part.Of(Hint),
        Error = Part.Of(Wrong),
        Disabled = Disabled,
        DescribedBy = others.Remove("aria-describedby", out var described) ? described : null,
        Attributes = others,
    };

    protected Part? LabelPart => Part.Of(Label ?? AsksAttribute.Of(Metadata) ?? Metadata?.DisplayName ?? (For == null ? null : TypedText.Words(Metadata?.Name ?? "")), LabelClass, LabelHeading);
}
