using FluentValidation;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Instruments;

public sealed class NewVersionForm
{
    public string? NewLabel { get; set; }
}

public sealed class NewVersionFormRules : AbstractValidator<NewVersionForm>
{
    public NewVersionFormRules() =>
        RuleFor(f => f.NewLabel).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the name of the new version")
            .Matches(@"^[A-Za-z0-9][A-Za-z0-9.\-]*\z").WithMessage("The name of a version is letters, digits, dots and hyphens, such as 2026 or 2026-2")
            .MaximumLength(InstrumentVersion.LabelLength).WithMessage($"The name of a version must be {InstrumentVersion.LabelLength} characters or fewer");
}
