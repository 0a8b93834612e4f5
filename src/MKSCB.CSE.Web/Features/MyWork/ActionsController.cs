using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>
/// Actions a person owns or answers for as lead. Open to everybody signed in, because an owner need not have access to the
/// child's record: the page shows the action and whom to ask, and nothing of the record.
/// </summary>
[Requires(Permission.UseService)]
[ShowsRecords]
public sealed class ActionsController(CaseRecords records, ReferenceRecords reference, CurrentUser who, WorkingDays days, TimeProvider time) : Controller
{
    [HttpGet("/my-work/actions")]
    public async Task<IActionResult> Actions([FromQuery] Guid? after, CancellationToken cancel)
    {
        var page = await ActionList.LoadAsync(records.Actions, who, after, time.Now(), cancel);
        records.Seen(ReadKind.List, "actions", shown: page.Rows.Rows.Select(row => row.Id));
        return View(page);
    }

    [HttpGet("/my-work/actions/{id:guid}")]
    public async Task<IActionResult> Action([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await ActionPage.LoadAsync(records, reference, who, id, time.Today(), cancel) is not { } page)
        {
            records.Seen(ReadKind.Refused, "action");
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "action", page.Id);
        return View(page with { Due = DueBy.On(page.DueOn).Words(time.Now(), days) });
    }
}
