using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>The queue, and reading what is in it.</summary>
[Requires(Permission.TriageScreening)]
public sealed class TriageController(CaseRecords records, ReferenceRecords lists, AccountRecords accounts, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("/triage")]
    [ShowsRecords]
    public async Task<IActionResult> Index([FromQuery] TriageQuery query, CancellationToken cancel)
    {
        var rows = await TriageQueue.LoadAsync(records.Screenings, lists.Agencies, lists.Localities, query, cancel);
        records.Seen(ReadKind.List, "triage-queue", shown: rows.Rows.Select(r => r.Id));
        return View(new QueuePage(rows, query, await lists.Localities.ToListAsync(cancel)));
    }

    [HttpGet("/triage/{reference}")]
    [ShowsRecords]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken cancel)
    {
        var page = await TriagePage.LoadAsync(records.Screenings, accounts.Accounts, lists.Localities, reference, cancel);
        records.Seen(page == null ? ReadKind.Refused : ReadKind.Detail, "screening", page?.Submission.Id);
        return page == null ? NotFound() : View(page);
    }

    [HttpPost("/triage/{reference}/acknowledge")]
    public async Task<IActionResult> Acknowledge([FromRoute] string reference, CancellationToken cancel)
    {
        if (await records.Screenings.FirstOrDefaultAsync(s => s.Reference == reference, cancel) is not { } submission)
        {
            return NotFound();
        }

        submission.Acknowledge(who, time.Now());
        await records.SaveAsync(cancel);
        this.Say("The referrer can see that you have it.");
        return Redirect($"/triage/{submission.Reference}");
    }
}
