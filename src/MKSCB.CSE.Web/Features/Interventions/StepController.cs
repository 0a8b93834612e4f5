using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>The steps of those who run an intervention, each on a page of its own that says what follows from it.</summary>
[Route("/intervention/{id:guid}/step/{step}"), Requires(Permission.RunIntervention), ShowsRecords]
public sealed class StepController(CaseRecords records, AccountRecords accounts, CurrentUser who, InterventionTerms terms, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Step([FromRoute] Guid id, [FromRoute] string step, CancellationToken cancel) =>
        await WithPageAsync(new StepForm(), id, step, cancel) is { Heading: { } heading } form && heading.Steps.Contains(form.Step)
            ? Seen(form, heading.Version)
            : Missed();

    [HttpPost("")]
    public async Task<IActionResult> Step([FromRoute] Guid id, [FromRoute] string step, StepForm form, CancellationToken cancel)
    {
        if (await WithPageAsync(form, id, step, cancel) is not { Heading: { Runs: true } heading })
        {
            return Missed();
        }

        if (ModelState.IsValid)
        {
            form.Check(ModelState);
        }

        if (!ModelState.IsValid)
        {
            return Seen(form, form.Version ?? heading.Version);
        }

        var intervention = await records.Interventions.Include(i => i.Item).Include(i => i.Agency).Include(i => i.Child!.Involvements).Include(i => i.Child!.Conflicts).AsSplitQuery().FirstAsync(i => i.Id == id, cancel);
        records.Expect(intervention, form.Version ?? 0);
        await TakeAsync(intervention, form, cancel);
        await records.SaveAsync(cancel);
        this.Say(StepWords.Of(form.Step).Done);
        return Redirect(heading.Address);
    }

    private async Task TakeAsync(Intervention intervention, StepForm form, CancellationToken cancel)
    {
        var (reason, now) = (form.Reason ?? "", time.Now());
        switch (form.Step)
        {
            case Interventions.Step.Consider: intervention.Consider(who, now); break;
            case Interventions.Step.Accept: intervention.Accept(terms, await PlacesAsync(intervention, cancel), who, now); break;
            case Interventions.Step.Place: intervention.GivePlace(terms, await PlacesAsync(intervention, cancel), await IsFirstAsync(intervention, cancel), form.Reason, who, now); break;
            case Interventions.Step.Start: intervention.Start(Worker(form), who, now); break;
            case Interventions.Step.HandOver: intervention.HandOver(Worker(form), reason, who, now); break;
            case Interventions.Step.Pause: intervention.Pause(reason, who, now); break;
            case Interventions.Step.Resume: intervention.Resume(reason, who, now); break;
            case Interventions.Step.Complete: intervention.Complete(reason, who, now); break;
            case Interventions.Step.CloseEarly: intervention.CloseEarly(reason, who, now); break;
            case Interventions.Step.Decline: intervention.Decline(reason, who, now); break;
            default: intervention.FindNotSuitable(reason, who, now); break;
        }
    }

    // The agency's own version stands for all its places: two people giving the last one at once cannot both succeed.
    private async Task<int> PlacesAsync(Intervention intervention, CancellationToken cancel)
    {
        records.Expect(intervention.Agency!, intervention.Agency!.Version);
        return await records.PlacesTakenAsync(intervention.AgencyId, cancel);
    }

    private async Task<bool> IsFirstAsync(Intervention intervention, CancellationToken cancel) =>
        await records.Interventions.Where(i => i.AgencyId == intervention.AgencyId && i.State == InterventionState.Waiting).NextFirst().Select(i => i.Id).FirstOrDefaultAsync(cancel) == intervention.Id;

    private static NamedWorker Worker(StepForm form) => new(form.Worker!.Value, form.Workers.First(w => w.Value == form.Worker.ToString()).Text.Cut(Intervention.WorkerNameLength));

    private async Task<StepForm?> WithPageAsync(StepForm form, Guid id, string step, CancellationToken cancel)
    {
        if (StepWords.Find(step) is not { } known || await InterventionHeading.LoadAsync(records, who, id, cancel) is not { } heading)
        {
            return null;
        }

        (form.Step, form.Heading) = (known, heading);
        form.Workers = StepWords.NeedsWorker(known) ? await WorkersAsync(id, cancel) : [];
        return form;
    }

    // Whoever has a conflict of interest with this child is not offered.
    private async Task<IReadOnlyList<Choice>> WorkersAsync(Guid id, CancellationToken cancel)
    {
        var one = records.Interventions.Where(i => i.Id == id);
        var agency = await one.Select(i => i.AgencyId).FirstAsync(cancel);
        var kept = await one.SelectMany(i => i.Child!.Conflicts).Where(x => x.EndedAt == null).Select(x => x.AccountId).ToListAsync(cancel);
        var workers = (await accounts.InterventionWorkersOfAsync(agency, cancel)).Except(kept).ToList();
        return Choices.From(await accounts.Accounts.Where(a => workers.Contains(a.Id)).OrderBy(a => a.DisplayName).Select(a => new { a.Id, a.DisplayName }).ToListAsync(cancel), a => a.Id.ToString(), a => a.DisplayName);
    }

    private ViewResult Seen(StepForm form, long version)
    {
        form.Version = version;
        records.Seen(ReadKind.Detail, "intervention", form.Heading!.Id);
        return View("Step", form);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "intervention");
        return NotFound();
    }
}
