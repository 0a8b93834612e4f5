using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Names;

/// <summary>The other names a child is known and found by.</summary>
[Route("/children/{reference}/names"), Requires(Permission.MaintainChild)]
public sealed class NamesController(CaseRecords records, Acting acting, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "#who";
    private const string AlreadyThere = "This name is already recorded for this child";

    [HttpGet("add")]
    public Task<IActionResult> Add([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new NameForm(), cancel);

    [HttpPost("add")]
    public async Task<IActionResult> Add([FromRoute] string reference, NameForm form, CancellationToken cancel)
    {
        var child = await FindAsync(reference, cancel);
        if (ModelState.IsValid && child?.IsCalled(form.Name!) == true)
        {
            ModelState.AddModelError(nameof(form.Name), AlreadyThere);
        }

        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        child.AddAlias(form.Name!, form.Kind!.Value, form.Source, who, Now);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "The name has been added. The child can be found by it.", Place);
    }

    [HttpGet("{alias:guid}/change")]
    public async Task<IActionResult> Change([FromRoute] string reference, [FromRoute] Guid alias, CancellationToken cancel) =>
        await NameAsync(Records, reference, alias, cancel) is { } name ? await FormAsync(reference, NameForm.Of(name), cancel) : Missed();

    [HttpPost("{alias:guid}/change")]
    public async Task<IActionResult> Change([FromRoute] string reference, [FromRoute] Guid alias, NameForm form, CancellationToken cancel)
    {
        var child = await FindAsync(reference, cancel);
        if (child?.Aliases.FirstOrDefault(a => a.Id == alias) is not { } name)
        {
            return Missed();
        }

        if (ModelState.IsValid && child.IsCalled(form.Name!, besides: name))
        {
            ModelState.AddModelError(nameof(form.Name), AlreadyThere);
        }

        if (!ModelState.IsValid)
        {
            form.Id = alias;
            return await FormAsync(reference, form, cancel);
        }

        this.OfferMerge(async (services, stop) =>
            await NameAsync(services.GetRequiredService<CaseRecords>(), reference, alias, stop) is { } now ? NameForm.Of(now) : null);
        child.CorrectAlias(name, form.Name!, form.Kind!.Value, form.Source);
        Records.Expect(name, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The name has been changed.", Place);
    }

    [HttpGet("{alias:guid}/remove")]
    public async Task<IActionResult> Remove([FromRoute] string reference, [FromRoute] Guid alias, CancellationToken cancel) =>
        await NameAsync(Records, reference, alias, cancel) is { } name ? await FormAsync(reference, RemoveNameForm.Of(name), cancel) : Missed();

    [HttpPost("{alias:guid}/remove")]
    public async Task<IActionResult> Remove([FromRoute] string reference, [FromRoute] Guid alias, RemoveNameForm form, CancellationToken cancel)
    {
        var child = await FindAsync(reference, cancel);
        if (child?.Aliases.FirstOrDefault(a => a.Id == alias) is not { } name)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            (form.Id, form.Name) = (alias, name.Name);
            return await FormAsync(reference, form, cancel);
        }

        acting.Reason = TypedText.Words(form.Why!.Value.ToString());
        child.RemoveAlias(name);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "The name has been taken off the record.", Place);
    }

    private Task<Child?> FindAsync(string reference, CancellationToken cancel) =>
        Records.Children.Include(c => c.SearchTerms).Include(c => c.Aliases).AsSplitQuery().FirstOrDefaultAsync(c => c.Reference == reference, cancel);

    private static Task<ChildAlias?> NameAsync(CaseRecords records, string reference, Guid alias, CancellationToken cancel) =>
        records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Aliases).AsNoTracking().FirstOrDefaultAsync(a => a.Id == alias, cancel);
}
