using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>From a submission to a decision: find the child, decide, tell the referrer.</summary>
[Requires(Permission.TriageScreening)]
[ShowsRecords]
public sealed class DecideController(CaseRecords records, Deciding deciding, ChildFinding finding, TimeProvider time, CurrentUser who) : Controller
{
    private const string Draft = "triage-decision";

    [HttpGet("/triage/{reference}/match")]
    public async Task<IActionResult> Match([FromRoute] string reference, CancellationToken cancel)
    {
        if (await ReportedChild.LoadAsync(records.Screenings, reference, cancel) is not { } reported)
        {
            return Missed();
        }

        var page = await MatchPage.LoadAsync(records, finding, reported, time.Today(), cancel);
        records.Seen(ReadKind.Detail, "screening", reported.SubmissionId);
        records.Seen(ReadKind.Search, "child-candidates", shown: page.Candidates.Select(c => c.Child.Id));
        return View(page);
    }

    // One draft a submission, whichever child it is decided for: turning back to another child loses nothing.
    [HttpGet("/triage/{reference}/decide/{child}"), KeepsDraft(Draft, "reference")]
    public Task<IActionResult> Decide([FromRoute] string reference, [FromRoute] string child, CancellationToken cancel) =>
        FormAsync(reference, child, new DecideForm(), cancel);

    [HttpPost("/triage/{reference}/decide/{child}"), KeepsDraft(Draft, "reference")]
    public async Task<IActionResult> Decide([FromRoute] string reference, [FromRoute] string child, DecideForm form, [FromServices] MeetingBell bell, CancellationToken cancel)
    {
        if (await GroundsAsync(reference, child, form, cancel) is not { } grounds)
        {
            return Missed();
        }

        grounds.CheckLowering(ModelState, time.Today(), who);
        if (!ModelState.IsValid)
        {
            return await ShownAsync(grounds, cancel);
        }

        var decided = await deciding.SaveAsync(records, grounds, time.Now(), cancel);
        if (form.GoesToMeeting)
        {
            // After the decision stands, and apart from it: the child is on the next agenda in a moment.
            bell.Ring();
        }

        records.Seen(ReadKind.Detail, "screening", grounds.Reported.SubmissionId);
        this.Say($"Decided. The child's record is {decided}; the referrer can read what you wrote now.");
        return Redirect($"/triage/{reference}/outcome");
    }

    [HttpGet("/triage/{reference}/outcome")]
    public async Task<IActionResult> Outcome([FromRoute] string reference, CancellationToken cancel)
    {
        var page = await OutcomePage.LoadAsync(records.Screenings, reference, cancel);
        records.Seen(page == null ? ReadKind.Refused : ReadKind.Detail, "screening", page?.SubmissionId);
        return page == null ? NotFound() : View(page);
    }

    private async Task<IActionResult> FormAsync(string reference, string child, DecideForm form, CancellationToken cancel) =>
        await GroundsAsync(reference, child, form, cancel) is { } grounds ? await ShownAsync(grounds, cancel) : Missed();

    private async Task<DecideGrounds?> GroundsAsync(string reference, string childKey, DecideForm form, CancellationToken cancel)
    {
        if (await ReportedChild.LoadAsync(records.Screenings, reference, cancel) is not { } reported)
        {
            return null;
        }

        var child = childKey == DecideGrounds.NewChild ? null
            : (await KnownChild.LoadAsync(records.Children.Where(c => c.Reference == childKey), time.Today(), cancel)).SingleOrDefault();
        return child == null && childKey != DecideGrounds.NewChild ? null : await deciding.GroundsAsync(records, reported, child, form, cancel);
    }

    private async Task<IActionResult> ShownAsync(DecideGrounds grounds, CancellationToken cancel)
    {
        var page = await deciding.PageAsync(records, grounds, cancel);
        records.Seen(ReadKind.Detail, "screening", page.Reported.SubmissionId, page.AlsoWaiting.Select(w => w.Id).Concat(page.Child?.Screenings.Select(s => s.Id) ?? []));
        if (page.Child is { } child)
        {
            records.Seen(ReadKind.Detail, "child", child.Id);
        }

        return View("Decide", page);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "screening");
        return NotFound();
    }
}
