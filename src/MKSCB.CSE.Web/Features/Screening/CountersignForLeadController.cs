using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>What a CSE co-ordinator does in place of a lead, where an agency has none but the author.</summary>
[Requires(Permission.CountersignForLead)]
public sealed class CountersignForLeadController(CaseRecords records, Countersigning countersigning) : Controller
{
    private const string Draft = "countersign";

    private IQueryable<ScreeningSubmission> Sent => records.Screenings.Where(s => s.SubmittedAt != null);

    [HttpGet("/triage/{reference}/countersign"), KeepsDraft(Draft, "reference")]
    [ShowsRecords]
    public Task<IActionResult> Countersign([FromRoute] string reference, CancellationToken cancel) => PageAsync(reference, new CountersignForm(), cancel);

    [HttpPost("/triage/{reference}/countersign"), KeepsDraft(Draft, "reference")]
    public async Task<IActionResult> Countersign([FromRoute] string reference, CountersignForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(reference, form, cancel);
        }

        if (await countersigning.SaveAsync(Sent, reference, form, cancel) is not { } done)
        {
            return NotFound();
        }

        this.Say(done);
        return Redirect($"/triage/{reference}");
    }

    private async Task<IActionResult> PageAsync(string reference, CountersignForm form, CancellationToken cancel) =>
        await countersigning.PageAsync(Sent, reference, form, cancel) is { } page ? View(nameof(Countersign), page) : NotFound();
}
