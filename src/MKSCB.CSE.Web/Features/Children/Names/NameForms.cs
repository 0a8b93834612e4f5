using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Web.Features.Children.Names;

/// <summary>Another name the child is known by.</summary>
public sealed class NameForm : ChildEditForm
{
    public string? Name { get; set; }

    public AliasKind? Kind { get; set; }

    public string? Source { get; set; }

    /// <summary>The name being corrected; null when it is a new one.</summary>
    [BindNever, ValidateNever]
    public Guid? Id { get; set; }

    public static NameForm Of(ChildAlias alias) => new() { Id = alias.Id, Name = alias.Name, Kind = alias.Kind, Source = alias.Source, Version = alias.Version };
}

public sealed class NameFormRules : AbstractValidator<NameForm>
{
    public NameFormRules()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter the name").AtMost(ChildAlias.NameLength, "The name");
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what kind of name it is").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Source).AtMost(ChildAlias.SourceLength, "How it is known");
    }
}

/// <summary>Codes and no free text: the reason stands in the audit trail, which holds no narrative.</summary>
public enum WhyNotTheirs
{
    AnotherChildsName,
    EnteredByMistake,
}

/// <summary>A name that never was the child's.</summary>
public sealed class RemoveNameForm : ChildEditForm
{
    public WhyNotTheirs? Why { get; set; }

    [BindNever, ValidateNever]
    public Guid Id { get; set; }

    [BindNever, ValidateNever]
    public string Name { get; set; } = "";

    public static RemoveNameForm Of(ChildAlias alias) => new() { Id = alias.Id, Name = alias.Name, Version = alias.Version };
}

public sealed class RemoveNameFormRules : AbstractValidator<RemoveNameForm>
{
    public RemoveNameFormRules() => RuleFor(f => f.Why).NotNull().WithMessage("Choose why the name is taken off").IsInEnum().WithMessage("Choose one of the answers given");
}
