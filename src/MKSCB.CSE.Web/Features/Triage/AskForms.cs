using FluentValidation;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>What triage asks of the author.</summary>
public sealed class ReturnForm
{
    [Asks("What do you need to know?")]
    public string? Question { get; set; }
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator()
    {
        RuleFor(f => f.Question).NotEmpty().WithMessage("Say what you need to know");
        RuleFor(f => f.Question).MaximumLength(InformationRequest.TextLength).WithMessage($"Question must be {InformationRequest.TextLength:N0} characters or fewer");
    }
}

/// <summary>A telephone call that has been made.</summary>
public sealed class CallForm
{
    [Asks("Who rang?")]
    public string? MadeBy { get; set; }

    [Asks("On what day?")]
    public DateOnly? On { get; set; }

    [Asks("At what time?")]
    public TimeOnly? At { get; set; }

    [Asks("Who was called?")]
    public string? To { get; set; }

    [Asks("What was agreed? (optional)")]
    public string? Outcome { get; set; }

    public DateTime MadeAt => LondonTime.ToUtc(On!.Value, At!.Value);
}

public sealed class CallFormValidator : AbstractValidator<CallForm>
{
    public CallFormValidator(TimeProvider time)
    {
        RuleFor(f => f.MadeBy).NotEmpty().WithMessage("Enter who rang");
        RuleFor(f => f.MadeBy).MaximumLength(UrgentCall.PersonLength).WithMessage($"Who rang must be {UrgentCall.PersonLength} characters or fewer");
        RuleFor(f => f.To).NotEmpty().WithMessage("Enter who was called");
        RuleFor(f => f.To).MaximumLength(UrgentCall.PersonLength).WithMessage($"Who was called must be {UrgentCall.PersonLength} characters or fewer");
        RuleFor(f => f.On).NotNull().WithMessage("Enter the day of the call");
        RuleFor(f => f.At).NotNull().WithMessage("Enter the time of the call, such as 14:05");
        RuleFor(f => f.On).Must((form, on) => on == null || form.At == null || form.MadeAt <= time.Now()).WithMessage("The call must be in the past");
        RuleFor(f => f.Outcome).MaximumLength(UrgentCall.OutcomeLength).WithMessage($"What was agreed must be {UrgentCall.OutcomeLength:N0} characters or fewer");
    }
}
