using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>Writing down the work: sessions, goals and their reviews, follow-ups. For the worker, and the managers who stand in for them.</summary>
[Route("/intervention/{id:guid}"), Requires(Permission.WorkIntervention), ShowsRecords]
public sealed class WorkController(CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("sessions/add")]
    public Task<IActionResult> Session([FromRoute] Guid id, CancellationToken cancel) => FormAsync(id, new SessionForm(), cancel);

    [HttpPost("sessions/add")]
    public async Task<IActionResult> Session([FromRoute] Guid id, SessionForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await FindAsync(id, cancel) is not { } intervention)
        {
            return await FormAsync(id, form, cancel);
        }

        intervention.Meet(form.Held(), who, time.Now());
        return await SavedAsync(id, "The session has been recorded." + LanguageRemark(form.Note), cancel);
    }

    [HttpGet("goals/add")]
    public Task<IActionResult> Goal([FromRoute] Guid id, CancellationToken cancel) => FormAsync(id, new GoalForm(), cancel);

    [HttpPost("goals/add")]
    public async Task<IActionResult> Goal([FromRoute] Guid id, GoalForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await FindAsync(id, cancel) is not { } intervention)
        {
            return await FormAsync(id, form, cancel);
        }

        intervention.Agree(form.Text!, form.ReviewOn!.Value, who, time.Now());
        return await SavedAsync(id, "The goal has been recorded." + LanguageRemark(form.Text), cancel);
    }

    [HttpGet("goals/{goal:guid}/review")]
    public Task<IActionResult> Review([FromRoute] Guid id, [FromRoute] Guid goal, CancellationToken cancel) => ReviewFormAsync(id, goal, new ReviewForm(), cancel);

    [HttpPost("goals/{goal:guid}/review")]
    public async Task<IActionResult> Review([FromRoute] Guid id, [FromRoute] Guid goal, ReviewForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await FindAsync(id, cancel) is not { } intervention || intervention.Goals.FirstOrDefault(g => g.Id == goal) is not { } reviewed)
        {
            return await ReviewFormAsync(id, goal, form, cancel);
        }

        records.Expect(reviewed, form.Version ?? 0);
        intervention.Review(reviewed, form.Progress(), who, time.Now());
        return await SavedAsync(id, "The review has been recorded." + LanguageRemark(form.Words), cancel);
    }

    [HttpGet("follow-ups/{followUp:guid}")]
    public Task<IActionResult> FollowUp([FromRoute] Guid id, [FromRoute] Guid followUp, CancellationToken cancel) => FollowUpFormAsync(id, followUp, new FollowUpForm(), cancel);

    [HttpPost("follow-ups/{followUp:guid}")]
    public async Task<IActionResult> FollowUp([FromRoute] Guid id, [FromRoute] Guid followUp, FollowUpForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid || await FindAsync(id, cancel) is not { } intervention || intervention.FollowUps.FirstOrDefault(f => f.Id == followUp) is not { } due)
        {
            return await FollowUpFormAsync(id, followUp, form, cancel);
        }

        intervention.LookBack(due, form.Words!, who, time.Now());
        return await SavedAsync(id, "The follow-up has been recorded." + LanguageRemark(form.Words), cancel);
    }

    private async Task<IActionResult> ReviewFormAsync(Guid id, Guid goal, ReviewForm form, CancellationToken cancel)
    {
        form.Goal = await records.Interventions.Where(i => i.Id == id).SelectMany(i => i.Goals).Where(g => g.Id == goal).Select(g => new GoalRow(g.Id, g.Text, g.AgreedOn, g.ReviewDueOn, g.Scale, g.Version)).FirstOrDefaultAsync(cancel);
        form.Version ??= form.Goal?.Version;
        return form.Goal == null ? Missed() : await FormAsync(id, form, cancel);
    }

    private async Task<IActionResult> FollowUpFormAsync(Guid id, Guid followUp, FollowUpForm form, CancellationToken cancel)
    {
        form.FollowUp = await records.Interventions.Where(i => i.Id == id).SelectMany(i => i.FollowUps).Where(f => f.Id == followUp).Select(f => new FollowUpRow(f.Id, f.MonthsAfter, f.DueOn, f.DoneAt, f.DoneBy!.DisplayName, f.Words, f.Level)).FirstOrDefaultAsync(cancel);
        return form.FollowUp == null ? Missed() : await FormAsync(id, form, cancel);
    }

    private Task<Intervention?> FindAsync(Guid id, CancellationToken cancel)
    {
        var (me, runs) = (who.Id, who.RunsInterventionsOf);
        return records.Interventions.Include(i => i.Child).Include(i => i.Goals).Include(i => i.FollowUps).AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id && (i.WorkerId == me || runs.Contains(i.AgencyId)), cancel);
    }

    private async Task<IActionResult> FormAsync(Guid id, WorkForm form, CancellationToken cancel)
    {
        form.Heading = await InterventionHeading.LoadAsync(records, who, id, cancel);
        if (form.Heading is not { Works: true } heading)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "intervention", heading.Id);
        return View(form);
    }

    private static string LanguageRemark(string? text) => Shared.LanguageHints.Shipped.Remark(text);

    private async Task<IActionResult> SavedAsync(Guid id, string words, CancellationToken cancel)
    {
        await records.SaveAsync(cancel);
        this.Say(words);
        return Redirect($"/intervention/{id}");
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "intervention");
        return NotFound();
    }
}
