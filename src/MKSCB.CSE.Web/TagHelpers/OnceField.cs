using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>Gives every form that posts a key of its own, by which the server knows the same post when it comes twice.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class OnceField : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OncePosts.Field}\" value=\"{Guid.NewGuid():N}\">");
        }
    }
}
