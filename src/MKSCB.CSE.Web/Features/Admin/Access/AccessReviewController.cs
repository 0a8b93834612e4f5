using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Admin.Access;

/// <summary>Reviewing who has access, and agreeing as the second person to roles that open much.</summary>
[Requires(Permission.ReviewAccess)]
public sealed class AccessReviewController(AccountRecords records, ReferenceRecords reference, TimeProvider time) : Controller
{
    private const int Deepest = 100_000;

    [HttpGet("/access-review")]
    public async Task<IActionResult> Review([FromQuery] int skip, CancellationToken cancel) =>
        View(await AccessReviewList.LoadAsync(records, reference.Bodies, Viewer.Of(HttpContext)!, time.Now(), Math.Clamp(skip, 0, Deepest), cancel));

    [HttpPost("/access-review/{role:guid}/agree"), FreshSignIn]
    public async Task<IActionResult> Agree([FromRoute] Guid role, CancellationToken cancel)
    {
        if (await records.Assignments.FirstOrDefaultAsync(r => r.Id == role, cancel) is not { } asked)
        {
            return NotFound();
        }

        asked.Agree(Viewer.Of(HttpContext)!.Id);
        await records.SaveAsync(cancel);
        this.Say("You have agreed the role. It holds from now on.");
        return RedirectToAction(nameof(Review));
    }
}
