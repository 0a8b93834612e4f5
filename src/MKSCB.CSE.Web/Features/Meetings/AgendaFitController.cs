using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings;

/// <summary>Makes an agenda fit its meeting: the last items go to the next one, together and with one reason.</summary>
[Route("/meetings/{id:guid}/agenda/fit"), Requires(Permission.PrepareAgenda)]
public sealed class AgendaFitController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet(""), ShowsRecords]
    public Task<IActionResult> Fit([FromRoute] Guid id, CancellationToken cancel) => FitViewAsync(id, new FitForm(), cancel);

    [HttpPost("")]
    public async Task<IActionResult> Fit([FromRoute] Guid id, FitForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await FitViewAsync(id, form, cancel);
        }

        if (await records.MeetingToPrepareAsync(who, id, cancel) is not { } meeting)
        {
            return NotFound();
        }

        // The number the page named, so that a double click does not defer once more and nobody is deferred unseen.
        var toDefer = meeting.DoNotFit.Count;
        RuleViolation.When(form.Count != toDefer, "The agenda has changed since you opened the page, so nothing was deferred. Go back to see what does not fit now.");
        meeting.DeferWhatDoesNotFit(form.Reason!, who, time.Now());
        await records.SaveAsync(cancel);
        this.Say($"{Shared.Say.Count(toDefer, "item has", "items have")} been deferred to the next agenda.");
        return Redirect($"/meetings/{id}/agenda");
    }

    private async Task<IActionResult> FitViewAsync(Guid id, FitForm form, CancellationToken cancel)
    {
        var page = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (page is not { CanChange: true })
        {
            return NotFound();
        }

        records.Seen(ReadKind.List, "agenda", id, page.Shown);
        return View(form with { Page = page });
    }
}
