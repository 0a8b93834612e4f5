using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>A step: its reason, or the worker, where it asks for one.</summary>
public sealed class StepForm
{
    public string? Reason { get; set; }

    public Guid? Worker { get; set; }

    public long? Version { get; set; }

    [BindNever, ValidateNever]
    public Step Step { get; set; }

    [BindNever, ValidateNever]
    public InterventionHeading? Heading { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Workers { get; set; } = [];

    /// <summary>What this step asks for and was not given, each beside its field.</summary>
    public void Check(ModelStateDictionary state)
    {
        if (StepWords.NeedsReason(Step) && string.IsNullOrWhiteSpace(Reason))
        {
            state.AddModelError(nameof(Reason), "Give the reason");
        }

        if (StepWords.NeedsWorker(Step) && Workers.All(w => w.Value != Worker?.ToString()))
        {
            state.AddModelError(nameof(Worker), "Choose the worker");
        }
    }
}

public sealed class StepFormRules : AbstractValidator<StepForm>
{
    public StepFormRules() => RuleFor(f => f.Reason).AtMost(Intervention.TextLength, "The reason");
}
