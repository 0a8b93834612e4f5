using FluentValidation;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>The whole definition as JSON, for bands, rules and everything the other pages do not reach.</summary>
public sealed class JsonForm
{
    public string? Definition { get; set; }

    public long Version { get; set; }
}

public sealed class JsonFormRules : AbstractValidator<JsonForm>
{
    public JsonFormRules()
    {
        RuleFor(f => f.Definition).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the definition")
            .MaximumLength(InstrumentVersion.DefinitionLength).WithMessage($"The definition must be {InstrumentVersion.DefinitionLength:N0} characters or fewer")
            .Custom((json, context) => InstrumentReader.Read(json!).Problems.ToList().ForEach(context.AddFailure));
    }
}
