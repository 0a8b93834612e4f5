using FluentValidation;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Instruments;

public sealed class PublishForm
{
    public DateOnly? From { get; set; }

    /// <summary>The owner of the instrument has agreed the content.</summary>
    public bool Agreed { get; set; }

    public long Version { get; set; }
}

public sealed class PublishFormRules : AbstractValidator<PublishForm>
{
    public PublishFormRules(TimeProvider time)
    {
        RuleFor(f => f.From).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Enter the first day of use")
            .Must(day => day >= time.Today()).WithMessage("The first day of use must be today or later");
        RuleFor(f => f.Agreed).Equal(true).WithMessage("Confirm that the content has been agreed");
    }
}

public sealed class RetireForm
{
    public DateOnly? LastDay { get; set; }

    public long Version { get; set; }
}

public sealed class RetireFormRules : AbstractValidator<RetireForm>
{
    public RetireFormRules(TimeProvider time) =>
        RuleFor(f => f.LastDay).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Enter the last day of use")
            .Must(day => day >= time.Today()).WithMessage("The last day of use must be today or later");
}
