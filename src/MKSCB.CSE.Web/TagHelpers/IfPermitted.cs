using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>
/// Leaves an element out unless the person may do it: <c>&lt;a if-permitted="ManagePeople" …&gt;</c>. A kindness, not a
/// guard: the endpoint's own [Requires] decides. The element's content does not even run for the rest.
/// </summary>
[HtmlTargetElement("*", Attributes = "if-permitted")]
public sealed class IfPermitted : TagHelper
{
    [HtmlAttributeName("if-permitted")]
    public Permission Permission { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    // First of all helpers on the element.
    public override int Order => int.MinValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Viewer.Of(View.HttpContext)?.Can(Permission) != true)
        {
            output.SuppressOutput();
        }
    }
}
