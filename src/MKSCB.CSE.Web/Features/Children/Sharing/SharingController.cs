using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Sharing;

/// <summary>What was shared about the child and what was not. Entries are added and never changed.</summary>
[Route("/children/{reference}/sharing")]
public sealed class SharingController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    private const string Place = "/sharing";

    [HttpGet(""), Requires(Permission.ViewChild)]
    public async Task<IActionResult> Sharing([FromRoute] string reference, [FromQuery] int page, CancellationToken cancel) =>
        await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel) is { } heading
            ? Seen(heading, await SharingPage.LoadAsync(Records, heading, page, cancel))
            : Missed();

    [HttpGet("add"), Requires(Permission.RecordOnChild)]
    public Task<IActionResult> Add([FromRoute] string reference, CancellationToken cancel) => FormAsync(reference, new SharingForm { On = Today }, cancel);

    [HttpPost("add"), Requires(Permission.RecordOnChild)]
    public async Task<IActionResult> Add([FromRoute] string reference, SharingForm form, CancellationToken cancel) =>
        ModelState.IsValid ? await SaveAsync(reference, form, null, cancel) : await FormAsync(reference, form, cancel);

    [HttpGet("{entry:guid}/correct"), Requires(Permission.RecordOnChild)]
    public async Task<IActionResult> Correct([FromRoute] string reference, [FromRoute] Guid entry, CancellationToken cancel) =>
        await FindAsync(reference, entry, cancel) is { } old ? await CorrectViewAsync(reference, Copy(old), old, cancel) : Missed();

    [HttpPost("{entry:guid}/correct"), Requires(Permission.RecordOnChild)]
    public async Task<IActionResult> Correct([FromRoute] string reference, [FromRoute] Guid entry, SharingForm form, CancellationToken cancel)
    {
        if (await FindAsync(reference, entry, cancel) is not { } old)
        {
            return Missed();
        }

        return ModelState.IsValid ? await SaveAsync(reference, form, old, cancel) : await CorrectViewAsync(reference, form, old, cancel);
    }

    private async Task<IActionResult> SaveAsync(string reference, SharingForm form, SharingDecision? corrects, CancellationToken cancel)
    {
        if (await Records.Children.FirstOrDefaultAsync(c => c.Reference == reference, cancel) is not { } child)
        {
            return Missed();
        }

        child.RecordSharing(form.Facts(), corrects, who, Now);
        await Records.SaveAsync(cancel);
        return Saved(child, form.Shared == true ? "The decision to share has been recorded." : "The decision not to share has been recorded.", Place);
    }

    private async Task<IActionResult> CorrectViewAsync(string reference, SharingForm form, SharingDecision old, CancellationToken cancel)
    {
        (form.CorrectsOf, form.Place) = (old.DecidedOn, $"{Place}/{old.Id}/correct");
        form.Child = await ChildHeading.LoadAsync(Records.Children, reference, Today, cancel);
        return form.Child == null ? Missed() : Seen(form.Child, form, "Add");
    }

    private Task<SharingDecision?> FindAsync(string reference, Guid entry, CancellationToken cancel) =>
        Records.Children.Where(c => c.Reference == reference).SelectMany(c => c.SharingDecisions).AsNoTracking().FirstOrDefaultAsync(s => s.Id == entry, cancel);

    private static SharingForm Copy(SharingDecision old) => new()
    {
        On = old.DecidedOn,
        Shared = old.Shared,
        What = old.What,
        WithWhom = old.WithWhom,
        Purpose = old.Purpose,
        Basis = old.Basis,
        Reasoning = old.Reasoning,
        Consent = old.Consent,
        HowSent = old.HowSent,
    };
}
