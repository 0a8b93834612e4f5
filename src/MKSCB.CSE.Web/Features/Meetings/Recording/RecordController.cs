using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>
/// One item to a page while the meeting sits: written by its chair, deputy and administrator, read by its panel. Saved as it is typed; what two
/// people write at once is merged field by field.
/// </summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/record")]
public sealed class RecordController(RecordSources from, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    private const string Discussed = "discussed";

    [HttpGet(""), Requires(Permission.ViewMeeting), ShowsRecords]
    public async Task<IActionResult> Record([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel) is { } found ? Shown(found.Page, found.Form) : Missed();

    [HttpPost(""), HttpPost("draft"), Requires(Permission.PrepareAgenda), ShowsRecords]
    public async Task<IActionResult> Record([FromRoute] Guid id, [FromRoute] Guid itemId, RecordForm form, [FromForm] string? then, CancellationToken cancel)
    {
        var asTyped = HttpContext.Request.Path.Value!.EndsWith("/draft", StringComparison.OrdinalIgnoreCase);
        var (meeting, item) = await OpenAsync(id, itemId, cancel);
        if (meeting == null || item == null)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "agenda-item", item.ChildId ?? itemId);
        if (!ModelState.IsValid)
        {
            return asTyped ? UnprocessableEntity() : await AgainAsync(id, itemId, form, cancel);
        }

        this.OfferMerge((services, stop) => StoredAsync(services, id, itemId, stop));
        var merge = FieldMarks.Merge(form, RecordForm.Of(item.Recorded?.Notes));
        item.Write(merge.Merged.ToNotes(), who, time.Now());
        await records.SaveAsync(cancel);
        return merge.Clashes.Count > 0 ? Clash(form, RecordForm.Of(item.Recorded!.Notes), merge.Clashes)
            // Marks of what this page shows now: a field somebody else filled meanwhile is not this page's, and stays theirs at its next save.
            : asTyped ? Content(form.Marked().Version!)
            : then == Discussed ? await FinishAsync(item, form, cancel)
            : Back(id, itemId, "Saved.");
    }

    [HttpPost("clock"), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Clock([FromRoute] Guid id, [FromRoute] Guid itemId, [FromForm] bool run, CancellationToken cancel)
    {
        var (meeting, item) = await OpenAsync(id, itemId, cancel);
        if (meeting == null || item == null)
        {
            return NotFound();
        }

        if (run)
        {
            meeting.TurnTo(item, time.Now());
        }
        else
        {
            item.StopClock(time.Now());
        }

        await records.SaveAsync(cancel);
        return Back(id, itemId, run ? "The clock runs for this item." : "The clock stands.");
    }

    private ViewResult Clash(RecordForm mine, RecordForm stored, IReadOnlyList<string> clashes) =>
        Mvc.Problems.Page(MetadataProvider, "Merge", StatusCodes.Status409Conflict, RecordMerge.Of(HttpContext, mine, stored, clashes));

    private async Task<IActionResult> FinishAsync(AgendaItem item, RecordForm form, CancellationToken cancel)
    {
        foreach (var (field, words) in item.Recorded!.Notes.Missing(item.ChildId != null, time.Today()))
        {
            ModelState.AddModelError(field, words);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(item.MeetingId, item.Id, form, cancel);
        }

        if (item.StepsDown(item.Recorded.Notes))
        {
            this.Say("Saved. This lowers the level or ends what follows the child, so a few things must be known first.", FlashKind.Information);
            return Redirect($"/meetings/{item.MeetingId}/items/{item.Id}/record/step-down");
        }

        item.Finish(who, time.Now());
        await records.SaveAsync(cancel);
        return Back(item.MeetingId, item.Id, $"{item.Called()} is recorded as discussed." + LanguageHints.Shipped.Remark(form.Worries, form.Working, form.Needed, form.Discussion, form.Decision, form.Rationale));
    }

    private async Task<IActionResult> AgainAsync(Guid id, Guid itemId, RecordForm form, CancellationToken cancel) =>
        await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel) is { } found ? Shown(found.Page, form) : Missed();

    private ViewResult Shown(RecordPage page, RecordForm form)
    {
        records.Seen(ReadKind.Detail, "agenda-item", page.Item.ChildId ?? page.Item.Id, page.Actions.Select(a => a.Id));
        form.Page = page;
        return View("Record", form);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "agenda-item");
        return NotFound();
    }

    private async Task<(Meeting? Meeting, AgendaItem? Item)> OpenAsync(Guid id, Guid itemId, CancellationToken cancel)
    {
        var meeting = await records.MeetingToRecordAsync(who, id, cancel);
        return (meeting, meeting?.Items.FirstOrDefault(i => i.Id == itemId));
    }

    private RedirectResult Back(Guid id, Guid itemId, string said)
    {
        this.Say(said);
        return Redirect($"/meetings/{id}/items/{itemId}/record");
    }

    private static async Task<RecordForm?> StoredAsync(IServiceProvider services, Guid id, Guid itemId, CancellationToken cancel)
    {
        var meeting = await services.GetRequiredService<CaseRecords>().MeetingToRecordAsync(services.GetRequiredService<Acting>().Person!, id, cancel);
        return meeting?.Items.FirstOrDefault(i => i.Id == itemId) is { } item ? RecordForm.Of(item.Recorded?.Notes).Marked() : null;
    }
}
