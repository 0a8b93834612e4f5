using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Web.Features.Children.Status;

namespace MKSCB.CSE.Web.Features.Children.Protection;

/// <summary>A strategy discussion has been asked for.</summary>
public sealed class AskStrategyForm : ChildEditForm
{
    [DisplayName("The day it was asked for")]
    public DateOnly? On { get; set; }

    public string? AskedBy { get; set; }

    public string? Why { get; set; }
}

public sealed class AskStrategyFormRules : AbstractValidator<AskStrategyForm>
{
    public AskStrategyFormRules(TimeProvider time)
    {
        RuleFor(f => f.On).HasCome(time, "Enter the day it was asked for");
        RuleFor(f => f.AskedBy).NotEmpty().WithMessage("Enter who asked for it, with their agency").AtMost(StrategyDiscussion.ShortLength, "Who asked for it");
        RuleFor(f => f.Why).NotEmpty().WithMessage("Give the reason").AtMost(StrategyDiscussion.TextLength, "The reason");
    }
}

/// <summary>A strategy discussion was held, or will not be.</summary>
public sealed class EndStrategyForm : ChildEditForm
{
    public bool? Held { get; set; }

    [DisplayName("The day")]
    public DateOnly? On { get; set; }

    public string? TookPart { get; set; }

    public StrategyDecision? Decision { get; set; }

    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public StrategyRow? Row { get; set; }
}

public sealed class EndStrategyFormRules : AbstractValidator<EndStrategyForm>
{
    public EndStrategyFormRules(TimeProvider time)
    {
        RuleFor(f => f.Held).NotNull().WithMessage("Choose whether it was held");
        RuleFor(f => f.On).HasCome(time, "Enter the day");
        RuleFor(f => f.TookPart).NotEmpty().When(f => f.Held == true).WithMessage("Enter who took part, by agency").AtMost(StrategyDiscussion.TextLength, "Who took part");
        RuleFor(f => f.Decision).NotNull().When(f => f.Held == true).WithMessage("Choose what was decided").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Give the reason").AtMost(StrategyDiscussion.TextLength, "The reason");
    }
}
