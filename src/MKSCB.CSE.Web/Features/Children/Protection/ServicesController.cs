using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>Services offered, and what became of the offer.</summary>
[Route("/children/{reference}/protection/services"), Requires(Permission.RecordOnChild)]
public sealed class ServicesController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/protection";

    [HttpGet("offer")]
    public Task<IActionResult> Offer([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new OfferForm { On = Today }, cancel);

    [HttpPost("offer")]
    public async Task<IActionResult> Offer([FromRoute] string reference, OfferForm form, CancellationToken cancel)
    {
        var child = await Records.Children.FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        child.OfferService(form.Facts(), who, Now);
        await Records.SaveAsync(cancel);
        return Saved(child, "The offer has been recorded.", Place);
    }

    [HttpGet("{service:guid}")]
    public async Task<IActionResult> ServiceStep([FromRoute] string reference, [FromRoute] Guid service, CancellationToken cancel) => await StepViewAsync(reference, service, new ServiceStepForm(), cancel);

    [HttpPost("{service:guid}")]
    public async Task<IActionResult> ServiceStep([FromRoute] string reference, [FromRoute] Guid service, ServiceStepForm form, CancellationToken cancel)
    {
        var stored = await Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Services).Include(s => s.Child).FirstOrDefaultAsync(s => s.Id == service, cancel);
        if (form.On < stored?.Since)
        {
            ModelState.AddModelError(nameof(form.On), "The day must not be before the step recorded last");
        }

        if (stored == null || !ModelState.IsValid)
        {
            return await StepViewAsync(reference, service, form, cancel);
        }

        stored.Move(form.Step!.Value, form.On!.Value, form.Reason, who, Now);
        Records.Expect(stored, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(stored.Child!, "The step has been recorded.", Place);
    }

    private async Task<IActionResult> StepViewAsync(string reference, Guid service, ServiceStepForm form, CancellationToken cancel)
    {
        form.Row = await ServiceRow.Of(Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Services).Where(s => s.Id == service)).AsSingleQuery().FirstOrDefaultAsync(cancel);
        form.Version ??= form.Row?.Version;
        return form.Row == null || OfferedService.Flow[form.Row.State].Count == 0 ? Missed() : await FormAsync(reference, form, cancel);
    }
}
