using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Web.Features.Children.Status;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>A section 47 enquiry has begun.</summary>
public sealed class StartEnquiryForm : ChildEditForm
{
    [DisplayName("The day it began")]
    public DateOnly? On { get; set; }

    public bool? Joint { get; set; }

    public string? LedBy { get; set; }
}

public sealed class StartEnquiryFormRules : AbstractValidator<StartEnquiryForm>
{
    public StartEnquiryFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).HasCome(time, "Enter the day it began");
        RuleFor(f => f.Joint).NotNull().WithMessage("Choose whether it is single agency or joint");
        RuleFor(f => f.LedBy).NotEmpty().WithMessage("Enter the lead worker and agency").AtMost(Section47Enquiry.ShortLength, "The lead worker and agency");
    }
}

/// <summary>A section 47 enquiry has ended.</summary>
public sealed class EndEnquiryForm : ChildEditForm
{
    [DisplayName("The day it ended")]
    public DateOnly? On { get; set; }

    public EnquiryOutcome? Outcome { get; set; }

    [DisplayName("The day of the conference")]
    public DateOnly? ConferenceOn { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public EnquiryRow? Row { get; set; }
}

public sealed class EndEnquiryFormRules : AbstractValidator<EndEnquiryForm>
{
    public EndEnquiryFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).HasCome(time, "Enter the day it ended");
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose the outcome").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.ConferenceOn).NotNull().When(f => f.Outcome == EnquiryOutcome.SubstantiatedContinuing).WithMessage("Enter the day of the initial child protection conference");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Give the reason").AtMost(Section47Enquiry.TextLength, "The reason");
    }
}
