using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>A strategy discussion is asked for, and held or not held.</summary>
[Route("/children/{reference}/protection/strategy"), Requires(Permission.MaintainChild)]
public sealed class StrategyController(CaseRecords records, WorkingDays days, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/protection";

    [HttpGet("ask")]
    public async Task<IActionResult> AskStrategy([FromRoute] string reference, CancellationToken cancel) =>
        await ReadAsync(reference, cancel) is { } child ? await FormAsync(reference, new AskStrategyForm { On = Today, Version = child.Version }, cancel) : Missed();

    [HttpPost("ask")]
    public async Task<IActionResult> AskStrategy([FromRoute] string reference, AskStrategyForm form, CancellationToken cancel)
    {
        var child = await Records.Children.Include(c => c.StrategyDiscussions).FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child == null || !ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        child.AskForStrategyDiscussion(form.On!.Value, form.AskedBy!, form.Why!, days, who, Now);
        Records.Expect(child, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(child, "The strategy discussion has been recorded as asked for.", Place);
    }

    [HttpGet("{discussion:guid}")]
    public async Task<IActionResult> EndStrategy([FromRoute] string reference, [FromRoute] Guid discussion, CancellationToken cancel) => await EndViewAsync(reference, discussion, new EndStrategyForm(), cancel);

    [HttpPost("{discussion:guid}")]
    public async Task<IActionResult> EndStrategy([FromRoute] string reference, [FromRoute] Guid discussion, EndStrategyForm form, CancellationToken cancel)
    {
        var stored = await Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.StrategyDiscussions).Include(d => d.Child).FirstOrDefaultAsync(d => d.Id == discussion, cancel);
        if (form.On < stored?.AskedOn)
        {
            ModelState.AddModelError(nameof(form.On), "The day must not be before it was asked for");
        }

        if (stored == null || !ModelState.IsValid)
        {
            return await EndViewAsync(reference, discussion, form, cancel);
        }

        if (form.Held == true)
        {
            stored.Hold(form.On!.Value, form.TookPart!, form.Decision!.Value, form.Reason!, who, Now);
        }
        else
        {
            stored.DoNotHold(form.On!.Value, form.Reason!, who, Now);
        }

        Records.Expect(stored, form.Version ?? 0);
        await Records.SaveAsync(cancel);
        return Saved(stored.Child!, "The strategy discussion has been recorded.", Place);
    }

    private async Task<IActionResult> EndViewAsync(string reference, Guid discussion, EndStrategyForm form, CancellationToken cancel)
    {
        form.Row = await StrategyRow.Of(Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.StrategyDiscussions).Where(d => d.Id == discussion && d.State == StrategyState.Asked)).FirstOrDefaultAsync(cancel);
        form.Version ??= form.Row?.Version;
        return form.Row == null ? Missed() : await FormAsync(reference, form, cancel);
    }
}
