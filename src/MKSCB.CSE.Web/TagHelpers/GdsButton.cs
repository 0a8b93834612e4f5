using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// A button, or with <c>href</c> a link that looks like one. Submitting guards against a double click.
/// Kinds: secondary, warning, start, link (a quiet button inside a table row).
/// </summary>
[HtmlTargetElement("gds-button")]
public sealed class GdsButton : TagHelper
{
    [HtmlAttributeName("kind")]
    public string? Kind { get; set; }

    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    [HtmlAttributeName("type")]
    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href == null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", Markup.Html.Join(Classes, own));
        if (Kind != "link")
        {
            output.Attributes.SetAttribute("data-module", "govuk-button");
        }

        if (Href == null)
        {
            output.Attributes.SetAttribute("type", Type);
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
        else
        {
            output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
        }
    }

    private string Classes => Kind switch
    {
        null => "govuk-button",
        "link" => "app-link-button",
        _ => "govuk-button govuk-button--" + Kind,
    };
}

/// <summary>A status in a word. Colour never stands alone. <c>colour</c>: grey, green, teal, blue, purple, magenta, red, orange, yellow.</summary>
[HtmlTargetElement("gds-tag")]
public sealed class GdsTag : TagHelper
{
    [HtmlAttributeName("colour")]
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", Markup.Html.Join("govuk-tag", Colour == null ? null : "govuk-tag--" + Colour, own));
    }
}
