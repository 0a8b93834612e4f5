using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Story;

/// <summary>A child goes missing and comes back.</summary>
[Route("/children/{reference}/missing"), Requires(Permission.RecordOnChild)]
public sealed class MissingController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/missing";

    /// <summary>An interview is offered within this time of every return (statutory guidance on children who run away or go missing, 2014).</summary>
    public static readonly TimeSpan InterviewWithin = TimeSpan.FromHours(72);

    [HttpGet("add")]
    public async Task<IActionResult> Missing([FromRoute] string reference, CancellationToken cancel) =>
        await FormAsync(reference, new MissingForm { MissingSince = await SinceAsync(reference, cancel) }, cancel);

    [HttpPost("add")]
    public async Task<IActionResult> Missing([FromRoute] string reference, MissingForm form, CancellationToken cancel)
    {
        form.MissingSince = await SinceAsync(reference, cancel);
        if (ModelState.IsValid && form is { Now: Whereabouts.StillMissing, MissingSince: not null })
        {
            ModelState.AddModelError(nameof(form.Now), "This child is already recorded as missing. Record the return first");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        if (await Records.Children.Include(c => c.MissingEpisodes).FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        var back = form.Back();
        _ = back == null
            ? child.GoMissing(form.Category!.Value, form.From()!.Value, form.ReportedBy!, who, Now)
            : child.WasMissing(form.Category!.Value, form.From()!.Value, back.Value, form.ReportedBy!, who, Now);
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, back == null ? "The missing episode has been recorded. The record says that the child is missing." : "The missing episode has been recorded." + Interview(back.Value), Place);
    }

    [HttpGet("{episode:guid}/return")]
    public Task<IActionResult> Return([FromRoute] string reference, [FromRoute] Guid episode, CancellationToken cancel) =>
        ReturnViewAsync(reference, episode, new ReturnForm { On = Today }, cancel);

    [HttpPost("{episode:guid}/return")]
    public async Task<IActionResult> Return([FromRoute] string reference, [FromRoute] Guid episode, ReturnForm form, CancellationToken cancel)
    {
        var child = await Records.Children.Include(c => c.MissingEpisodes.Where(e => e.Id == episode)).FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child?.MissingEpisodes.FirstOrDefault() is not { } gone)
        {
            return Missed();
        }

        if (ModelState.IsValid && form.Back() <= gone.From)
        {
            ModelState.AddModelError(nameof(form.On), "The child cannot have come back before going missing");
        }

        if (!ModelState.IsValid)
        {
            return await ReturnViewAsync(reference, episode, form, cancel);
        }

        gone.Return(form.Back()!.Value, Now);
        await Records.SaveAsync(cancel);
        return Saved(child, "The return has been recorded." + Interview(form.Back()!.Value), Place);
    }

    private string Interview(DateTime back) =>
        back + InterviewWithin >= Now ? $" Offer the child a return interview by {Say.DateTime(back + InterviewWithin)}, within 72 hours." : "";

    private Task<DateTime?> SinceAsync(string reference, CancellationToken cancel) =>
        Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.MissingEpisodes).Where(e => e.To == null).Select(e => (DateTime?)e.From).FirstOrDefaultAsync(cancel);

    private async Task<IActionResult> ReturnViewAsync(string reference, Guid episode, ReturnForm form, CancellationToken cancel)
    {
        var from = await Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.MissingEpisodes).Where(e => e.Id == episode).Select(e => (DateTime?)e.From).FirstOrDefaultAsync(cancel);
        if (from == null)
        {
            return Missed();
        }

        (form.From, form.Episode) = (from.Value, episode);
        return await FormAsync(reference, form, cancel);
    }
}
