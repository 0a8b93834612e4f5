using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>What the agency lead says of a level judged below what the tool gives.</summary>
public sealed class CountersignForm
{
    [Asks("Do you agree with the level?")]
    public bool? Agrees { get; set; }

    [Asks("What does your view rest on?")]
    public string? Comment { get; set; }
}

public sealed class CountersignFormValidator : AbstractValidator<CountersignForm>
{
    public CountersignFormValidator()
    {
        RuleFor(f => f.Agrees).NotNull().WithMessage("Choose whether you agree with the level");
        RuleFor(f => f.Comment).NotEmpty().WithMessage("Say what your view rests on");
        RuleFor(f => f.Comment).MaximumLength(ScreeningEvent.TextLength).WithMessage($"What your view rests on must be {ScreeningEvent.TextLength:N0} characters or fewer");
    }
}

/// <summary>The form with the screening it is about.</summary>
public sealed record CountersignPage(SentPage Sent, CountersignForm Form)
{
    public string Address => Countersigning.Address(Sent.Submission.Reference, Sent.Reader);

    /// <summary>The reader is asked because the agency has no other lead.</summary>
    public bool InPlace => !Sent.Reader.LeadsAgencies.Contains(Sent.Submission.AgencyId);
}
