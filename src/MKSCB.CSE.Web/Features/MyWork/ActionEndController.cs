using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>
/// How an action ends, and another day for it. Its owner, the lead of their agency and those who run the meeting; open to everybody signed in, because an
/// owner need not have access to the child's record.
/// </summary>
[Route("/my-work/actions/{id:guid}"), Requires(Permission.UseService), ShowsRecords]
public sealed class ActionEndController(CaseRecords records, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("end")]
    public async Task<IActionResult> End([FromRoute] Guid id, CancellationToken cancel) =>
        await PageAsync(id, cancel) is { } page ? View(new ActionEndForm { Page = page }) : NotFound();

    [HttpPost("end")]
    public async Task<IActionResult> End([FromRoute] Guid id, ActionEndForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form with { Page = page });
        }

        var action = await FindAsync(id, cancel);
        Say(action, form);
        await records.SaveAsync(cancel);
        return Back(id, action.HasEnded ? "The action has ended." : "That is recorded. The action stays open.");
    }

    [HttpGet("due")]
    public async Task<IActionResult> Due([FromRoute] Guid id, CancellationToken cancel) =>
        await PageAsync(id, cancel) is { } page ? View(new ActionDueForm { Page = page, Was = page.DueOn }) : NotFound();

    [HttpPost("due")]
    public async Task<IActionResult> Due([FromRoute] Guid id, ActionDueForm form, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(form with { Page = page });
        }

        var action = await FindAsync(id, cancel);
        RuleViolation.When(form.Was != action.DueOn, $"Somebody else has changed the day meanwhile: it is due on {Shared.Say.Date(action.DueOn)} now. Go back to see why, then change it again.");
        action.MoveDue(form.To!.Value, form.Reason!, who, time.Now());
        await records.SaveAsync(cancel);
        return Back(id, $"The action is due on {Shared.Say.Date(action.DueOn)}. The day first promised is kept.");
    }

    private void Say(MeetingAction action, ActionEndForm form)
    {
        switch (form.Answer)
        {
            case ActionAnswer.Done:
                action.Done(form.Text!, who, time.Now());
                break;
            case ActionAnswer.NotPossible:
                action.SayNotPossible(form.Text!, who, time.Now());
                break;
            case ActionAnswer.Overtaken:
                action.Overtaken(form.Text!, who, time.Now());
                break;
            default:
                action.SayNotDone(form.Text!, who, time.Now());
                break;
        }
    }

    private Task<MeetingAction> FindAsync(Guid id, CancellationToken cancel) => records.Actions.FirstAsync(a => a.Id == id, cancel);

    private async Task<ActionPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var page = await ActionPage.LoadAsync(records, reference, who, id, time.Today(), cancel);
        records.Seen(page is { Acts: true } ? ReadKind.Detail : ReadKind.Refused, "action", page?.Id);
        return page is { Acts: true } ? page : null;
    }

    private RedirectResult Back(Guid id, string said)
    {
        this.Say(said);
        return Redirect($"/my-work/actions/{id}");
    }
}
