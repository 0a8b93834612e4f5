using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Meetings.Passing;

public enum PassingAnswer
{
    Accept,
    Return,
}

/// <summary>Takes the child over, or returns them with the reason.</summary>
public sealed class AnswerPassingForm
{
    public Guid? Passing { get; set; }

    public PassingAnswer? Answer { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public AgendaPage? Agenda { get; set; }

    [BindNever, ValidateNever]
    public AgendaRow? Item { get; set; }

    [BindNever, ValidateNever]
    public PassingTrail? Trail { get; internal set; }
}

public sealed class AnswerPassingFormRules : AbstractValidator<AnswerPassingForm>
{
    public AnswerPassingFormRules()
    {
        RuleFor(f => f.Answer).NotNull().WithMessage("Choose whether this meeting takes the child over").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Answer == PassingAnswer.Return).WithMessage("Say why the child is returned").AtMost(ChildPassing.TextLength, "The reason");
    }
}

/// <summary>How a child came from meeting to meeting; those who prepare the receiving meeting answer here.</summary>
[Route("/meetings/{id:guid}/agenda/{itemId:guid}/trail"), ShowsRecords]
public sealed class TrailController(CaseRecords records, PassingRecords passing, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet(""), Requires(Permission.ViewMeeting)]
    public async Task<IActionResult> Trail([FromRoute] Guid id, [FromRoute] Guid itemId, CancellationToken cancel) =>
        await OpenAsync(id, itemId, new AnswerPassingForm(), cancel) is { } form ? View(form) : NotFound();

    [HttpPost(""), Requires(Permission.PrepareAgenda)]
    public async Task<IActionResult> Answer([FromRoute] Guid id, [FromRoute] Guid itemId, AnswerPassingForm form, CancellationToken cancel)
    {
        if (await OpenAsync(id, itemId, form, cancel) is not { Agenda.Prepares: true })
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View("Trail", form);
        }

        var toAnswer = form.Trail!.ToAnswer;
        RuleViolation.When(toAnswer == null || toAnswer.Id != form.Passing, "This has already been answered. Go back to see what was said.");
        await AnswerAsync(await passing.Passings.FirstAsync(p => p.Id == toAnswer!.Id, cancel), form, cancel);
        this.Say(form.Answer == PassingAnswer.Accept
            ? $"{form.Item!.Called} is taken over, with the open actions."
            : $"{form.Item!.Called} is returned. {(toAnswer!.Kind == PassingKind.Asked ? $"Whoever asked at {toAnswer.From} reads why in My work." : $"The next agenda of {toAnswer.From} says why.")}");
        return Redirect($"/meetings/{id}/agenda/{itemId}/trail");
    }

    private async Task AnswerAsync(ChildPassing passed, AnswerPassingForm form, CancellationToken cancel)
    {
        if (form.Answer == PassingAnswer.Accept)
        {
            passed.Accept(await passing.ActionsToGoAlongAsync(passed, cancel), who, time.Now());
        }
        else
        {
            passed.Return(form.Reason!, who, time.Now());
        }

        await records.SaveAsync(cancel);
    }

    private async Task<AnswerPassingForm?> OpenAsync(Guid id, Guid itemId, AnswerPassingForm form, CancellationToken cancel)
    {
        var agenda = await AgendaPage.LoadAsync(records, who, id, cancel);
        var item = agenda == null ? null : agenda.On.Concat(agenda.Prepares ? agenda.Off : []).FirstOrDefault(i => i.Id == itemId);
        if (item == null || await passing.TrailAsync(itemId, cancel) is not { } trail)
        {
            records.Seen(ReadKind.Refused, "agenda-item");
            return null;
        }

        records.Seen(ReadKind.Detail, "agenda-item", item.ChildId);
        (form.Agenda, form.Item, form.Trail) = (agenda, item, trail);
        return form;
    }
}
