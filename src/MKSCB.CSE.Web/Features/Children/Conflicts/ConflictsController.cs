using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

/// <summary>Who must not see the record, kept by those who keep it whole. That somebody is kept out tells of their family, so nobody else reads it.</summary>
[Route("/children/{reference}/conflicts"), Requires(Permission.MaintainChild)]
public sealed class ConflictsController(CaseRecords records, AccountRecords accounts, ReferenceRecords lists, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/conflicts";

    [HttpGet("")]
    public async Task<IActionResult> Conflicts([FromRoute] string reference, CancellationToken cancel) =>
        await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel) is { } heading
            ? Seen(heading, await ConflictsPage.LoadAsync(Records, heading, cancel))
            : Missed();

    [HttpGet("add")]
    public Task<IActionResult> Add([FromRoute] string reference, [FromQuery] string? agency, CancellationToken cancel) =>
        AddViewAsync(reference, agency, new ConflictForm(), cancel);

    [HttpPost("add")]
    public async Task<IActionResult> Add([FromRoute] string reference, [FromQuery] string? agency, ConflictForm form, CancellationToken cancel)
    {
        var people = await AgencyPeople.LoadAsync(accounts, agency, cancel);
        if (ModelState.IsValid && people?.Has(form.Person) != true)
        {
            ModelState.AddModelError(nameof(form.Person), "Choose a person of this agency");
        }

        if (people == null || !ModelState.IsValid)
        {
            return await AddViewAsync(reference, agency, form, cancel);
        }

        if (await FindAsync(reference, cancel) is not { } child)
        {
            return Missed();
        }

        child.DeclareConflict(form.Person!.Value, form.Reason!, who, Now);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "Recorded. To this person the record does not exist from now on.", Place);
    }

    [HttpGet("{conflict:guid}/end")]
    public Task<IActionResult> End([FromRoute] string reference, [FromRoute] Guid conflict, CancellationToken cancel) =>
        EndViewAsync(reference, conflict, new EndConflictForm(), cancel);

    [HttpPost("{conflict:guid}/end")]
    public async Task<IActionResult> End([FromRoute] string reference, [FromRoute] Guid conflict, EndConflictForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await EndViewAsync(reference, conflict, form, cancel);
        }

        var child = await FindAsync(reference, cancel);
        if (child?.Conflicts.FirstOrDefault(c => c.Id == conflict) is not { } ending)
        {
            return Missed();
        }

        ending.End(form.Reason!, who, Now);
        await Records.SaveAsync(cancel);
        return Saved(child, "The conflict of interest has ended. This person may see again what their role and work allow.", Place);
    }

    private async Task<IActionResult> AddViewAsync(string reference, string? agency, ConflictForm form, CancellationToken cancel)
    {
        form.Agency = await AgencyPeople.LoadAsync(accounts, agency, cancel);
        if (form.Agency != null)
        {
            return await FormAsync(reference, form, cancel);
        }

        AgencyStep.Check(Request.Query, ModelState);
        return await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel) is { } heading
            ? Seen(heading, new AgencyStep(heading, "Who must not see this record?", $"{heading.Address}/conflicts/add", Place, await AgencyPeople.AgenciesAsync(lists, Today, cancel)), AgencyStep.View)
            : Missed();
    }

    private async Task<IActionResult> EndViewAsync(string reference, Guid conflict, EndConflictForm form, CancellationToken cancel)
    {
        form.Conflict = await ConflictsPage.OneAsync(Records, reference, conflict, cancel);
        return form.Conflict == null ? Missed() : await FormAsync(reference, form, cancel);
    }

    private Task<Child?> FindAsync(string reference, CancellationToken cancel) =>
        Records.Children.Include(c => c.Conflicts).FirstOrDefaultAsync(c => c.Reference == reference, cancel);
}
