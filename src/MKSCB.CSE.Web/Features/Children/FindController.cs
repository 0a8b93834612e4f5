using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>Finding a child. What was typed travels in the body of a POST only.</summary>
[Requires(Permission.SearchChildren)]
public sealed class FindController(CaseRecords records, ChildFinding finding) : Controller
{
    [HttpGet("/children/find")]
    public IActionResult Find() => View(new FindPage(new FindForm(), null, false));

    [HttpPost("/children/find")]
    [ShowsRecords]
    public async Task<IActionResult> Find(FindForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            records.Seen(ReadKind.Search, "children");
            return View(new FindPage(form, null, false));
        }

        var page = await FindPage.LoadAsync(finding, form, cancel);
        records.Seen(ReadKind.Search, "children", shown: page.Found!.Select(c => c.Id));
        return View(page);
    }
}
