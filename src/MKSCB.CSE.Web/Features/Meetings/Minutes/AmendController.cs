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

/// <summary>The chair amends approved minutes: a new version, with its reason and what it changed.</summary>
[Route("/meetings/{id:guid}/minutes/items/{itemId:guid}/amend"), Requires(Permission.ChairMeeting), ShowsRecords]
public sealed class AmendController(MinutesSources from, CaseRecords records, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Amend([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await ItemAsync(id, itemId, cancel) is { } found ? Shown(AmendForm.Of(found.Item, Seen(found.Item)), found) : Missed();

    [HttpPost("")]
    public async Task<IActionResult> Amend([FromRoute] Guid id, [FromRoute] Guid itemId, AmendForm form, CancellationToken cancel)
    {
        if (await ItemAsync(id, itemId, cancel) is not { } found)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            return Shown(form, found);
        }

        RuleViolation.When(form.Seen != Seen(found.Item), "Somebody amended this item after you opened the page. Open it again and amend what it says now.");
        var item = await records.ItemsToRead.Include(i => i.Meeting).Include(i => i.Recorded).FirstAsync(i => i.Id == itemId, cancel);
        await records.AmendMinutesAsync(item, form.Words(found.Item.Notes), form.Reason!, cancel);
        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "minutes", id);
        this.Say("The minutes are amended. The version before can still be read.");
        return Redirect($"/meetings/{id}/minutes");
    }

    // Of this item alone: an amendment of another item, which may be hidden from this person, is nothing to this form.
    private static string Seen(MinutesItem item) => new MinutesText(new MinutesHead("", default, default, ""), [item]).Mark();

    private async Task<(MinutesPage Page, MinutesItem Item)?> ItemAsync(Guid id, Guid itemId, CancellationToken cancel) =>
        await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel) is { Chairs: true, IsDraft: false } page && page.Text.Items.FirstOrDefault(i => i.ItemId == itemId && i.State == AgendaItemState.Discussed) is { } item
            ? (page, item) : null;

    private ViewResult Shown(AmendForm form, (MinutesPage Page, MinutesItem Item) found)
    {
        records.Seen(ReadKind.Detail, "minutes", found.Page.Agenda.Id, found.Page.Shown);
        return View("Amend", form with { Shown = found });
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "minutes");
        return NotFound();
    }
}
