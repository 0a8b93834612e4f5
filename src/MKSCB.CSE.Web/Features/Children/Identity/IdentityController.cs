using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Identity;

/// <summary>Correcting and completing who the child is, where they live and who else sees them.</summary>
[Route("/children/{reference}"), Requires(Permission.MaintainChild)]
public sealed class IdentityController(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("identity")]
    public Task<IActionResult> Who([FromRoute] string reference, CancellationToken cancel) => FilledAsync(reference, WhoForm.Of, cancel);

    [HttpPost("identity")]
    public Task<IActionResult> Who([FromRoute] string reference, WhoForm form, CancellationToken cancel) => SaveAsync(reference, form, WhoForm.Of, cancel);

    [HttpGet("address")]
    public Task<IActionResult> Address([FromRoute] string reference, CancellationToken cancel) => FilledAsync(reference, AddressForm.Of, cancel);

    [HttpPost("address")]
    public Task<IActionResult> Address([FromRoute] string reference, AddressForm form, CancellationToken cancel) => SaveAsync(reference, form, AddressForm.Of, cancel);

    [HttpGet("school")]
    public Task<IActionResult> School([FromRoute] string reference, CancellationToken cancel) => FilledAsync(reference, SchoolForm.Of, cancel);

    [HttpPost("school")]
    public Task<IActionResult> School([FromRoute] string reference, SchoolForm form, CancellationToken cancel) => SaveAsync(reference, form, SchoolForm.Of, cancel);

    private async Task<IActionResult> FilledAsync<TForm>(string reference, Func<Child, TForm> of, CancellationToken cancel) where TForm : IdentityForm =>
        await ReadAsync(reference, cancel) is { } child ? await ShownAsync(reference, of(child), cancel) : Missed();

    private async Task<IActionResult> ShownAsync(string reference, IdentityForm form, CancellationToken cancel)
    {
        if (form is AddressForm address)
        {
            address.Localities = Choices.From(await lists.Localities.ToListAsync(cancel), l => l.Code, l => l.Name);
        }

        return await FormAsync(reference, form, cancel);
    }

    private async Task<IActionResult> SaveAsync<TForm>(string reference, TForm form, Func<Child, TForm> of, CancellationToken cancel) where TForm : IdentityForm
    {
        if (!ModelState.IsValid)
        {
            return await ShownAsync(reference, form, cancel);
        }

        if (await Records.Children.Include(c => c.SearchTerms).Include(c => c.Aliases).AsSplitQuery().FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        this.OfferMerge(async (services, stop) =>
            await services.GetRequiredService<CaseRecords>().Children.AsNoTracking().FirstOrDefaultAsync(c => c.Reference == reference, stop) is { } now ? of(now) : null);
        child.Correct(form.Over(child.Identity()), who, Now);
        Records.Expect(child, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The record has been changed.");
    }
}
