using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// The filter over a list: a GET form, so that Back and bookmarks work, with the filters in force as words one can
/// take away. Fields inside carry codes only; a name in the address would stay in logs and histories. On a phone it
/// folds away behind its heading.
/// </summary>
[HtmlTargetElement("app-filter")]
public sealed class AppFilter : TagHelper
{
    /// <summary>The list's own address.</summary>
    [HtmlAttributeName("action")]
    public string Action { get; set; } = "";

    [HtmlAttributeName("chips")]
    public IReadOnlyList<Chip> Chips { get; set; } = [];

    [HtmlAttributeName("heading")]
    public string Heading { get; set; } = "Filter this list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var form = Html.El("form", "app-filter__fields", new HtmlString(fields.GetContent()),
            Html.El("button", "govuk-button govuk-button--secondary app-filter__apply", Html.Text("Show")).With("type", "submit")).With("method", "get").With("action", Action);
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-filter");
        output.Attributes.SetAttribute("data-app-filter", Chips.Count > 0 ? "used" : "unused");
        output.Attributes.Add(new TagHelperAttribute("open", null, HtmlAttributeValueStyle.Minimized));
        output.Content.SetHtmlContent(Html.El("summary", "app-filter__heading", Html.Text(Heading)));
        output.Content.AppendHtml(form);
        if (Chips.Count > 0)
        {
            output.PostElement.AppendHtml(ChipList());
        }
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder ChipList()
    {
        var chips = Chips.Select(IHtmlContent (chip) => Html.El("li", null,
            Html.El("a", "moj-filter__tag", Html.El("span", "govuk-visually-hidden", Html.Text("Remove this filter: ")), Html.Text(chip.Text)).With("href", chip.Without)));
        var clear = Html.El("li", null, Html.El("a", "govuk-link govuk-link--no-visited-state app-filter__clear", Html.Text("Clear filters")).With("href", Action));
        return Html.El("ul", "moj-filter-tags app-filter__chips", [.. chips, clear]).With("aria-label", "Filters in force");
    }
}
