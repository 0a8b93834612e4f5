using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Transfers;

/// <summary>Who accepted a transfer for the receiving agency, and when.</summary>
public sealed class TransferForm : ChildForm
{
    public string? AcceptedBy { get; set; }

    public DateOnly? AcceptedOn { get; set; }

    [BindNever, ValidateNever]
    public StepDownRecord? Step { get; internal set; }

    /// <summary>The first day on which it can have been accepted.</summary>
    public DateOnly From => Step == null ? default : Step.HandedOverOn ?? LondonTime.DateOf(Step.At);
}

public sealed class TransferFormRules : AbstractValidator<TransferForm>
{
    public TransferFormRules(TimeProvider time)
    {
        RuleFor(f => f.AcceptedBy).NotEmpty().WithMessage("Enter who accepted for the receiving agency").AtMost(StepDownRecord.NameLength, "The name");
        RuleFor(f => f.AcceptedOn).NotNull().WithMessage("Enter the day on which it was accepted").Must(on => on == null || on <= time.Today()).WithMessage("The day must be today or in the past");
    }
}

/// <summary>A child who moved out of the area or turned 18: until the receiving agency has accepted, co-ordination has the child in My work.</summary>
[Route("/children/{reference}/transfers/{step:guid}"), Requires(Permission.MaintainChild)]
public sealed class TransferController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public async Task<IActionResult> Transfer([FromRoute] string reference, [FromRoute] Guid step, CancellationToken cancel) =>
        await OpenAsync(reference, step, cancel) is { } child ? await FormAsync(reference, new TransferForm { Step = child.StepDowns.Single() }, cancel) : Missed();

    [HttpPost("")]
    public async Task<IActionResult> Transfer([FromRoute] string reference, [FromRoute] Guid step, TransferForm form, CancellationToken cancel)
    {
        if (await OpenAsync(reference, step, cancel) is not { } child)
        {
            return Missed();
        }

        form.Step = child.StepDowns.Single();
        if (form.AcceptedOn < form.From)
        {
            ModelState.AddModelError(nameof(form.AcceptedOn), $"The case was handed over on {Say.Date(form.From)}: the day must not lie before that");
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        form.Step.AcceptTransfer(form.AcceptedBy!, form.AcceptedOn!.Value, who, Now);
        await Records.SaveAsync(cancel);
        return Saved(child, "The transfer is recorded as accepted.", "/levels");
    }

    private async Task<Child?> OpenAsync(string reference, Guid step, CancellationToken cancel)
    {
        var child = await Records.Children.Include(c => c.StepDowns.Where(s => s.Id == step && (s.Kind == StepDownKind.MovedOutOfArea || s.Kind == StepDownKind.TurnedEighteen)))
            .FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        return child?.StepDowns.Count == 1 ? child : null;
    }
}
