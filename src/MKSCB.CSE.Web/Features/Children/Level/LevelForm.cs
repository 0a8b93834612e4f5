using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Children.Level;

/// <summary>The level somebody judges now. What a lower one needs besides is asked below it, and counts only then.</summary>
public sealed class LevelForm : ChildEditForm
{
    public RiskLevel? Level { get; set; }

    public string? Reason { get; set; }

    public string? Evidence { get; set; }

    public Guid? SecondPerson { get; set; }

    public DateOnly? RecallOn { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Colleagues { get; set; } = [];

    public LevelJudgement Judgement() => new(Level!.Value, Reason!);

    /// <summary>The other guards of a lower level.</summary>
    public StepDownForm? StepDown { get; set; }

    [BindNever, ValidateNever]
    public EarlierIndicators? Earlier { get; internal set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<Choice> Agencies { get; set; } = [];

    public StepDown Guard() => (StepDown ?? new()).ToStepDown(Earlier!, Evidence, RecallOn) with { Kind = StepDownKind.LowerLevel, SecondPersonId = Colleagues.Any(c => c.Value == SecondPerson?.ToString()) ? SecondPerson : null };

    /// <summary>
    /// What stands in the way of going from the level agreed to the one chosen, each beside its field. The entity holds the same
    /// rules; here they can be put right.
    /// </summary>
    public void CheckAgainst(RiskLevel? agreed, bool recalled, CurrentUser by, DateOnly today, ModelStateDictionary state)
    {
        if (Level == agreed && !recalled)
        {
            state.AddModelError(nameof(Level), $"{agreed!.Value.InWords()} is the level already agreed");
        }
        else if (agreed - Level > 1 && !by.Holds(Role.MeetingChair))
        {
            state.AddModelError(nameof(Level), "Lowering by more than one level at once needs the chair of the meeting that follows this child. Lower by one level, or take it to the meeting");
        }
        else if (Level < agreed)
        {
            StepDownForm.Check(Guard(), agreed, Level, by, today, state, Agencies);
        }
    }
}

public sealed class LevelFormRules : AbstractValidator<LevelForm>
{
    private const int FurthestMonths = 12;

    public LevelFormRules(TimeProvider time)
    {
        RuleFor(f => f.Level).NotNull().WithMessage("Choose the level").IsInEnum().WithMessage("Choose one of the answers given");
        RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why this is the level").AtMost(RiskLevelChange.ReasonLength, "The reason");
        RuleFor(f => f.Evidence).AtMost(RiskLevelChange.ReasonLength, "What shows that risk is less");
        RuleFor(f => f.RecallOn).Must(day => day == null || day <= time.Today().AddMonths(FurthestMonths)).WithMessage("A lower level is looked at again within a year");
    }
}
