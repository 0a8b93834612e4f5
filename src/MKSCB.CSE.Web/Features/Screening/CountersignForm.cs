using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

public sealed class CountersignForm
{
    public bool? Agrees { get; set; }

    public string? Comment { get; set; }
}

public sealed class CountersignFormRules : AbstractValidator<CountersignForm>
{
    public CountersignFormRules()
    {
        RuleFor(f => f.Agrees).NotNull().WithMessage("Say whether you agree with the lower level");
        RuleFor(f => f.Comment).NotEmpty().WithMessage("Say why");
        RuleFor(f => f.Comment).MaximumLength(ScreeningEvent.TextLength).WithMessage($"Your reason must be {ScreeningEvent.TextLength:N0} characters or fewer");
    }
}

/// <summary>What waits for this lead, and everything the agency has sent.</summary>
public sealed record CountersignList(IReadOnlyList<ScreeningRow> Waiting, Paged<ScreeningRow> Sent);

/// <summary>One screening to countersign.</summary>
public sealed record CountersignPage(ScreeningPage Screening, CountersignForm Form);
