using FluentValidation;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Triage;

/// <summary>What triage decides, as it is posted.</summary>
public sealed class DecideForm
{
    [Asks("What is decided?")]
    public List<TriageOutcome>? Outcomes { get; set; }

    [Asks("Which meeting?")]
    public Guid? MarmmBody { get; set; }

    [Asks("Which locality?")]
    public Guid? LocalityBody { get; set; }

    [Asks("What level is agreed?")]
    public RiskLevel? Level { get; set; }

    [Asks("Why?")]
    public string? Reasons { get; set; }

    [Asks("What was decided")]
    public string? Told { get; set; }

    [Asks("What you ask of them (optional)")]
    public string? Asked { get; set; }

    [Asks("What shows that risk is less, and not merely that it is quiet?")]
    public string? WhyLower { get; set; }

    [Asks("Who else agrees?")]
    public Guid? SecondPerson { get; set; }

    [Asks("When is it looked at again?")]
    public DateOnly? RecallOn { get; set; }

    /// <summary>The other guards of a level lower than the child's own.</summary>
    public StepDownForm? StepDown { get; set; }

    /// <summary>Other submissions this decision is made on, too.</summary>
    public List<Guid>? Together { get; set; }

    [Asks("Does the author work with the child?")]
    public bool AuthorWorksWithChild { get; set; }

    [Asks("What they do for the child")]
    public string? AuthorRole { get; set; }

    /// <summary>The words for the referrer: those written, else the table's own for each thing decided.</summary>
    public string ToldInWords => string.IsNullOrWhiteSpace(Told) ? string.Join(" ", (Outcomes ?? []).Distinct().Select(o => o.Row().ForReferrer)) : Told.Trim();

    public bool GoesToMeeting => Outcomes?.Any(o => Enum.IsDefined(o) && o.Row().NeedsBody) == true;

    public TriageChoice Choice() => new()
    {
        Steps = [.. (Outcomes ?? []).Distinct().Select(o => new StepChoice(o, o switch
        {
            TriageOutcome.Marmm => MarmmBody,
            TriageOutcome.LocalityMeeting => LocalityBody,
            _ => null,
        }))],
        AgreedLevel = Level!.Value,
        Reasons = Reasons!,
        Told = ToldInWords,
        Asked = string.IsNullOrWhiteSpace(Asked) ? null : Asked.Trim(),
        Lowering = string.IsNullOrWhiteSpace(WhyLower) || SecondPerson == null || RecallOn == null ? null : new LoweringGuard(WhyLower, SecondPerson.Value, RecallOn.Value),
    };
}

public sealed class DecideFormValidator : AbstractValidator<DecideForm>
{
    public DecideFormValidator()
    {
        RuleFor(f => f.Outcomes).NotEmpty().WithMessage("Choose what is decided");
        RuleFor(f => f.Outcomes).Must(o => o == null || o.Distinct().Count() < 2 || !o.Any(x => Enum.IsDefined(x) && x.Row().StandsAlone))
            .WithMessage("Advice only and transfer to another area stand alone: choose nothing else beside them");
        RuleFor(f => f.Outcomes).Must(o => o == null || o.TrueForAll(Enum.IsDefined)).WithMessage("Choose one of the decisions given");
        RuleFor(f => f.MarmmBody).NotNull().When(f => f.Outcomes?.Contains(TriageOutcome.Marmm) == true).WithMessage("Choose the meeting that covers the whole area");
        RuleFor(f => f.LocalityBody).NotNull().When(f => f.Outcomes?.Contains(TriageOutcome.LocalityMeeting) == true).WithMessage("Choose the locality meeting");
        RuleFor(f => f.Level).NotNull().WithMessage("Choose the level agreed");
        RuleFor(f => f.Reasons).NotEmpty().WithMessage("Give the reasons");
        RuleFor(f => f.Reasons).MaximumLength(RiskLevelChange.ReasonLength).WithMessage($"Reasons must be {RiskLevelChange.ReasonLength:N0} characters or fewer");
        RuleFor(f => f.Told).MaximumLength(TriageDecision.FeedbackLength).WithMessage($"What the referrer is told must be {TriageDecision.FeedbackLength:N0} characters or fewer");
        RuleFor(f => f.Asked).MaximumLength(TriageDecision.FeedbackLength).WithMessage($"What you ask must be {TriageDecision.FeedbackLength:N0} characters or fewer");
        RuleFor(f => f.WhyLower).MaximumLength(RiskLevelChange.ReasonLength).WithMessage($"What shows that risk is less must be {RiskLevelChange.ReasonLength:N0} characters or fewer");
        RuleFor(f => f.AuthorRole).MaximumLength(Involvement.WorkerRoleLength).WithMessage($"What they do for the child must be {Involvement.WorkerRoleLength} characters or fewer");
        RuleFor(f => f.AuthorRole).NotEmpty().When(f => f.AuthorWorksWithChild).WithMessage("Enter what the author does for the child");
    }
}
