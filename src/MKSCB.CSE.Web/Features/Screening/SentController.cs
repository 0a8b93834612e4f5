using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>One's own screenings, and reading one that was sent: one's own, or one of the agency one leads.</summary>
[Requires(Permission.CompleteScreening)]
public sealed class SentController(CaseRecords records, ReferenceRecords lists, CurrentUser who) : Controller
{
    private IQueryable<ScreeningSubmission> Own => records.Screenings.Where(s => s.AuthorId == who.Id);

    [HttpGet("/screenings")]
    [ShowsRecords]
    public async Task<IActionResult> Mine([FromQuery] ScreeningQuery query, CancellationToken cancel)
    {
        var list = await SentList.LoadAsync(Own, query, cancel);
        records.Seen(ReadKind.List, "my-screenings", shown: list.Shown);
        return View(list);
    }

    /// <summary>A draft opens on its form.</summary>
    [HttpGet("/screenings/{reference}")]
    [ShowsRecords]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken cancel)
    {
        var page = await SentPage.LoadAsync(records.Screenings, lists, who, reference, cancel);
        records.Seen(page == null ? ReadKind.Refused : ReadKind.Detail, "screening", page?.Submission.Id);
        if (page != null)
        {
            return View(page);
        }

        return await Own.Where(s => s.Reference == reference).Select(s => s.Reference).FirstOrDefaultAsync(cancel) is { } draft
            ? Redirect($"/screenings/{draft}/form")
            : NotFound();
    }
}
