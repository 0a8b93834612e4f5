using System.ComponentModel;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Children;

namespace MKSCB.CSE.Web.Features.Missing;

/// <summary>A step of the interview, with its moment.</summary>
public abstract class InterviewForm : EpisodeForm
{
    [DisplayName("The day")]
    public DateOnly? On { get; set; }

    [DisplayName("The time")]
    public TimeOnly? At { get; set; }

    [BindNever, ValidateNever]
    public override bool IsOfInterview => true;

    /// <summary>UTC.</summary>
    public DateTime? Moment() => On == null || At == null ? null : LondonTime.ToUtc(On.Value, At.Value);

    /// <summary>That the moment fits what is recorded already.</summary>
    public virtual void Check(ModelStateDictionary state)
    {
        if (Moment() < Episode!.Interview!.ReturnedAt)
        {
            state.AddModelError(nameof(On), "The child had not come back at that time");
        }
        else if (Moment() < Episode.Interview.LastStepAt)
        {
            state.AddModelError(nameof(On), "The step before this one was taken later than that");
        }
    }
}

/// <summary>An offer, an answer, or that the interview is not possible.</summary>
public sealed class MoveForm : InterviewForm
{
    public string? Person { get; set; }

    public string? Words { get; set; }

    [BindNever, ValidateNever]
    public InterviewMove Move { get; set; }

    public override void Check(ModelStateDictionary state)
    {
        base.Check(state);
        if (InterviewMoves.Of(Move).Who != null && string.IsNullOrWhiteSpace(Person))
        {
            state.AddModelError(nameof(Person), Move == InterviewMove.Decline ? "Say who declined" : "Name the manager who agrees");
        }

        if (Move != InterviewMove.Accept && string.IsNullOrWhiteSpace(Words))
        {
            state.AddModelError(nameof(Words), Move == InterviewMove.Offer ? "Say how it was offered" : "Say why");
        }
    }
}

public sealed class MoveFormRules : AbstractValidator<MoveForm>
{
    public MoveFormRules(TimeProvider time)
    {
        this.AskMoment(time);
        RuleFor(f => f.Person).AtMost(InterviewStep.PersonLength, "The name");
        RuleFor(f => f.Words).AtMost(InterviewStep.WordsLength, "The words");
    }
}

/// <summary>The interview has been held: what the child said, and what was learned.</summary>
public sealed class HeldForm : InterviewForm
{
    public string? HeldBy { get; set; }

    public bool? Independent { get; set; }

    public string? WhyNotIndependent { get; set; }

    public string? ChildWords { get; set; }

    public List<ReasonForGoing>? Push { get; set; }

    public List<ReasonForGoing>? Pull { get; set; }

    public string? WhyWent { get; set; }

    public string? Harm { get; set; }

    public string? Associates { get; set; }

    public string? Places { get; set; }

    public string? WouldHelp { get; set; }

    public IReadOnlyCollection<ReasonForGoing> Reasons() => [.. Push ?? [], .. Pull ?? []];

    public InterviewAccount Account() => new()
    {
        HeldAt = Moment()!.Value,
        HeldBy = HeldBy!,
        IsIndependent = Independent!.Value,
        WhyNotIndependent = Independent == false ? WhyNotIndependent : null,
        ChildWords = ChildWords!,
        WhyWent = WhyWent,
        Harm = Harm,
        Associates = Associates,
        Places = Places,
        WouldHelp = WouldHelp,
    };
}

public sealed class HeldFormRules : AbstractValidator<HeldForm>
{
    public HeldFormRules(TimeProvider time)
    {
        this.AskMoment(time);
        RuleFor(f => f.HeldBy).NotEmpty().WithMessage("Enter who held the interview").AtMost(InterviewAccount.HeldByLength, "Who held the interview");
        RuleFor(f => f.Independent).NotNull().WithMessage("Say whether that person is independent of the child’s care");
        RuleFor(f => f.WhyNotIndependent).NotEmpty().When(f => f.Independent == false).WithMessage("Say why nobody independent held it").AtMost(InterviewAccount.PartLength, "Why nobody independent held it");
        RuleFor(f => f.ChildWords).NotEmpty().WithMessage("Write down what the child said").AtMost(InterviewAccount.WordsLength, "What the child said");
        RuleForEach(f => f.Push).Must(reason => Enum.IsDefined(reason)).WithMessage("Choose from the answers given");
        RuleForEach(f => f.Pull).Must(reason => Enum.IsDefined(reason)).WithMessage("Choose from the answers given");
        RuleFor(f => f.WhyWent).AtMost(InterviewAccount.PartLength, "Why the child went");
        RuleFor(f => f.Harm).AtMost(InterviewAccount.PartLength, "Harm");
        RuleFor(f => f.Associates).AtMost(InterviewAccount.PartLength, "Who the child was with");
        RuleFor(f => f.Places).AtMost(InterviewAccount.PartLength, "Where the child was");
        RuleFor(f => f.WouldHelp).AtMost(InterviewAccount.PartLength, "What would help");
    }
}

internal static class MomentRules
{
    public static void AskMoment<T>(this AbstractValidator<T> rules, TimeProvider time) where T : InterviewForm
    {
        rules.RuleFor(f => f.On).NotNull().WithMessage("Enter the day");
        rules.RuleFor(f => f.At).NotNull().WithMessage("Enter the time, such as 16:30");
        rules.RuleFor(f => f.On).Must((form, _) => !(form.Moment() > time.Now())).WithMessage("That must be in the past");
    }
}
