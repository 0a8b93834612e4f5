using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>Why, on which meeting's decision, and which criteria are met.</summary>
public sealed class ReferForm : ChildForm
{
    public const int ItemsShown = 5;

    public Guid? Item { get; set; }

    public Guid? Agency { get; set; }

    public IReadOnlyList<int>? Met { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Items { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Agencies { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Criteria { get; set; } = [];

    /// <summary>The agency chosen, or the only one there is; never one that runs no intervention.</summary>
    public Guid? ChosenAgency => Agencies.Count == 1 ? Guid.Parse(Agencies[0].Value) : Agencies.Any(a => a.Value == Agency?.ToString()) ? Agency : null;

    public IReadOnlyList<string> CriteriaMet(InterventionTerms terms) => [.. (Met ?? []).Distinct().Where(n => n >= 0 && n < terms.Criteria.Count).Order().Select(n => terms.Criteria[n])];

    /// <summary>What was chosen must have been offered.</summary>
    public void Check(ModelStateDictionary state)
    {
        if (Items.All(i => i.Value != Item?.ToString()))
        {
            state.AddModelError(nameof(Item), "Choose the meeting");
        }

        if (ChosenAgency == null)
        {
            state.AddModelError(nameof(Agency), "Choose who runs the intervention");
        }
    }
}

public sealed class ReferFormRules : AbstractValidator<ReferForm>
{
    public ReferFormRules()
    {
        RuleFor(f => f.Item).NotNull().WithMessage("Choose the meeting");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say what the intervention is hoped to change for the child").AtMost(Intervention.TextLength, "What it is hoped to change");
    }
}
