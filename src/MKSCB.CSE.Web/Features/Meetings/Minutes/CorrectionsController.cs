using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>Somebody who was there would have the draft say something else; the chair, the deputy or the administrator answers.</summary>
[Route("/meetings/{id:guid}/minutes"), ShowsRecords]
public sealed class CorrectionsController(MinutesSources from, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("items/{itemId:guid}/correct"), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Correct([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await ItemAsync(id, itemId, cancel) is { } found ? Shown(found.Page, new CorrectForm { Shown = found }) : Missed();

    [HttpPost("items/{itemId:guid}/correct"), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Correct([FromRoute] Guid id, [FromRoute] Guid itemId, CorrectForm form, CancellationToken cancel)
    {
        if (await ItemAsync(id, itemId, cancel) is not { } found)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            return Shown(found.Page, form with { Shown = found });
        }

        var item = await records.ItemsToRead.Include(i => i.Meeting).Include(i => i.Recorded).FirstAsync(i => i.Id == itemId, cancel);
        records.Add(item.Correct(form.Field!.Value, form.Proposed!, form.Why!, who, time.Now()));
        Hold(item);
        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "minutes", id);
        this.Say("Your correction is with the chair and the administrator. It stands beside the item until they answer.");
        return Redirect($"/meetings/{id}/minutes#item-{itemId}");
    }

    [HttpGet("corrections/{correctionId:guid}"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Answer([FromRoute] Guid id, [FromRoute] Guid correctionId, CancellationToken cancel) =>
        await CorrectionAsync(id, correctionId, cancel) is { } found ? Shown(found.Page, new AnswerForm { Shown = found }) : Missed();

    [HttpPost("corrections/{correctionId:guid}"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Answer([FromRoute] Guid id, [FromRoute] Guid correctionId, AnswerForm form, CancellationToken cancel)
    {
        if (await CorrectionAsync(id, correctionId, cancel) is not { } found)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            return Shown(found.Page, form with { Shown = found });
        }

        var correction = await records.Corrections.Include(c => c.Item!.Meeting).Include(c => c.Item!.Recorded).FirstAsync(c => c.Id == correctionId, cancel);
        if (form.Accepted!.Value)
        {
            correction.Accept(who, time.Now());
        }
        else
        {
            correction.Decline(form.Reason!, who, time.Now());
        }

        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "minutes", id);
        this.Say(form.Accepted.Value ? "Accepted: the record now says so. The correction stays beside it." : "Declined, with your reason beside it.");
        return Redirect($"/meetings/{id}/minutes#item-{correction.ItemId}");
    }

    // Approving raises every record it holds: a correction proposed in the same moment meets it there, and one of the two is refused.
    private void Hold(AgendaItem item)
    {
        if (item.Recorded is { } recorded)
        {
            records.Expect(recorded, recorded.Version);
        }
    }

    private async Task<(MinutesPage Page, MinutesItem Item)?> ItemAsync(Guid id, Guid itemId, CancellationToken cancel) =>
        await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel) is { CanCorrect: true } page && page.Text.Items.FirstOrDefault(i => i.ItemId == itemId && i.State == AgendaItemState.Discussed) is { } item
            ? (page, item) : null;

    private async Task<(MinutesPage Page, CorrectionRow Row)?> CorrectionAsync(Guid id, Guid correctionId, CancellationToken cancel) =>
        await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel) is { Agenda.Prepares: true } page && page.Corrections.FirstOrDefault(c => c.Id == correctionId) is { } row
            ? (page, row) : null;

    private ViewResult Shown(MinutesPage page, object form)
    {
        records.Seen(ReadKind.Detail, "minutes", page.Agenda.Id, page.Shown);
        return View(form is CorrectForm ? "Correct" : "Answer", form);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "minutes");
        return NotFound();
    }
}
