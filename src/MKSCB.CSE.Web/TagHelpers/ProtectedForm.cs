using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// Puts the antiforgery token into every form that posts. MVC's own helper leaves it out as soon as the form names
/// its <c>action</c>, which ours often do.
/// </summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class ProtectedForm(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var method = output.Attributes["method"]?.Value?.ToString();
        var action = output.Attributes["action"]?.Value?.ToString();
        if (string.Equals(method, "post", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(action))
        {
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(View));
        }
    }
}
