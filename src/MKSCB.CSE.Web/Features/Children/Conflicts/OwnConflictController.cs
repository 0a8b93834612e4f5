using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

/// <summary>Anybody who may open a record may say that they should not: it closes to them at once.</summary>
[Route("/children/{reference}/conflict"), Requires(Permission.ViewChild)]
public sealed class OwnConflictController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public Task<IActionResult> Own([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new OwnConflictForm(), cancel);

    [HttpPost("")]
    public async Task<IActionResult> Own([FromRoute] string reference, OwnConflictForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        if (await Records.Children.Include(c => c.Conflicts).FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        child.DeclareConflict(who.Id, form.Reason!, who, Now);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        this.Say("Your conflict of interest has been recorded. The record is closed to you from now on.");
        return Redirect("/children");
    }
}
