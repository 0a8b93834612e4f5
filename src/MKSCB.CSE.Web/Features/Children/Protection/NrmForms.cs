using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children.Status;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>The National Referral Mechanism was considered.</summary>
public sealed class NrmForm : ChildEditForm
{
    public bool? Refer { get; set; }

    [DisplayName("The day")]
    public DateOnly? On { get; set; }

    public string? Reason { get; set; }

    public string? FirstResponder { get; set; }

    public string? ReferenceNumber { get; set; }

    [DisplayName("The day a guardian was asked for")]
    public DateOnly? GuardianAskedOn { get; set; }

    public NrmFacts Facts() => new(Refer!.Value, On!.Value, Reason!, FirstResponder, ReferenceNumber, GuardianAskedOn);
}

public sealed class NrmFormRules : AbstractValidator<NrmForm>
{
    public NrmFormRules(TimeProvider time)
    {
        RuleFor(f => f.Refer).NotNull().WithMessage("Choose whether a referral was made");
        RuleFor(f => f.On).HasCome(time, "Enter the day");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Give the reason").AtMost(NrmReferral.TextLength, "The reason");
        RuleFor(f => f.FirstResponder).NotEmpty().When(f => f.Refer == true).WithMessage("Enter the first responder organisation").AtMost(NrmReferral.ShortLength, "The first responder");
        RuleFor(f => f.ReferenceNumber).AtMost(NrmReferral.ShortLength, "The reference number");
        RuleFor(f => f.GuardianAskedOn).Must(day => day == null || day <= time.Today()).WithMessage("The day must be today or in the past");
    }
}

/// <summary>What became of a referral.</summary>
public sealed class NrmStepForm : ChildEditForm
{
    public NrmState? Step { get; set; }

    [DisplayName("The day")]
    public DateOnly? On { get; set; }

    public string? Words { get; set; }

    [BindNever, ValidateNever]
    public NrmRow? Row { get; set; }
}

public sealed class NrmStepFormRules : AbstractValidator<NrmStepForm>
{
    public NrmStepFormRules(TimeProvider time)
    {
        RuleFor(f => f.Step).NotNull().WithMessage("Choose what has happened").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.On).HasCome(time, "Enter the day");
        RuleFor(f => f.Words).AtMost(NrmReferral.TextLength, "The note");
    }
}
