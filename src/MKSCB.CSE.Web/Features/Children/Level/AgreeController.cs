using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Children.Level;

/// <summary>Agrees to a lower level, or does not.</summary>
public sealed class AgreeForm : ChildForm
{
    public bool? Agrees { get; set; }

    public string? Why { get; set; }

    [BindNever, ValidateNever]
    public StepDownRecord? Step { get; internal set; }

    /// <summary>The level has not moved since it was asked.</summary>
    [BindNever, ValidateNever]
    public bool Holds { get; set; }

    /// <summary>Whoever reads the page is the person who was asked, and it still waits.</summary>
    [BindNever, ValidateNever]
    public bool IsAsked { get; set; }
}

public sealed class AgreeFormRules : AbstractValidator<AgreeForm>
{
    public AgreeFormRules()
    {
        RuleFor(f => f.Agrees).NotNull().WithMessage("Choose whether you agree to the lower level");
        RuleFor(f => f.Why).NotEmpty().When(f => f.Agrees == false).WithMessage("Say why you do not agree").AtMost(StepDownRecord.TextLength, "Why you do not agree");
    }
}

/// <summary>The second person reads what a lower level rests on, and agrees or does not, by their own sign-in. Until then the level does not move.</summary>
[Route("/children/{reference}/levels/step-down/{step:guid}"), Requires(Permission.MaintainChild)]
public sealed class AgreeController(CaseRecords records, CurrentUser who, TimeProvider time) : ChildTaskController(records, time)
{
    [HttpGet("")]
    public async Task<IActionResult> Agree([FromRoute] string reference, [FromRoute] Guid step, CancellationToken cancel) =>
        await OpenAsync(reference, step, new AgreeForm(), cancel) is { } open ? await FormAsync(reference, open.Form, cancel) : Missed();

    [HttpPost("")]
    public async Task<IActionResult> Agree([FromRoute] string reference, [FromRoute] Guid step, AgreeForm form, CancellationToken cancel)
    {
        // Only the person who was asked: for anybody else there is nothing here to send to.
        if (await OpenAsync(reference, step, form, cancel) is not { Form.Step: { } asked } open || asked.SecondPersonId != who.Id)
        {
            return Missed();
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(reference, form, cancel);
        }

        var child = open.Child;
        if (form.Agrees == true)
        {
            child.ConfirmStepDown(asked, who, Now);
        }
        else
        {
            child.RefuseStepDown(asked, form.Why!, who, Now);
        }

        // A level somebody else raises in the same moment is never lowered unseen.
        Records.Expect(child, child.Version);
        await Records.SaveAsync(cancel);
        return Saved(child, form.Agrees == true ? $"You agreed. The level is now {child.Level!.Value.InWords()}." : $"You did not agree. The level stays {child.Level!.Value.InWords()}.", "/levels");
    }

    private async Task<(AgreeForm Form, Child Child)?> OpenAsync(string reference, Guid step, AgreeForm form, CancellationToken cancel)
    {
        var child = await Records.Children.Include(c => c.StepDowns.Where(s => s.Id == step && s.SecondPersonId != null)).ThenInclude(s => s.Indicators)
            .Include(c => c.StepDowns.Where(s => s.Id == step && s.SecondPersonId != null)).ThenInclude(s => s.OtherAgency)
            .Include(c => c.StepDowns.Where(s => s.Id == step && s.SecondPersonId != null)).ThenInclude(s => s.DecidedBy)
            .Include(c => c.Levels)
            .AsSplitQuery().FirstOrDefaultAsync(c => c.Reference == reference, cancel);
        if (child?.StepDowns.SingleOrDefault() is not { } asked)
        {
            return null;
        }

        (form.Step, form.Holds) = (asked, asked.Before == child.Level && child.Levels.All(l => l.At <= asked.At));
        form.IsAsked = form.Holds && asked.State == StepDownState.Asked && asked.SecondPersonId == who.Id;
        return (form, child);
    }
}
