using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Children.Status;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>A service has been offered.</summary>
public sealed class OfferForm : ChildForm
{
    public string? What { get; set; }

    public string? By { get; set; }

    public ServiceFor? For { get; set; }

    [DisplayName("The day it was offered")]
    public DateOnly? On { get; set; }

    public ServiceConsent? Consent { get; set; }

    public ServiceFacts Facts() => new(What!, By!, For!.Value, On!.Value, Consent!.Value);
}

public sealed class OfferFormRules : AbstractValidator<OfferForm>
{
    public OfferFormRules(TimeProvider time)
    {
        RuleFor(f => f.What).NotEmpty().WithMessage("Enter the service").AtMost(OfferedService.ShortLength, "The service");
        RuleFor(f => f.By).NotEmpty().WithMessage("Enter the agency that gives it").AtMost(OfferedService.ShortLength, "The agency");
        RuleFor(f => f.For).NotNull().WithMessage("Choose who it was offered to").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.On).HasCome(time, "Enter the day it was offered");
        RuleFor(f => f.Consent).NotNull().WithMessage("Choose the answer about consent").IsInEnum().WithMessage("Choose one of the answers given");
    }
}

/// <summary>What became of an offer.</summary>
public sealed class ServiceStepForm : ChildEditForm
{
    public ServiceState? Step { get; set; }

    [DisplayName("The day")]
    public DateOnly? On { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ServiceRow? Row { get; set; }
}

public sealed class ServiceStepFormRules : AbstractValidator<ServiceStepForm>
{
    public ServiceStepFormRules(TimeProvider time)
    {
        RuleFor(f => f.Step).NotNull().WithMessage("Choose what has happened").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.On).HasCome(time, "Enter the day");
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Step is ServiceState.Declined or ServiceState.Ended).WithMessage("Give the reason").AtMost(OfferedService.TextLength, "The reason");
    }
}
