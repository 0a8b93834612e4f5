using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// The level of concern, always in words with a bar beside them: it survives a black-and-white print and never
/// rests on colour. Nothing decided says so.
/// </summary>
[HtmlTargetElement("app-risk", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AppRisk : TagHelper
{
    [HtmlAttributeName("level")]
    public RiskLevel? Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-risk app-risk--" + (Level?.ToString().ToLowerInvariant() ?? "none"));
        output.Content.SetContent(Level?.InWords() ?? "Not yet decided");
    }
}
