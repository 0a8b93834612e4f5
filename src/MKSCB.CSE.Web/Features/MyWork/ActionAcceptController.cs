using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>Whether those who run the meeting accept that an action is not possible.</summary>
[Route("/my-work/actions/{id:guid}/accept"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class ActionAcceptController(CaseRecords records, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Accept([FromRoute] Guid id, CancellationToken cancel) =>
        await PageAsync(id, cancel) is { NotPossibleBecause: not null } page ? View(new ActionAcceptForm { Page = page }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Accept([FromRoute] Guid id, ActionAcceptForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form with { Page = page });
        }

        var action = await records.Actions.FirstAsync(a => a.Id == id, cancel);
        if (form.Accepted == true)
        {
            action.AcceptNotPossible(who, time.Now());
        }
        else
        {
            action.RefuseNotPossible(form.Why!, who, time.Now());
        }

        await records.SaveAsync(cancel);
        this.Say(action.HasEnded ? "You have accepted it: the action has ended." : "The action goes on.");
        return Redirect($"/my-work/actions/{id}");
    }

    private async Task<ActionPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var page = await ActionPage.LoadAsync(records, reference, who, id, time.Today(), cancel);
        records.Seen(page is { Runs: true } ? ReadKind.Detail : ReadKind.Refused, "action", page?.Id);
        return page is { Runs: true } ? page : null;
    }
}
