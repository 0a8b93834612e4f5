using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Who knows, consent to a service, the basis for sharing, and how triage reaches the practitioner.</summary>
public sealed class SharingForm : PageForm
{
    [Asks("Does the child know about this screening?")]
    public YesNoNotKnown? ChildAware { get; set; }

    [Asks("Do the parents or carers know about it?")]
    public YesNoNotKnown? ParentAware { get; set; }

    [Asks("Is there consent to a service?")]
    public ServiceConsent? Consent { get; set; }

    [Asks("Who gave or refused it, and for whom?")]
    public string? ConsentNote { get; set; }

    [Asks("On what basis do you share this?")]
    public SharingBasis? Basis { get; set; }

    [Asks("Why is sharing it necessary and proportionate?")]
    public string? BasisReason { get; set; }

    [Asks("A telephone number where triage can reach you today")]
    public string? ContactPhone { get; set; }

    [Asks("How do you know the child?")]
    public string? Relationship { get; set; }

    [Asks("Which manager or designated safeguarding lead have you spoken to?")]
    public string? Consulted { get; set; }

    [Asks("Have you already called the police or the MASH?")]
    public string? PhoneCall { get; set; }

    public static SharingForm Of(ScreeningSharing? sharing) => new()
    {
        ChildAware = sharing?.ChildAware,
        ParentAware = sharing?.ParentAware,
        Consent = sharing?.Consent,
        ConsentNote = sharing?.ConsentNote,
        Basis = sharing?.Basis,
        BasisReason = sharing?.BasisReason,
        ContactPhone = sharing?.ContactPhone,
        Relationship = sharing?.Relationship,
        Consulted = sharing?.Consulted,
        PhoneCall = sharing?.PhoneCall,
    };

    public ScreeningSharing ToSharing() => new()
    {
        ChildAware = ChildAware,
        ParentAware = ParentAware,
        Consent = Consent,
        ConsentNote = ConsentNote,
        Basis = Basis,
        BasisReason = BasisReason,
        ContactPhone = ContactPhone,
        Relationship = Relationship,
        Consulted = Consulted,
        PhoneCall = PhoneCall,
    };
}

public sealed class SharingFormRules : AbstractValidator<SharingForm>
{
    public SharingFormRules()
    {
        RuleFor(f => f.ConsentNote).MaximumLength(ScreeningSharing.TextLength).WithMessage(Too("Who gave or refused consent", ScreeningSharing.TextLength));
        RuleFor(f => f.BasisReason).MaximumLength(ScreeningSharing.TextLength).WithMessage(Too("Why sharing is necessary", ScreeningSharing.TextLength));
        RuleFor(f => f.ContactPhone).MaximumLength(ScreeningSharing.PhoneLength).WithMessage(Too("Telephone number", ScreeningSharing.PhoneLength));
        RuleFor(f => f.Relationship).MaximumLength(ScreeningSharing.LineLength).WithMessage(Too("How you know the child", ScreeningSharing.LineLength));
        RuleFor(f => f.Consulted).MaximumLength(ScreeningSharing.LineLength).WithMessage(Too("Who you spoke to", ScreeningSharing.LineLength));
        RuleFor(f => f.PhoneCall).MaximumLength(ScreeningSharing.TextLength).WithMessage(Too("Calls already made", ScreeningSharing.TextLength));
    }

    private static string Too(string field, int length) => $"{field} must be {length:N0} characters or fewer";
}
