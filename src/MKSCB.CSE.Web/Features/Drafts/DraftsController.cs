using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Drafts;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Drafts;

/// <summary>Where a long form is kept while it is typed. A person's drafts are their own; nobody else can name them.</summary>
[Requires(Permission.UseService)]
public sealed class DraftsController(FormDrafts drafts) : Controller
{
    [HttpPost("/drafts/{form:maxlength(60)}/{record:maxlength(60)}")]
    public async Task<IActionResult> Keep([FromRoute] string form, [FromRoute] string record, CancellationToken cancel)
    {
        var fields = Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !TypedText.IsSecret(field.Key))
            .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
        await drafts.KeepAsync(form, Named(record), fields, cancel);
        return NoContent();
    }

    [HttpPost("/drafts/{form:maxlength(60)}/{record:maxlength(60)}/drop")]
    public async Task<IActionResult> Drop([FromRoute] string form, [FromRoute] string record, [FromForm] string? back, CancellationToken cancel)
    {
        await drafts.DropAsync(form, Named(record), cancel);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }

    private static string Named(string record) => record == "new" ? "" : record;
}
