using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// What radios and checkboxes share: a legend, and answers from <c>items</c> or from <c>&lt;gds-option&gt;</c>
/// elements inside (whose own content is asked once that answer is chosen). Nothing is chosen beforehand.
/// </summary>
public abstract class GdsChoices : GdsField
{
    [HtmlAttributeName("items")]
    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>The chosen values of a checkbox question without <c>for</c>.</summary>
    [HtmlAttributeName("values")]
    public IEnumerable<string>? Values { get; set; }

    protected abstract bool Multiple { get; }

    protected override async Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others)
    {
        var options = new List<ChoiceItem>((Items ?? []).Select(AsItem));
        context.Items[typeof(GdsOption)] = options;
        await output.GetChildContentAsync();
        var field = Fill(new ChoicesField { Id = FullId, Multiple = Multiple, Items = options, Values = Chosen() }, classes, others);
        return (field with { Legend = LabelPart, HasFieldset = true, FieldsetAttributes = RequiredNote(others) }).Render();
    }

    private static Attributes? RequiredNote(Attributes others) => others.Remove("aria-label", out var label) ? new Attributes { ["aria-label"] = label } : null;

    private static ChoiceItem AsItem(Choice choice) => new(choice.Value, Html.Text(choice.Text)) { Hint = Part.Of(choice.Hint) };

    private IReadOnlyCollection<string> Chosen()
    {
        if (View.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue != null)
        {
            return entry.RawValue is string[] many ? many : [entry.AttemptedValue ?? ""];
        }

        return For?.Model switch
        {
            null when For == null => [.. Values ?? (Value == null ? [] : [Value])],
            null => [],
            IEnumerable list and not string => [.. list.Cast<object>().Select(item => Text(item) ?? "")],
            var one => [Text(one) ?? ""],
        };
    }
}

/// <summary>One answer out of several.</summary>
[HtmlTargetElement("gds-radios")]
public sealed class GdsRadios : GdsChoices
{
    protected override bool Multiple => false;
}

/// <summary>Any number of answers; or, with one option of value "true", a single tick.</summary>
[HtmlTargetElement("gds-checkboxes")]
public sealed class GdsCheckboxes : GdsChoices
{
    protected override bool Multiple => true;
}

/// <summary>An answer inside <c>gds-radios</c> or <c>gds-checkboxes</c>; its content appears when it is chosen, and always without script.</summary>
[HtmlTargetElement("gds-option", ParentTag = "gds-radios")]
[HtmlTargetElement("gds-option", ParentTag = "gds-checkboxes")]
public sealed class GdsOption : TagHelper
{
    [HtmlAttributeName("value")]
    public string Value { get; set; } = "";

    [HtmlAttributeName("text")]
    public string Text { get; set; } = "";

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>Clears the other ticks when chosen: "None of these".</summary>
    [HtmlAttributeName("exclusive")]
    public bool Exclusive { get; set; }

    /// <summary>A word between answers, such as "or", written before this one.</summary>
    [HtmlAttributeName("divider")]
    public string? Divider { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var options = (List<ChoiceItem>)context.Items[typeof(GdsOption)];
        if (Divider != null)
        {
            options.Add(new ChoiceItem("", Html.Text("")) { Divider = Divider });
        }

        options.Add(new ChoiceItem(Value, Html.Text(Text))
        {
            Hint = Part.Of(Hint),
            Behaviour = Exclusive ? "exclusive" : null,
            Conditional = inside.IsEmptyOrWhiteSpace ? null : new HtmlString(inside.GetContent()),
        });
        output.SuppressOutput();
    }
}

/// <summary>A drop-down list; for more than about seven answers. <c>empty</c> is the words of the line that chooses nothing.</summary>
[HtmlTargetElement("gds-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GdsSelect : GdsField
{
    [HtmlAttributeName("items")]
    public IEnumerable<Choice> Items { get; set; } = [];

    [HtmlAttributeName("empty")]
    public string? NothingChosen { get; set; } = "Choose one";

    protected override Task<IHtmlContent> RenderAsync(TagHelperContext context, TagHelperOutput output, string? classes, Attributes others)
    {
        var items = Items.Select(item => new SelectItem(item.Value, item.Text)).ToList();
        if (NothingChosen != null)
        {
            items.Insert(0, new SelectItem("", NothingChosen));
        }

        return Task.FromResult((Fill(new SelectField { Id = FullId, Items = items }, classes, others) with { Label = LabelPart }).Render());
    }
}
