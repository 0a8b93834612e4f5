using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Feedback;

/// <summary>The answer to one entry.</summary>
public sealed class ReplyForm
{
    public Guid? Entry { get; set; }

    public FeedbackAnswer? Answer { get; set; }

    public string? Text { get; set; }

    [BindNever, ValidateNever]
    public AgendaPage? Agenda { get; set; }

    [BindNever, ValidateNever]
    public AgendaRow? Item { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<FeedbackRow> Entries { get; set; } = [];

    /// <summary>The first that waits: answered one after the other.</summary>
    public FeedbackRow? Next => Entries.FirstOrDefault(e => e.Answer == null);
}

public sealed class ReplyFormRules : AbstractValidator<ReplyForm>
{
    public ReplyFormRules()
    {
        RuleFor(f => f.Answer).NotNull().WithMessage("Choose the answer").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Text).NotEmpty().When(f => f.Answer == FeedbackAnswer.ActedOn).WithMessage("Say what was done").AtMost(FeedbackEntry.TextLength, "What was done");
    }
}

/// <summary>What one locality's meeting tells, on the agenda of the whole area's meeting, which answers each entry.</summary>
[Route("/meetings/{id:guid}/items/{itemId:guid}/feedback"), ShowsRecords]
public sealed class ToldController(CaseRecords records, PassingRecords passing, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet(""), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Told([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await OpenAsync(id, itemId, new ReplyForm(), cancel) is { } form ? View(form) : NotFound();

    [HttpPost(""), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Reply([FromRoute] Guid id, [FromRoute] Guid itemId, ReplyForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, itemId, form, cancel) is not { Agenda.Prepares: true })
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View("Told", form);
        }

        var entry = await passing.Feedback.FirstOrDefaultAsync(e => e.Id == form.Entry && e.ItemId == itemId, cancel);
        if (entry == null)
        {
            return NotFound();
        }

        entry.Reply(form.Answer!.Value, form.Text, who, time.Now());
        await records.SaveAsync(cancel);
        this.Say("The answer is saved. The locality’s meeting reads it.");
        return Redirect($"/meetings/{id}/items/{itemId}/feedback");
    }

    private async Task<ReplyForm?> OpenAsync(Guid id, Guid itemId, ReplyForm form, CancellationToken cancel)
    {
        var agenda = await AgendaPage.LoadAsync(records, who, id, cancel);
        if (agenda?.On.FirstOrDefault(i => i.Id == itemId && i.Subject == Core.Meetings.AgendaSubject.FromLocality) is not { } item)
        {
            records.Seen(ReadKind.Refused, "feedback");
            return null;
        }

        var entries = await FeedbackRow.LoadAsync(passing.Feedback.Where(e => e.ItemId == itemId), cancel);
        records.Seen(ReadKind.List, "feedback", itemId, entries.Select(e => e.Id));
        (form.Agenda, form.Item, form.Entries) = (agenda, item, entries);
        return form;
    }
}
