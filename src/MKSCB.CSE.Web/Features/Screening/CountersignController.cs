using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>What an agency's lead does: sees what the agency sent, and countersigns a level below what the tool gives.</summary>
[Requires(Permission.CountersignScreening)]
public sealed class CountersignController(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time) : Controller
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

        if (await Led.Include(s => s.Events).FirstOrDefaultAsync(s => s.Reference == reference, cancel) is not { } screening)
        {
            return NotFound();
        }

        if (!IsAgain(screening, form))
        {
            screening.CountersignBy(who, form.Agrees!.Value, form.Comment!, time.Now());
            await records.SaveAsync(cancel);
        }

        this.Say(form.Agrees!.Value ? "Countersigned. Children's Social Care can see that you agree." : "Children's Social Care can see that you do not agree with the level.");
        return Redirect($"/screenings/{screening.Reference}");
    }

    // The same words by the same person are a second click.
    private bool IsAgain(ScreeningSubmission screening, CountersignForm form) =>
        screening.Countersign == (form.Agrees!.Value ? CountersignState.Agreed : CountersignState.Disagreed)
        && screening.Events.Any(e => e.ById == who.Id && e.Kind is (ScreeningEventKind.Countersigned or ScreeningEventKind.Disagreed) && e.Text == form.Comment);

    private async Task<IActionResult> PageAsync(string reference, CountersignForm form, CancellationToken cancel)
    {
        var page = await SentPage.LoadAsync(Led, lists, who, reference, cancel);
        records.Seen(page == null ? ReadKind.Refused : ReadKind.Detail, "screening", page?.Submission.Id);
        if (page == null)
        {
            return NotFound();
        }

        RuleViolation.When(page.IsMine, "You cannot countersign your own screening. Another lead of your agency must.");
        RuleViolation.When(!page.Submission.AwaitsCountersignOf(who), "This screening is not waiting for a countersignature.");
        return View(nameof(Countersign), new CountersignPage(page, form));
    }
}
