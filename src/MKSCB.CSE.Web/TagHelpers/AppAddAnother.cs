using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// Rows of the same questions, as many as are needed. Without script the buttons post <c>step=add</c> or
/// <c>step=remove:2</c> and the page comes back with one row more or fewer; with script they work in place. Fields
/// inside are named <c>Actions[0].Owner</c>: the number is how script renames them.
/// </summary>
[HtmlTargetElement("app-add-another")]
public sealed class AppAddAnother : TagHelper
{
    public const string Step = "step";

    public const string Add = "add";

    public const string Remove = "remove:";

    /// <summary>What one row is called: "Action".</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "Item";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(AppAddAnother)] = Label;
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "moj-add-another");
        output.Attributes.SetAttribute("data-module", "moj-add-another");
        output.Attributes.SetAttribute("data-item-label", Label);
        output.Content.SetHtmlContent(Html.El("div", "moj-add-another__items", rows));
        output.Content.AppendHtml(Html.El("div", "moj-add-another__add-button-container",
            Html.El("button", "govuk-button govuk-button--secondary moj-add-another__add-button", Html.Text("Add another " + Label.ToLowerInvariant()))
                .With("type", "submit").With("name", Step).With("value", Add).With("formnovalidate", "").With("data-module", "govuk-button")));
    }
}

/// <summary>One row inside <c>app-add-another</c>.</summary>
[HtmlTargetElement("app-add-another-item", ParentTag = "app-add-another")]
public sealed class AppAddAnotherItem : TagHelper
{
    /// <summary>From 0.</summary>
    [HtmlAttributeName("index")]
    public int Index { get; set; }

    /// <summary>How many rows there are: one alone cannot be removed.</summary>
    [HtmlAttributeName("count")]
    public int Count { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = (string)context.Items[typeof(AppAddAnother)];
        var fields = await output.GetChildContentAsync();
        var remove = Count < 2 ? null : Html.El("div", "moj-add-another__remove-button-container",
            Html.El("button", "govuk-button govuk-button--secondary moj-add-another__remove-button", Html.Text($"Remove {label.ToLowerInvariant()} {Index + 1}"))
                .With("type", "submit").With("name", AppAddAnother.Step).With("value", AppAddAnother.Remove + Index).With("formnovalidate", ""));
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "moj-add-another__item");
        output.Attributes.SetAttribute("data-index", Index);
        output.Content.SetHtmlContent(Html.El("fieldset", "govuk-fieldset moj-add-another__fieldset",
            Html.El("legend", "govuk-fieldset__legend moj-add-another__item-title govuk-fieldset__legend--m", Html.Text($"{label} {Index + 1}")),
            Html.El("div", "moj-add-another__item-container", fields, remove)));
    }
}
