using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Why the author takes it back.</summary>
public sealed class WithdrawForm
{
    [Asks("Why do you withdraw it?")]
    public string? Reason { get; set; }
}

public sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator()
    {
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why you withdraw this screening");
        RuleFor(f => f.Reason).MaximumLength(ScreeningEvent.TextLength).WithMessage($"Reason must be {ScreeningEvent.TextLength:N0} characters or fewer");
    }
}

/// <summary>What the author answers to triage's question.</summary>
public sealed class ReplyForm
{
    [Asks("Your answer")]
    public string? Answer { get; set; }
}

public sealed class ReplyFormValidator : AbstractValidator<ReplyForm>
{
    public ReplyFormValidator()
    {
        RuleFor(f => f.Answer).NotEmpty().WithMessage("Write your answer. If you do not know, say so");
        RuleFor(f => f.Answer).MaximumLength(InformationRequest.TextLength).WithMessage($"Answer must be {InformationRequest.TextLength:N0} characters or fewer");
    }
}

/// <summary>The form with what it is about.</summary>
public sealed record WithdrawPage(string Reference, bool IsDraft, WithdrawForm Form);

/// <summary>The form with the question it answers.</summary>
public sealed record AnswerPage(string Reference, InformationRequest Asked, ReplyForm Form);
