using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Screening;

public sealed class StartForm
{
    public ScreeningOccasion? Occasion { get; set; }
}

public sealed class StartFormRules : AbstractValidator<StartForm>
{
    public StartFormRules() => RuleFor(f => f.Occasion).NotNull().WithMessage("Say whether this is a first screening or a review");
}

/// <summary>What is needed, who will see it, and the drafts to go on with.</summary>
public sealed record StartPage(InstrumentDefinition? Instrument, IReadOnlyList<ScreeningRow> Drafts, ScreeningOccasion? Occasion);
