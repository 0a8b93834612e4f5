using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>A list of facts: <c>&lt;app-summary&gt;&lt;app-row key="Age"&gt;14&lt;/app-row&gt;&lt;/app-summary&gt;</c>.</summary>
[HtmlTargetElement("app-summary")]
public sealed class AppSummary : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", Html.Join("govuk-summary-list", output.Attributes["class"]?.Value?.ToString()));
    }
}

/// <summary>One fact, perhaps with a link to change it. <c>keep-lines</c> keeps the line breaks of what was typed.</summary>
[HtmlTargetElement("app-row", ParentTag = "app-summary")]
public sealed class AppRow : TagHelper
{
    [HtmlAttributeName("key")]
    public string Key { get; set; } = "";

    [HtmlAttributeName("change")]
    public string? Change { get; set; }

    [HtmlAttributeName("keep-lines")]
    public bool KeepLines { get; set; }

    /// <summary>What an empty value says; never a blank, which reads as forgotten.</summary>
    [HtmlAttributeName("none")]
    public string None { get; set; } = "Not given";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Html.Join("govuk-summary-list__row", string.IsNullOrEmpty(Change) ? "govuk-summary-list__row--no-actions" : null));
        output.Content.SetHtmlContent(Html.El("dt", "govuk-summary-list__key", Html.Text(Key)));
        var inside = value.IsEmptyOrWhiteSpace ? Html.Text(None) : new Microsoft.AspNetCore.Html.HtmlString(KeepLines ? value.GetContent().Trim() : value.GetContent());
        output.Content.AppendHtml(Html.El("dd", Html.Join("govuk-summary-list__value", KeepLines ? "app-keep-lines" : null), inside));
        if (!string.IsNullOrEmpty(Change))
        {
            var link = Html.El("a", "govuk-link", Html.Text("Change"), Html.El("span", "govuk-visually-hidden", Html.Text(" " + Key.ToLowerInvariant()))).With("href", Change);
            output.Content.AppendHtml(Html.El("dd", "govuk-summary-list__actions", link));
        }
    }
}
