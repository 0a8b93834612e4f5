using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Children.Status;

namespace MKSCB.CSE.Web.Features.Children.Sharing;

/// <summary>A decision to share or not to share.</summary>
public sealed class SharingForm : ChildForm
{
    [DisplayName("The day it was decided")]
    public DateOnly? On { get; set; }

    public bool? Shared { get; set; }

    public string? What { get; set; }

    public string? WithWhom { get; set; }

    public string? Purpose { get; set; }

    public SharingBasis? Basis { get; set; }

    public string? Reasoning { get; set; }

    public ServiceConsent? Consent { get; set; }

    public string? HowSent { get; set; }

    /// <summary>The day of the entry put right; null when this is none.</summary>
    [BindNever, ValidateNever]
    public DateOnly? CorrectsOf { get; set; }

    [BindNever, ValidateNever]
    public string Place { get; set; } = "/sharing/add";

    public SharingFacts Facts() => new(On!.Value, Shared!.Value, What!, WithWhom!, Purpose!, Basis, Reasoning!, Consent!.Value, HowSent);
}

public sealed class SharingFormRules : AbstractValidator<SharingForm>
{
    public SharingFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).HasCome(time, "Enter the day it was decided");
        RuleFor(f => f.Shared).NotNull().WithMessage("Choose whether the information was shared");
        RuleFor(f => f.What).NotEmpty().WithMessage("Say what information it is, and about whom").AtMost(SharingDecision.TextLength, "What information");
        RuleFor(f => f.WithWhom).NotEmpty().WithMessage("Say with whom").AtMost(SharingDecision.ShortLength, "With whom");
        RuleFor(f => f.Purpose).NotEmpty().WithMessage("Give the purpose").AtMost(SharingDecision.TextLength, "The purpose");
        RuleFor(f => f.Basis).NotNull().When(f => f.Shared == true).WithMessage("Choose the basis in law for sharing").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Reasoning).NotEmpty().WithMessage("Give the reasoning").AtMost(SharingDecision.TextLength, "The reasoning");
        RuleFor(f => f.Consent).NotNull().WithMessage("Choose what was asked of the child or parent").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Consent).Must(consent => consent == ServiceConsent.Given).When(f => f is { Shared: true, Basis: SharingBasis.Consent, Consent: not null }).WithMessage("Consent is the basis only where it was given. Choose another basis");
        RuleFor(f => f.HowSent).NotEmpty().When(f => f.Shared == true).WithMessage("Say how it was passed on").AtMost(SharingDecision.ShortLength, "How it was passed on");
    }
}
