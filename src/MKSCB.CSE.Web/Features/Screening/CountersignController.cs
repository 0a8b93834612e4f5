using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>What an agency's lead does: sees what the agency sent, and countersigns a level below what the tool gives.</summary>
[Requires(Permission.CountersignScreening)]
public sealed class CountersignController(CaseRecords records, Countersigning countersigning, CurrentUser who) : Controller
{
    private const string Draft = "countersign";

    /// <summary>Sent by an agency this person leads: another relation, such as triage's, does not make one its lead.</summary>
    private IQueryable<ScreeningSubmission> Led
    {
        get
        {
            var leads = who.LeadsAgencies;
            return records.Screenings.Where(s => s.SubmittedAt != null && leads.Contains(s.AgencyId));
        }
    }

    [HttpGet("/screenings/agency")]
    [ShowsRecords]
    public async Task<IActionResult> Agency([FromQuery] ScreeningQuery query, CancellationToken cancel)
    {
        var list = await AgencyList.LoadAsync(Led, query, cancel);
        records.Seen(ReadKind.List, "agency-screenings", shown: list.Shown);
        ViewData["Me"] = who.Id;
        return View(list);
    }

    [HttpGet("/screenings/{reference}/countersign"), KeepsDraft(Draft, "reference")]
    [ShowsRecords]
    public Task<IActionResult> Countersign([FromRoute] string reference, CancellationToken cancel) => PageAsync(reference, new CountersignForm(), cancel);

    [HttpPost("/screenings/{reference}/countersign"), KeepsDraft(Draft, "reference")]
    public async Task<IActionResult> Countersign([FromRoute] string reference, CountersignForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(reference, form, cancel);
        }

        if (await countersigning.SaveAsync(Led, reference, form, cancel) is not { } done)
        {
            return NotFound();
        }

        this.Say(done);
        return Redirect($"/screenings/{reference}");
    }

    private async Task<IActionResult> PageAsync(string reference, CountersignForm form, CancellationToken cancel) =>
        await countersigning.PageAsync(Led, reference, form, cancel) is { } page ? View(nameof(Countersign), page) : NotFound();
}
