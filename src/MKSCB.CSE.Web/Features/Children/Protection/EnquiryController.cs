using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>A section 47 enquiry begins and ends.</summary>
[Route("/children/{reference}/protection/enquiry"), Requires(Permission.MaintainChild)]
public sealed class EnquiryController(CaseRecords records, WorkingDays days, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/protection";

    [HttpGet("start")]
    public async Task<IActionResult> StartEnquiry([FromRoute] string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } child ? await FormAsync(reference, new StartEnquiryForm { On = Today, Version = child.Version }, cancel) : Missed();

    [HttpPost("start")]
    public async Task<IActionResult> StartEnquiry([FromRoute] string reference, StartEnquiryForm form, CancellationToken cancel)
    {
        var child = await Records.Children.Include(c => c.StrategyDiscussions).Include(c => c.Enquiries).AsSplitQuery().FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        child.StartEnquiry(new EnquiryStart(form.On!.Value, form.Joint!.Value, form.LedBy!), days, who, Now);
        Records.Expect(child, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The section 47 enquiry has been recorded.", Place);
    }

    [HttpGet("{enquiry:guid}")]
    public async Task<IActionResult> EndEnquiry([FromRoute] string reference, [FromRoute] Guid enquiry, CancellationToken cancel) => await EndViewAsync(reference, enquiry, new EndEnquiryForm(), cancel);

    [HttpPost("{enquiry:guid}")]
    public async Task<IActionResult> EndEnquiry([FromRoute] string reference, [FromRoute] Guid enquiry, EndEnquiryForm form, CancellationToken cancel)
    {
        var stored = await Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Enquiries).Include(e => e.Child).FirstOrDefaultAsync(e => e.Id == enquiry, cancel);
        if (form.On < stored?.StartedOn)
        {
            ModelState.AddModelError(nameof(form.On), "The day must not be before the enquiry began");
        }

        if (form.ConferenceOn < stored?.StartedOn)
        {
            ModelState.AddModelError(nameof(form.ConferenceOn), "The conference must not be before the enquiry began");
        }

        if (stored == null || !ModelState.IsValid)
        {
            return await EndViewAsync(reference, enquiry, form, cancel);
        }

        stored.End(form.On!.Value, form.Outcome!.Value, form.ConferenceOn, form.Reason!, who, Now);
        Records.Expect(stored, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(stored.Child!, "The end of the enquiry has been recorded.", Place);
    }

    private async Task<IActionResult> EndViewAsync(string reference, Guid enquiry, EndEnquiryForm form, CancellationToken cancel)
    {
        form.Row = await EnquiryRow.Of(Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.Enquiries).Where(e => e.Id == enquiry && e.State == EnquiryState.Running)).FirstOrDefaultAsync(cancel);
        form.Version ??= form.Row?.Version;
        return form.Row == null ? Missed() : await FormAsync(reference, form, cancel);
    }
}
