using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Children.Workers;

/// <summary>Somebody's work with the child: a person with an account, or the name of one without.</summary>
public sealed class WorkerForm : ChildForm
{
    public Guid? Person { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    [DisplayName("The first day")]
    public DateOnly? From { get; set; }

    [DisplayName("The last day")]
    public DateOnly? To { get; set; }

    public bool Leads { get; set; }

    [BindNever, ValidateNever]
    public AgencyPeople? Agency { get; set; }
}

public sealed class WorkerFormRules : AbstractValidator<WorkerForm>
{
    /// <summary>A start further off is more likely a year typed wrong than a plan.</summary>
    private const int PlannedDays = 92;

    public WorkerFormRules(TimeProvider time)
    {
        RuleFor(f => f.Person).Must((form, person) => person != null || form.Name != null).WithMessage("Choose the person, or enter the name of somebody without an account");
        RuleFor(f => f.Name).Must((form, name) => name == null || form.Person == null).WithMessage("Either choose the person or enter a name, not both");
        RuleFor(f => f.Name).AtMost(Involvement.WorkerNameLength, "The name");
        RuleFor(f => f.Role).NotEmpty().WithMessage("Enter what they do for the child").AtMost(Involvement.WorkerRoleLength, "What they do for the child");
        RuleFor(f => f.From).Cascade(CascadeMode.Stop).NotNull().WithMessage("Enter the first day of the work")
            .Must(from => from <= time.Today().AddDays(PlannedDays)).WithMessage("The first day must be no more than three months ahead");
        RuleFor(f => f.To).Must((form, to) => to == null || form.From == null || to >= form.From).WithMessage("The last day cannot be before the first");
        RuleFor(f => f.Leads).Must((form, leads) => !leads || form.To == null || form.To >= time.Today()).WithMessage("Somebody whose work is over cannot lead it");
    }
}

/// <summary>The work ends.</summary>
public sealed class EndWorkForm : ChildForm
{
    [DisplayName("The last day")]
    public DateOnly? LastDay { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public WorkerRow? Work { get; set; }
}

public sealed class EndWorkFormRules : AbstractValidator<EndWorkForm>
{
    private const int PlannedDays = 366;

    public EndWorkFormRules(TimeProvider time)
    {
        RuleFor(f => f.LastDay).Cascade(CascadeMode.Stop).NotNull().WithMessage("Enter the last day of the work")
            .Must(day => day <= time.Today().AddDays(PlannedDays)).WithMessage("The last day must be no more than a year ahead");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the work ends").AtMost(Involvement.ReasonLength, "The reason");
    }
}

/// <summary>Asked before somebody else leads: nothing to fill in.</summary>
public sealed class LeadForm : ChildForm
{
    [BindNever, ValidateNever]
    public WorkerRow? Work { get; set; }
}
