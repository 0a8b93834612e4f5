using FluentValidation;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>The words around a draft's items.</summary>
public sealed class DraftForm
{
    public const int TextLength = 4000;

    public string? Title { get; set; }

    public string? Owner { get; set; }

    public string? Introduction { get; set; }

    public string? Source { get; set; }

    public string? LicenceNote { get; set; }

    public long Version { get; set; }

    public static DraftForm Of(InstrumentVersion draft)
    {
        var definition = draft.Definition();
        return new DraftForm
        {
            Title = definition.Title,
            Owner = definition.Owner,
            Introduction = definition.Introduction,
            Source = definition.Source,
            LicenceNote = definition.LicenceNote,
            Version = draft.Version,
        };
    }

    public InstrumentDefinition ApplyTo(InstrumentDefinition definition) => definition with
    {
        Title = Title!,
        Owner = Owner!,
        Introduction = Introduction!,
        Source = Source!,
        LicenceNote = LicenceNote!,
    };
}

public sealed class DraftFormRules : AbstractValidator<DraftForm>
{
    public DraftFormRules()
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage("Enter a title").MaximumLength(InstrumentVersion.TitleLength).WithMessage($"The title must be {InstrumentVersion.TitleLength} characters or fewer");
        RuleFor(f => f.Owner).NotEmpty().WithMessage("Enter who owns the instrument").MaximumLength(InstrumentVersion.TitleLength).WithMessage($"The owner must be {InstrumentVersion.TitleLength} characters or fewer");
        RuleFor(f => f.Introduction).NotEmpty().WithMessage("Enter what people read first").MaximumLength(DraftForm.TextLength).WithMessage($"The introduction must be {DraftForm.TextLength} characters or fewer");
        RuleFor(f => f.Source).NotEmpty().WithMessage("Enter where the instrument comes from").MaximumLength(DraftForm.TextLength).WithMessage($"The source must be {DraftForm.TextLength} characters or fewer");
        RuleFor(f => f.LicenceNote).NotEmpty().WithMessage("Enter what the licence allows").MaximumLength(DraftForm.TextLength).WithMessage($"The licence note must be {DraftForm.TextLength} characters or fewer");
    }
}

/// <summary>The draft as it stands, with its words to edit and its items to go to.</summary>
public sealed record DraftPage(string Address, InstrumentDefinition Definition, DraftForm Form)
{
    public static DraftPage Of(InstrumentVersion draft) => new($"/instruments/{draft.Code}/{draft.Label}", draft.Definition(), DraftForm.Of(draft));
}
