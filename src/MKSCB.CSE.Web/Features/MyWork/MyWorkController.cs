using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>What is due from the person signed in, why, and by when: the first page after signing in.</summary>
[Requires(Permission.UseService)]
public sealed class MyWorkController(CaseRecords records, DueThings things, TimeProvider time) : Controller
{
    [HttpGet("/my-work")]
    [ShowsRecords]
    public async Task<IActionResult> MyWork(CancellationToken cancel)
    {
        var page = await MyWorkPage.LoadAsync(things, time.Now(), cancel);
        records.Seen(ReadKind.List, "my-work", shown: page.Shown);
        return View(page);
    }
}
