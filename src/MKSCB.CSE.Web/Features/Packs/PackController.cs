using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>Those who prepare a meeting choose what its pack holds and who gets it, look at it as a recipient will, and circulate it.</summary>
[Route("/meetings/{id:guid}/pack"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class PackController(PackSources from, Outbox outbox) : Controller
{
    private CaseRecords Records => from.Records;

    [HttpGet("")]
    public async Task<IActionResult> Pack([FromRoute] Guid id, CancellationToken cancel) => await PackPage.LoadAsync(from, id, cancel) is { } page ? Shown("Pack", page, page) : Missed();

    [HttpGet("choose")]
    public async Task<IActionResult> Choose([FromRoute] Guid id, CancellationToken cancel) =>
        await PackPage.LoadAsync(from, id, cancel) is { IsAhead: true } page ? Shown("Choose", page, PackForm.Of(page)) : Missed();

    [HttpPost("choose")]
    public async Task<IActionResult> Choose([FromRoute] Guid id, PackForm form, CancellationToken cancel)
    {
        if (await PackPage.LoadAsync(from, id, cancel) is not { IsAhead: true } page)
        {
            return Missed();
        }

        form = form with { Page = page };
        if (form.Number > 1 && string.IsNullOrWhiteSpace(form.WhatIsNew))
        {
            ModelState.AddModelError(nameof(form.WhatIsNew), "Say what is new in this version");
        }

        if (!ModelState.IsValid)
        {
            return Shown("Choose", page, form);
        }

        RuleViolation.When(page.Draft != null && form.Version == null, "Somebody began to prepare this pack after you opened the page. Open it again and change what is there now.");
        var pack = await from.DraftOrBegunAsync(id, cancel);
        if (form.Version is { } seen)
        {
            Records.Expect(pack, seen);
        }

        pack.Choose(form.Choice(), [.. page.Candidates.Select(c => c.AccountId)], form.Recipients!);
        await Records.SaveAsync(cancel);
        Records.Seen(ReadKind.Detail, "pack", id);
        this.Say("The pack is saved as a draft. Nobody has been sent anything.");
        return Redirect($"/meetings/{id}/pack");
    }

    /// <summary>As this person would get it, as far as who asks may read it too.</summary>
    [HttpGet("preview/{accountId:guid}")]
    public async Task<IActionResult> Preview([FromRoute] Guid id, [FromRoute] Guid accountId, CancellationToken cancel)
    {
        if (await PackPage.LoadAsync(from, id, cancel) is not { IsIssued: true, Draft: not null } page || page.Chosen(page.Draft).All(c => c.AccountId != accountId))
        {
            return Missed();
        }

        var meeting = await Records.Meetings.AsNoTracking().Include(m => m.Body).SingleAsync(m => m.Id == id, cancel);
        var draft = await from.Packs.Packs.AsNoTracking().SingleAsync(p => p.Id == page.Draft.Id, cancel);
        if (await from.Packs.PreviewAsync(draft, meeting, accountId, cancel) is not { } text)
        {
            return Missed();
        }

        var reading = new PackReading(id, text);
        Records.Seen(ReadKind.Detail, "pack-preview", id, reading.Shown);
        return View("Look", reading);
    }

    [HttpGet("circulate")]
    public async Task<IActionResult> Circulate([FromRoute] Guid id, CancellationToken cancel) =>
        await PackPage.LoadAsync(from, id, cancel) is { IsIssued: true, Draft: not null } page ? Shown("Circulate", page, page) : Missed();

    [HttpPost("circulate")]
    public async Task<IActionResult> Circulate([FromRoute] Guid id, CirculateForm form, CancellationToken cancel)
    {
        if (await from.DraftAsync(id, cancel) is not { } pack)
        {
            RuleViolation.When(await from.Packs.Packs.AnyAsync(p => p.MeetingId == id, cancel), "This pack has been circulated already.");
            return Missed();
        }

        Records.Expect(pack, form.Version ?? 0);
        outbox.PostAll((await from.Packs.CirculateAsync(pack, cancel)).Select(PackLetter.To));
        await Records.SaveAsync(cancel);
        Records.Seen(ReadKind.Detail, "pack", id);
        this.Say("The pack is circulated. Each recipient is written to and finds it in My work.");
        return Redirect($"/meetings/{id}/pack");
    }

    /// <summary>What somebody was sent, as it is kept, as far as who asks may read it too.</summary>
    [HttpGet("copies/{copyId:guid}")]
    public async Task<IActionResult> Sent([FromRoute] Guid id, [FromRoute] Guid copyId, CancellationToken cancel)
    {
        var prepares = from.Who.PreparesBodies;
        if (await from.Packs.ReadAsync(from.Packs.Copies.Where(c => c.Id == copyId && c.MeetingId == id && prepares.Contains(c.Meeting!.BodyId)), cancel) is not { } read)
        {
            return Missed();
        }

        var reading = PackReading.Of(read);
        Records.Seen(ReadKind.Detail, "pack", copyId, reading.Shown);
        return View("Look", reading);
    }

    private ViewResult Shown(string view, PackPage page, object model)
    {
        Records.Seen(ReadKind.Detail, "pack", page.MeetingId);
        return View(view, model);
    }

    private NotFoundResult Missed()
    {
        Records.Seen(ReadKind.Refused, "pack");
        return NotFound();
    }
}
