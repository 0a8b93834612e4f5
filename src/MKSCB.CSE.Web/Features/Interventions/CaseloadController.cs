using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>Reading interventions: the caseload of those who run or do the work, and one of them.</summary>
[ShowsRecords]
public sealed class CaseloadController(CaseRecords records, CurrentUser who, InterventionTerms terms, TimeProvider time) : Controller
{
    [HttpGet("/intervention"), Requires(Permission.WorkIntervention)]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var page = await CaseloadPage.LoadAsync(records, who, terms, time.Today(), cancel);
        records.Seen(ReadKind.List, "interventions", shown: page.Rows.Concat(page.Ended).Select(row => row.Id).Concat(page.Due.Select(due => due.InterventionId)).Distinct());
        return View(page);
    }

    [HttpGet("/intervention/{id:guid}"), Requires(Permission.ViewIntervention)]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken cancel)
    {
        if (await InterventionPage.LoadAsync(records, who, id, cancel) is not { } page)
        {
            records.Seen(ReadKind.Refused, "intervention");
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "intervention", page.Heading.Id);
        return View(page);
    }
}
