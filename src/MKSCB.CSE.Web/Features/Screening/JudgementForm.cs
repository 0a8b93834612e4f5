using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The practitioner's own judgement. Nothing computed is shown on the page that asks it.</summary>
public sealed class JudgementForm : PageForm
{
    [Asks("What worries you most?")]
    public string? WorriedAbout { get; set; }

    [Asks("What is working well?")]
    public string? WorkingWell { get; set; }

    [Asks("What needs to happen?")]
    public string? NeedsToHappen { get; set; }

    [Asks("Is there evidence that the child has been, or is being, exploited?")]
    public AnswerValue? Harm { get; set; }

    [Asks("If yes or possible, what is the evidence?")]
    public string? HarmNote { get; set; }

    [Asks("What level of risk do you judge for what may happen?")]
    public RiskLevel? Risk { get; set; }

    [Asks("Why do you judge this level?")]
    public string? Rationale { get; set; }

    public static JudgementForm Of(ScreeningJudgement? judgement) => new()
    {
        WorriedAbout = judgement?.WorriedAbout,
        WorkingWell = judgement?.WorkingWell,
        NeedsToHappen = judgement?.NeedsToHappen,
        Harm = judgement?.Harm,
        HarmNote = judgement?.HarmNote,
        Risk = judgement?.Risk,
        Rationale = judgement?.Rationale,
    };

    public ScreeningJudgement ToJudgement() => new()
    {
        WorriedAbout = WorriedAbout,
        WorkingWell = WorkingWell,
        NeedsToHappen = NeedsToHappen,
        Harm = Harm,
        HarmNote = HarmNote,
        Risk = Risk,
        Rationale = Rationale,
    };
}

public sealed class JudgementFormRules : AbstractValidator<JudgementForm>
{
    public JudgementFormRules()
    {
        RuleFor(f => f.Harm).Must(harm => harm == null || ScreeningJudgement.HarmAnswers.Contains(harm.Value)).WithMessage("Choose one of the answers given");
        RuleFor(f => f.Risk).Must(risk => risk == null || ScreeningJudgement.Risks.Contains(risk.Value)).WithMessage("Choose one of the levels given");
        RuleFor(f => f.WorriedAbout).MaximumLength(ScreeningJudgement.TextLength).WithMessage(Too("What worries you"));
        RuleFor(f => f.WorkingWell).MaximumLength(ScreeningJudgement.TextLength).WithMessage(Too("What is working well"));
        RuleFor(f => f.NeedsToHappen).MaximumLength(ScreeningJudgement.TextLength).WithMessage(Too("What needs to happen"));
        RuleFor(f => f.HarmNote).MaximumLength(ScreeningJudgement.TextLength).WithMessage(Too("What the harm is"));
        RuleFor(f => f.Rationale).MaximumLength(ScreeningJudgement.TextLength).WithMessage(Too("Why you judge this level"));
    }

    private static string Too(string field) => $"{field} must be {ScreeningJudgement.TextLength:N0} characters or fewer";
}
