using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Workers;

/// <summary>Who works with the child. Giving somebody work with a child opens the record to them; ending it closes it.</summary>
[Route("/children/{reference}/workers"), Requires(Permission.MaintainChild)]
public sealed class WorkersController(CaseRecords records, AccountRecords accounts, ReferenceRecords lists, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "#involved";

    [HttpGet("add")]
    public Task<IActionResult> Add([FromRoute] string reference, [FromQuery] string? agency, CancellationToken cancel) =>
        AddViewAsync(reference, agency, new WorkerForm { From = Today }, cancel);

    [HttpPost("add")]
    public async Task<IActionResult> Add([FromRoute] string reference, [FromQuery] string? agency, WorkerForm form, CancellationToken cancel)
    {
        var people = await AgencyPeople.LoadAsync(accounts, agency, cancel);
        if (ModelState.IsValid && form.Person != null && people?.Has(form.Person) != true)
        {
            ModelState.AddModelError(nameof(form.Person), "Choose a person of this agency");
        }

        if (people == null || !ModelState.IsValid)
        {
            return await AddViewAsync(reference, agency, form, cancel);
        }

        var child = await Records.Children.Include(c => c.Involvements).Include(c => c.Conflicts).AsSplitQuery().FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child == null)
        {
            return Missed();
        }

        var name = form.Name ?? await accounts.Accounts.Where(a => a.Id == form.Person).Select(a => a.DisplayName).FirstAsync(cancel);
        var work = child.Involve(people.Id, form.Person, name, form.Role!, form.From!.Value, form.To);
        if (form.Leads)
        {
            child.LedBy(work);
        }

        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "The work with the child has been recorded.", Place);
    }

    [HttpGet("{work:guid}/end")]
    public Task<IActionResult> End([FromRoute] string reference, [FromRoute] Guid work, CancellationToken cancel) =>
        EndViewAsync(reference, work, new EndWorkForm { LastDay = Today }, cancel);

    [HttpPost("{work:guid}/end")]
    public async Task<IActionResult> End([FromRoute] string reference, [FromRoute] Guid work, EndWorkForm form, CancellationToken cancel)
    {
        var child = await WithWorkAsync(reference, cancel);
        if (child?.Involvements.FirstOrDefault(i => i.Id == work) is not { } ending)
        {
            return Missed();
        }

        if (ModelState.IsValid && form.LastDay < ending.From)
        {
            ModelState.AddModelError(nameof(form.LastDay), "The last day cannot be before the work began");
        }

        if (!ModelState.IsValid)
        {
            return await EndViewAsync(reference, work, form, cancel);
        }

        ending.End(form.LastDay!.Value, form.Reason!);
        await Records.SaveAsync(cancel);
        return Saved(child, "The end of the work has been recorded.", Place);
    }

    [HttpGet("{work:guid}/lead")]
    public async Task<IActionResult> Lead([FromRoute] string reference, [FromRoute] Guid work, CancellationToken cancel) =>
        await RowAsync(reference, work, cancel) is { } row && row.HoldsOn(Today) ? await FormAsync(reference, new LeadForm { Work = row }, cancel) : Missed();

    [HttpPost("{work:guid}/lead")]
    public async Task<IActionResult> Lead([FromRoute] string reference, [FromRoute] Guid work, LeadForm _, CancellationToken cancel)
    {
        var child = await WithWorkAsync(reference, cancel);
        if (child?.Involvements.FirstOrDefault(i => i.Id == work && i.HoldsOn(Today)) is not { } lead)
        {
            return Missed();
        }

        child.LedBy(lead);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "The lead has been recorded.", Place);
    }

    private async Task<IActionResult> AddViewAsync(string reference, string? agency, WorkerForm form, CancellationToken cancel)
    {
        form.Agency = await AgencyPeople.LoadAsync(accounts, agency, cancel);
        if (form.Agency != null)
        {
            return await FormAsync(reference, form, cancel);
        }

        AgencyStep.Check(Request.Query, ModelState);
        return await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel) is { } heading
            ? Seen(heading, new AgencyStep(heading, "Add a person’s work", $"{heading.Address}/workers/add", Place, await AgencyPeople.AgenciesAsync(lists, Today, cancel)), AgencyStep.View)
            : Missed();
    }

    private async Task<IActionResult> EndViewAsync(string reference, Guid work, EndWorkForm form, CancellationToken cancel)
    {
        form.Work = await RowAsync(reference, work, cancel);
        return form.Work == null ? Missed() : await FormAsync(reference, form, cancel);
    }

    private Task<Child?> WithWorkAsync(string reference, CancellationToken cancel) =>
        Records.Children.Include(c => c.Involvements).FirstOrDefaultAsync(c => c.Reference == reference, cancel);

    private Task<WorkerRow?> RowAsync(string reference, Guid work, CancellationToken cancel) =>
        WorkerRow.Of(Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Involvements).Where(i => i.Id == work)).FirstOrDefaultAsync(cancel);
}
