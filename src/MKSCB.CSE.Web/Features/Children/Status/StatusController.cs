using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Status;

/// <summary>The plans and orders the child is and was under.</summary>
[Route("/children/{reference}/status")]
public sealed class StatusController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/status";

    [HttpGet(""), Requires(Permission.ViewChild)]
    public async Task<IActionResult> Status([FromRoute] string reference, CancellationToken cancel) =>
        await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel) is { } heading
            ? Seen(heading, await StatusPage.LoadAsync(Records, heading, cancel))
            : Missed();

    [HttpGet("begin"), Requires(Permission.MaintainChild)]
    public async Task<IActionResult> Begin([FromRoute] string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } child ? await FormAsync(reference, new BeginForm { Version = child.Version }, cancel) : Missed();

    [HttpPost("begin"), Requires(Permission.MaintainChild)]
    public async Task<IActionResult> Begin([FromRoute] string reference, BeginForm form, CancellationToken cancel)
    {
        var child = await FindAsync(reference, cancel);
        if (ModelState.IsValid && child?.LegalStatuses.Any(p => p.To == null && p.Status == form.Status) == true)
        {
            ModelState.AddModelError(nameof(form.Status), "This is the plan or order already recorded as the present one");
        }

        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        this.OfferMerge((services, stop) => PresentAsync(services.GetRequiredService<CaseRecords>(), reference, stop));
        child.ChangeLegalStatus(form.Status!.Value, form.From!.Value, form.Note, who, Now);
        Records.Expect(child, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The plan or order has been recorded.", Place);
    }

    [HttpGet("end"), Requires(Permission.MaintainChild)]
    public async Task<IActionResult> End([FromRoute] string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } child ? await EndViewAsync(reference, new EndForm { Version = child.Version }, cancel) : Missed();

    [HttpPost("end"), Requires(Permission.MaintainChild)]
    public async Task<IActionResult> End([FromRoute] string reference, EndForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await EndViewAsync(reference, form, cancel);
        }

        if (await FindAsync(reference, cancel) is not { } child)
        {
            return Missed();
        }

        child.EndLegalStatus(form.LastDay!.Value, form.Note, Now);
        Records.Expect(child, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The end of the plan or order has been recorded.", Place);
    }

    [HttpGet("{period:guid}/correct"), Requires(Permission.MaintainChild)]
    public async Task<IActionResult> Correct([FromRoute] string reference, [FromRoute] Guid period, CancellationToken cancel) =>
        await CorrectFormAsync(Records, reference, period, cancel) is { } form ? await FormAsync(reference, form, cancel) : Missed();

    [HttpPost("{period:guid}/correct"), Requires(Permission.MaintainChild)]
    public async Task<IActionResult> Correct([FromRoute] string reference, [FromRoute] Guid period, CorrectForm form, CancellationToken cancel)
    {
        var child = await FindAsync(reference, cancel);
        if (child?.LegalStatuses.FirstOrDefault(p => p.Id == period) is not { } stored)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            form.Period = (await StatusPage.RowsAsync(Records, reference, cancel)).Find(p => p.Id == period);
            return await FormAsync(reference, form, cancel);
        }

        this.OfferMerge((services, stop) => CorrectFormAsync(services.GetRequiredService<CaseRecords>(), reference, period, stop));
        child.CorrectLegalStatus(stored, form.From!.Value, form.Note, Now);
        Records.Expect(stored, form.Version ?? 0);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, "The record has been changed.", Place);
    }

    private async Task<IActionResult> EndViewAsync(string reference, EndForm form, CancellationToken cancel)
    {
        form.Present = (await StatusPage.RowsAsync(Records, reference, cancel)).Find(p => p.CanEnd);
        return form.Present == null ? Missed() : await FormAsync(reference, form, cancel);
    }

    private Task<Child?> FindAsync(string reference, CancellationToken cancel) =>
        Records.Children.Include(c => c.LegalStatuses).FirstOrDefaultAsync(c => c.Reference == reference, cancel);

    private static async Task<BeginForm?> PresentAsync(CaseRecords records, string reference, CancellationToken cancel) =>
        await records.Children.Where(c => c.Reference == reference).Select(c => new { c.Version, Present = c.LegalStatuses.FirstOrDefault(p => p.To == null) }).FirstOrDefaultAsync(cancel) is { } now
            ? new BeginForm { Version = now.Version, Status = now.Present?.Status, From = now.Present?.From, Note = now.Present?.Note }
            : null;

    private static async Task<CorrectForm?> CorrectFormAsync(CaseRecords records, string reference, Guid period, CancellationToken cancel) =>
        (await StatusPage.RowsAsync(records, reference, cancel)).Find(p => p.Id == period) is { } row
            ? new CorrectForm { Period = row, From = row.From, Note = row.Note, Version = row.Version }
            : null;
}
