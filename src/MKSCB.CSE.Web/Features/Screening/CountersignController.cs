using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The agency lead: what the agency has sent, and lower levels to agree or not.</summary>
[Requires(Permission.CountersignScreening)]
[ShowsRecords]
[Route("countersign")]
public sealed class CountersignController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery] string? after, CancellationToken cancel)
    {
        var waiting = await ScreeningList.LoadAsync(Agency.Where(s => s.Countersign == CountersignState.Awaiting && s.AuthorId != who.Id && s.State != ScreeningState.Withdrawn && s.State != ScreeningState.Superseded), null, cancel);
        var sent = await ScreeningList.LoadAsync(Agency, after, cancel);
        records.Seen(ReadKind.List, "agency-screenings", shown: waiting.Rows.Concat(sent.Rows).Select(r => r.Id).Distinct());
        return View("Countersigns", new CountersignList(waiting.Rows, sent));
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show([FromRoute] string reference, CancellationToken cancel) =>
        await PageAsync(reference, cancel) is { } page ? View("Countersign", new CountersignPage(page, new CountersignForm())) : NotFound();

    [HttpPost("{reference}")]
    public async Task<IActionResult> Show([FromRoute] string reference, CountersignForm form, CancellationToken cancel)
    {
        var page = await PageAsync(reference, cancel);
        if (page == null || !ModelState.IsValid)
        {
            return page == null ? NotFound() : View("Countersign", new CountersignPage(page, form));
        }

        var screening = await Agency.FirstAsync(s => s.Id == page.Id, cancel);
        screening.CountersignBy(who, form.Agrees!.Value, form.Comment!, time.Now());
        await records.SaveAsync(cancel);
        this.Say(form.Agrees.Value ? "Countersigned. Triage sees that a second person agrees." : "Recorded. Triage sees that you do not agree with the lower level.");
        return Redirect("/countersign");
    }

    private IQueryable<ScreeningSubmission> Agency
    {
        get
        {
            var leads = who.LeadsAgencies;
            return records.Screenings.Where(s => leads.Contains(s.AgencyId) && s.SubmittedAt != null);
        }
    }

    private async Task<ScreeningPage?> PageAsync(string reference, CancellationToken cancel)
    {
        var page = await ScreeningPage.LoadAsync(Agency, reference, cancel);
        if (page != null)
        {
            records.Seen(ReadKind.Detail, "screening", page.Id);
        }

        return page;
    }
}
