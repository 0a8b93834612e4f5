using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.MyWork;

public enum ActionAnswer
{
    Done,
    NotPossible,
    NotDone,
    Overtaken,
}

/// <summary>How an action ended, in honest words.</summary>
public sealed record ActionEndForm
{
    public ActionAnswer? Answer { get; init; }

    public string? Text { get; init; }

    [BindNever, ValidateNever]
    public ActionPage? Page { get; init; }

    public sealed class Validator : AbstractValidator<ActionEndForm>
    {
        public Validator()
        {
            RuleFor(f => f.Answer).NotNull().WithMessage("Choose what became of the action").IsInEnum().WithMessage("Choose one of the answers given");
            RuleFor(f => f.Text).NotEmpty().WithMessage("Write down what shows it, or why").MaximumLength(MeetingAction.TextLength).WithMessage($"This must be {MeetingAction.TextLength:N0} characters or fewer");
        }
    }
}

/// <summary>Another day. <see cref="Was"/> is the day the page showed: a day somebody else agreed meanwhile is never overwritten unseen.</summary>
public sealed record ActionDueForm
{
    public DateOnly? To { get; init; }

    public string? Reason { get; init; }

    public DateOnly? Was { get; init; }

    [BindNever, ValidateNever]
    public ActionPage? Page { get; init; }

    public sealed class Validator : AbstractValidator<ActionDueForm>
    {
        public Validator(TimeProvider time)
        {
            RuleFor(f => f.To).NotNull().WithMessage("Enter the new day");
            RuleFor(f => f.To).Must((f, to) => to == null || (to >= time.Today() && to != f.Was && to <= time.Today().AddYears(1))).WithMessage("Enter another day, from today on and within a year");
            RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why the day changes").MaximumLength(MeetingAction.TextLength).WithMessage($"The reason must be {MeetingAction.TextLength:N0} characters or fewer");
        }
    }
}

/// <summary>Whether the meeting accepts that the action is not possible.</summary>
public sealed record ActionAcceptForm
{
    public bool? Accepted { get; init; }

    public string? Why { get; init; }

    [BindNever, ValidateNever]
    public ActionPage? Page { get; init; }

    public sealed class Validator : AbstractValidator<ActionAcceptForm>
    {
        public Validator()
        {
            RuleFor(f => f.Accepted).NotNull().WithMessage("Choose whether you accept it");
            RuleFor(f => f.Why).NotEmpty().When(f => f.Accepted == false).WithMessage("Say why it must go on").MaximumLength(MeetingAction.TextLength).WithMessage($"This must be {MeetingAction.TextLength:N0} characters or fewer");
        }
    }
}
