using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>The National Referral Mechanism: considered, referred, decided.</summary>
[Route("/children/{reference}/protection/nrm"), Requires(Permission.RecordOnChild)]
public sealed class NrmController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/protection";

    [HttpGet("add")]
    public async Task<IActionResult> Nrm([FromRoute] string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } child ? await FormAsync(reference, new NrmForm { On = Today, Version = child.Version }, cancel) : Missed();

    [HttpPost("add")]
    public async Task<IActionResult> Nrm([FromRoute] string reference, NrmForm form, CancellationToken cancel)
    {
        var child = await Records.Children.Include(c => c.NrmReferrals).FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        child.ConsiderNrm(form.Facts(), who, Now);
        Records.Expect(child, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The decision about the National Referral Mechanism has been recorded.", Place);
    }

    [HttpGet("{referral:guid}")]
    public async Task<IActionResult> NrmStep([FromRoute] string reference, [FromRoute] Guid referral, CancellationToken cancel) => await StepViewAsync(reference, referral, new NrmStepForm(), cancel);

    [HttpPost("{referral:guid}")]
    public async Task<IActionResult> NrmStep([FromRoute] string reference, [FromRoute] Guid referral, NrmStepForm form, CancellationToken cancel)
    {
        var stored = await Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.NrmReferrals).Include(r => r.Child).FirstOrDefaultAsync(r => r.Id == referral, cancel);
        if (form.On < stored?.Since)
        {
            ModelState.AddModelError(nameof(form.On), "The day must not be before the step recorded last");
        }

        if (stored == null || !ModelState.IsValid)
        {
            return await StepViewAsync(reference, referral, form, cancel);
        }

        stored.Move(form.Step!.Value, form.On!.Value, form.Words, who, Now);
        Records.Expect(stored, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(stored.Child!, "The step has been recorded.", Place);
    }

    private async Task<IActionResult> StepViewAsync(string reference, Guid referral, NrmStepForm form, CancellationToken cancel)
    {
        form.Row = await NrmRow.Of(Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.NrmReferrals).Where(r => r.Id == referral)).AsSingleQuery().FirstOrDefaultAsync(cancel);
        form.Version ??= form.Row?.Version;
        return form.Row == null || NrmReferral.Flow[form.Row.State].Count == 0 ? Missed() : await FormAsync(reference, form, cancel);
    }
}
