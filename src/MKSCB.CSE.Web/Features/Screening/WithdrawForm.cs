using FluentValidation;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Screening;

public sealed class WithdrawForm
{
    public const int ReasonLength = 2000;

    public string? Reason { get; set; }

    /// <summary>Set by the page, never by the post: it comes from the record.</summary>
    public string Reference { get; private set; } = "";

    public bool WasSent { get; private set; }

    public static WithdrawForm Of(ScreeningSubmission screening, string? reason = null) =>
        new() { Reference = screening.Reference, WasSent = screening.SubmittedAt != null, Reason = reason };
}

public sealed class WithdrawFormRules : AbstractValidator<WithdrawForm>
{
    public WithdrawFormRules()
    {
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why you are withdrawing it");
        RuleFor(f => f.Reason).MaximumLength(WithdrawForm.ReasonLength).WithMessage($"Your reason must be {WithdrawForm.ReasonLength:N0} characters or fewer");
    }
}
