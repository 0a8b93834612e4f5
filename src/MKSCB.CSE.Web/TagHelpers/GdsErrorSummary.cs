using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MKSCB.CSE.Web.TagHelpers.Markup;

namespace MKSCB.CSE.Web.TagHelpers;

/// <summary>"There is a problem": every mistake of the page, in the order the page asks, each a link to its box. Stands in the layout.</summary>
[HtmlTargetElement("gds-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GdsErrorSummary : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        var errors = Errors().ToList();
        if (errors.Count > 0)
        {
            output.Content.SetHtmlContent(new ErrorSummary(Part.Of("There is a problem")!, errors).Render());
        }
    }

    private IEnumerable<ErrorLink> Errors()
    {
        // The last id given for a name wins: a date adds the box that is wrong after its group.
        var fields = FieldOrder.Of(View.HttpContext).Fields;
        var ids = fields.GroupBy(field => field.Name).ToDictionary(group => group.Key, group => group.Last().Id);
        var places = ids.Keys.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
        return View.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => places.GetValueOrDefault(entry.Key, int.MaxValue))
            .SelectMany(entry => entry.Value!.Errors.Take(entry.Key.Length == 0 ? int.MaxValue : 1)
                .Select(error => new ErrorLink(Html.Text(Words(error)), ids.TryGetValue(entry.Key, out var id) ? "#" + id : null)));
    }

    // An exception's own message is for the log, never for the page.
    private static string Words(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "This is not in a form we can read. Check it and try again" : error.ErrorMessage;
}
