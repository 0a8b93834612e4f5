using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Recording;

/// <summary>An agency does not agree.</summary>
public sealed record DissentForm
{
    public Guid? Agency { get; init; }

    public string? SpokenBy { get; init; }

    public string? Text { get; init; }

    [BindNever, ValidateNever]
    public RecordPage? Page { get; internal init; }

    public sealed class Validator : AbstractValidator<DissentForm>
    {
        public Validator()
        {
            RuleFor(f => f.Agency).NotNull().WithMessage("Choose the agency that does not agree");
            RuleFor(f => f.SpokenBy).NotEmpty().WithMessage("Enter who said so for the agency").MaximumLength(ItemDissent.SpokenByLength).WithMessage($"The name must be {ItemDissent.SpokenByLength} characters or fewer");
            RuleFor(f => f.Text).NotEmpty().WithMessage("Write down with what the agency does not agree, and why").MaximumLength(ItemDissent.TextLength).WithMessage($"This must be {ItemDissent.TextLength:N0} characters or fewer");
        }
    }
}

/// <summary>Records that an agency does not agree with what is decided about an item.</summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/record/dissent"), Requires(Permission.PrepareAgenda), ShowsRecords]
public sealed class DissentController(RecordSources from, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Dissent([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) => FormAsync(id, itemId, new DissentForm(), cancel);

    [HttpPost("")]
    public async Task<IActionResult> Dissent([FromRoute] Guid id, [FromRoute] Guid itemId, DissentForm form, CancellationToken cancel)
    {
        if (await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel) is not { Page: { CanWrite: true } page })
        {
            return Missed();
        }

        if (form.Agency != null && page.Agencies.All(a => a.Value != form.Agency.ToString()))
        {
            ModelState.AddModelError(nameof(form.Agency), "Choose one of the agencies given");
        }

        if (!ModelState.IsValid)
        {
            return Shown(page, form);
        }

        var meeting = await records.MeetingToRecordAsync(who, id, cancel);
        meeting!.Items.First(i => i.Id == itemId).Dissent(form.Agency!.Value, form.SpokenBy!, form.Text!, who, time.Now());
        records.Expect(meeting, meeting.Version);
        await records.SaveAsync(cancel);
        records.Seen(ReadKind.Detail, "agenda-item", page.Item.ChildId ?? itemId);
        this.Say("The dissent is recorded and stands beside the decision.");
        return Redirect(page.Address);
    }

    private async Task<IActionResult> FormAsync(Guid id, Guid itemId, DissentForm form, CancellationToken cancel) =>
        await RecordPage.LoadAsync(from, id, itemId, time.Now(), cancel) is { Page: { CanWrite: true } page } ? Shown(page, form) : Missed();

    private ViewResult Shown(RecordPage page, DissentForm form)
    {
        records.Seen(ReadKind.Detail, "agenda-item", page.Item.ChildId ?? page.Item.Id);
        return View("Dissent", form with { Page = page });
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "agenda-item");
        return NotFound();
    }
}
