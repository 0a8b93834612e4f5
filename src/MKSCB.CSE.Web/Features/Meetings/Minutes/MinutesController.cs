using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Minutes;

/// <summary>The minutes to read, on the screen, on paper and as a Word document: each reader's own.</summary>
[Route("/meetings/{id:guid}/minutes"), Requires(Permission.ViewMeeting), ShowsRecords]
public sealed class MinutesController(MinutesSources from, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet("")]
    public Task<IActionResult> Minutes([FromRoute] Guid id, CancellationToken cancel) => ShownAsync(id, null, cancel);

    /// <summary>A version as it was approved, by its number among those this reader may see.</summary>
    [HttpGet("versions/{number:int}")]
    public Task<IActionResult> Version([FromRoute] Guid id, [FromRoute] int number, CancellationToken cancel) => ShownAsync(id, number, cancel);

    [HttpGet("print")]
    public async Task<IActionResult> Print([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel) is not { } page)
        {
            return Missed();
        }

        records.Seen(ReadKind.Print, "minutes", id, page.Shown);
        return View(page);
    }

    [HttpGet("word"), FreshSignIn(Downloads = true)]
    public async Task<IActionResult> Word([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await MinutesPage.LoadAsync(from, id, null, time.Now(), cancel) is not { } page)
        {
            return Missed();
        }

        records.Seen(ReadKind.Export, "minutes", id, page.Shown);
        return File(MinutesPaper.Make(page, who, time.Now()), WordType, MinutesPaper.FileName(page));
    }

    private async Task<IActionResult> ShownAsync(Guid id, int? version, CancellationToken cancel)
    {
        if (await MinutesPage.LoadAsync(from, id, version, time.Now(), cancel) is not { } page)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "minutes", id, page.Shown);
        return View("Minutes", page);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "minutes");
        return NotFound();
    }
}
