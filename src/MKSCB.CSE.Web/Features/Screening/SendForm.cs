using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;
using MKSCB.CSE.Web.Features.Shared;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

public sealed class SendForm
{
    /// <summary>The declaration is ticked.</summary>
    public bool Declared { get; set; }
}

public sealed class SendFormRules : AbstractValidator<SendForm>
{
    public SendFormRules() => RuleFor(f => f.Declared).Equal(true).WithMessage("Confirm that this is a true record of what you know");
}

public sealed class LowerForm
{
    [Asks("Why is your level right?")]
    public string? WhyLower { get; set; }
}

public sealed class LowerFormRules : AbstractValidator<LowerForm>
{
    public LowerFormRules() => RuleFor(f => f.WhyLower).MaximumLength(ScreeningJudgement.TextLength).WithMessage($"Why your level is right must be {ScreeningJudgement.TextLength:N0} characters or fewer");
}

/// <summary>The practitioner's judgement first, what the tool makes of it second, with its trace.</summary>
public sealed record ResultPage(string Reference, ScreeningJudgement Judgement, ScoreResult Score, bool Below, string? WhyLower, InstrumentDefinition Instrument)
{
    public static ResultPage Of(ScreeningSubmission screening, DateOnly today)
    {
        var instrument = screening.InstrumentVersion!.Definition();
        var score = screening.Compute(instrument, today);
        return new ResultPage(screening.Reference, screening.Judgement!, score, screening.JudgedBelow(score), screening.Judgement!.WhyLower, instrument);
    }
}

/// <summary>Everything that was answered, with what is still needed first.</summary>
public sealed record CheckPage(SubmissionView View, IReadOnlyList<(string Text, string Address)> Missing, int NotAsked)
{
    public static CheckPage Of(ScreeningSubmission screening, string? place, DateOnly today)
    {
        var instrument = screening.InstrumentVersion!.Definition();
        List<(string, string)> missing = [.. screening.Missing().Select(m => (m.What, Address(screening.Reference, Steps.For(m, instrument))))];
        if (screening.HasJudged && screening.JudgedBelow(screening.Compute(instrument, today)) && string.IsNullOrWhiteSpace(screening.Judgement!.WhyLower))
        {
            missing.Add(("Why your level is below what the tool gives", Address(screening.Reference, Steps.Result)));
        }

        var items = instrument.AllItems().Count();
        return new CheckPage(Whole(screening, instrument, place), missing, items - screening.Answers.Count(a => a.Value != AnswerValue.NotAsked));
    }

    private static SubmissionView Whole(ScreeningSubmission screening, InstrumentDefinition instrument, string? place) =>
        new(screening, instrument, screening.Answers.ToDictionary(a => a.ItemCode), place) { Change = step => Address(screening.Reference, step) };

    // Back to this page once it is answered; the fragment stays last.
    private static string Address(string reference, string step)
    {
        var parts = step.Split('#');
        return Steps.At(reference, parts[0]) + "?from=" + Steps.Check + (parts.Length > 1 ? "#" + parts[1] : "");
    }
}
