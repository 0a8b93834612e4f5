using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.Children.Status;

/// <summary>A plan or order that has begun.</summary>
public sealed class BeginForm : ChildEditForm
{
    public LegalStatus? Status { get; set; }

    [DisplayName("The day it began")]
    public DateOnly? From { get; set; }

    public string? Note { get; set; }
}

public sealed class BeginFormRules : AbstractValidator<BeginForm>
{
    public BeginFormRules(TimeProvider time)
    {
        RuleFor(f => f.Status).NotNull().WithMessage("Choose the plan or order").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.From).HasCome(time, "Enter the day it began");
        RuleFor(f => f.Note).AtMost(LegalStatusPeriod.NoteLength, "The note");
    }
}

/// <summary>The present plan or order has ended and none has followed.</summary>
public sealed class EndForm : ChildEditForm
{
    [DisplayName("The last day")]
    public DateOnly? LastDay { get; set; }

    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public StatusRow? Present { get; set; }
}

public sealed class EndFormRules : AbstractValidator<EndForm>
{
    public EndFormRules(TimeProvider time)
    {
        RuleFor(f => f.LastDay).HasCome(time, "Enter the last day");
        RuleFor(f => f.Note).AtMost(LegalStatusPeriod.NoteLength, "The note");
    }
}

/// <summary>When a plan or order really began.</summary>
public sealed class CorrectForm : ChildEditForm
{
    [DisplayName("The day it began")]
    public DateOnly? From { get; set; }

    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public StatusRow? Period { get; set; }
}

public sealed class CorrectFormRules : AbstractValidator<CorrectForm>
{
    public CorrectFormRules(TimeProvider time)
    {
        RuleFor(f => f.From).HasCome(time, "Enter the day it began");
        RuleFor(f => f.Note).AtMost(LegalStatusPeriod.NoteLength, "The note");
    }
}

public static class DayRules
{
    /// <summary>A day is given, and it is today or in the past.</summary>
    public static void HasCome<T>(this IRuleBuilderInitial<T, DateOnly?> day, TimeProvider time, string missing) =>
        day.Cascade(CascadeMode.Stop).NotNull().WithMessage(missing)
            .Must(given => given <= time.Today()).WithMessage("The day must be today or in the past");
}
