using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Web.Features.Children.Conflicts;

/// <summary>I must not see this record.</summary>
public sealed class OwnConflictForm : ChildForm
{
    public string? Reason { get; set; }
}

public sealed class OwnConflictFormRules : AbstractValidator<OwnConflictForm>
{
    public OwnConflictFormRules() => RuleFor(f => f.Reason).IsConflictReason("Say why you should not see this record");
}

/// <summary>Somebody else must not see it.</summary>
public sealed class ConflictForm : ChildForm
{
    public Guid? Person { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public AgencyPeople? Agency { get; set; }
}

public sealed class ConflictFormRules : AbstractValidator<ConflictForm>
{
    public ConflictFormRules()
    {
        RuleFor(f => f.Person).NotNull().WithMessage("Choose who must not see this record");
        RuleFor(f => f.Reason).IsConflictReason("Say why this person must not see the record");
    }
}

/// <summary>It no longer holds.</summary>
public sealed class EndConflictForm : ChildForm
{
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ConflictRow? Conflict { get; set; }
}

public sealed class EndConflictFormRules : AbstractValidator<EndConflictForm>
{
    public EndConflictFormRules() => RuleFor(f => f.Reason).IsConflictReason("Say why this person may be like any other again");
}

public static class ConflictRules
{
    public static void IsConflictReason<T>(this IRuleBuilder<T, string?> reason, string missing) =>
        reason.NotEmpty().WithMessage(missing).AtMost(ConflictOfInterest.ReasonLength, "The reason");
}
