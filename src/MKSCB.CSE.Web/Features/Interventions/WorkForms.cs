using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children;

namespace MKSCB.CSE.Web.Features.Interventions;

public abstract class WorkForm
{
    [BindNever, ValidateNever]
    public InterventionHeading? Heading { get; set; }
}

public sealed class SessionForm : WorkForm
{
    [DisplayName("The day of the session")]
    public DateOnly? HeldOn { get; set; }

    public SessionKind? Kind { get; set; }

    public bool? Attended { get; set; }

    public string? Note { get; set; }

    public SessionHeld Held() => new(HeldOn!.Value, Kind!.Value, Attended!.Value, Note!);
}

public sealed class SessionFormRules : AbstractValidator<SessionForm>
{
    public SessionFormRules(TimeProvider time)
    {
        RuleFor(f => f.HeldOn).NotNull().WithMessage("Enter the day of the session").Must(day => day == null || day <= time.Today()).WithMessage("The day of the session cannot be in the future");
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose how you met").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Attended).NotNull().WithMessage("Say whether the child came");
        RuleFor(f => f.Note).NotEmpty().WithMessage("Write down what happened, or why the child did not come").AtMost(InterventionSession.NoteLength, "What happened");
    }
}

public sealed class GoalForm : WorkForm
{
    public string? Text { get; set; }

    [DisplayName("The first review")]
    public DateOnly? ReviewOn { get; set; }
}

public sealed class GoalFormRules : AbstractValidator<GoalForm>
{
    public GoalFormRules(TimeProvider time)
    {
        RuleFor(f => f.Text).NotEmpty().WithMessage("Write down the goal").AtMost(InterventionGoal.TextLength, "The goal");
        RuleFor(f => f.ReviewOn).NotNull().WithMessage("Enter the day of the first review").IsNextReview(time);
    }
}

public sealed class ReviewForm : WorkForm
{
    public string? Words { get; set; }

    public int? Scale { get; set; }

    [DisplayName("The next review")]
    public DateOnly? NextOn { get; set; }

    public long? Version { get; set; }

    [BindNever, ValidateNever]
    public GoalRow? Goal { get; set; }

    public GoalProgress Progress() => new(Words!, Scale!.Value, NextOn);
}

public sealed class ReviewFormRules : AbstractValidator<ReviewForm>
{
    public ReviewFormRules(TimeProvider time)
    {
        RuleFor(f => f.Words).NotEmpty().WithMessage("Say in words how far it has come").AtMost(GoalReview.WordsLength, "How far it has come");
        RuleFor(f => f.Scale).NotNull().WithMessage("Choose where it stands on the scale").InclusiveBetween(0, InterventionGoal.Reached).WithMessage("Choose one of the answers given");
        RuleFor(f => f.NextOn).NotNull().When(f => f.Scale != InterventionGoal.Reached).WithMessage("Enter the day of the next review, unless the goal is reached");
        RuleFor(f => f.NextOn).IsNextReview(time);
    }
}

public sealed class FollowUpForm : WorkForm
{
    public string? Words { get; set; }

    [BindNever, ValidateNever]
    public FollowUpRow? FollowUp { get; set; }
}

public sealed class FollowUpFormRules : AbstractValidator<FollowUpForm>
{
    public FollowUpFormRules() => RuleFor(f => f.Words).NotEmpty().WithMessage("Write down how the child is, or why nobody could find out").AtMost(FollowUp.WordsLength, "How the child is");
}

public static class ReviewDays
{
    private const int FurthestMonths = 6;

    public static IRuleBuilderOptions<T, DateOnly?> IsNextReview<T>(this IRuleBuilder<T, DateOnly?> day, TimeProvider time) =>
        day.Must(on => on == null || (on > time.Today() && on <= time.Today().AddMonths(FurthestMonths))).WithMessage("A review must be after today and within six months");
}
