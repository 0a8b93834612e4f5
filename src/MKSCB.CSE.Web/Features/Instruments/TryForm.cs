using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>Answers to try on an instrument. Nothing of it is kept.</summary>
public sealed class TryForm
{
    public int? Age { get; set; }

    public bool LearningDisability { get; set; }

    public bool Disability { get; set; }

    public bool Disclosure { get; set; }

    /// <summary>The answer's word by item code; empty for not asked.</summary>
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Window names by item code.</summary>
    public Dictionary<string, List<string?>> Windows { get; set; } = [];

    public ScoringInput Input() => new()
    {
        Age = Age,
        LearningDisability = LearningDisability,
        Disability = Disability,
        Disclosure = Disclosure,
        Answers = Answers.Where(a => AnswerValues.Parse(a.Value) is not null)
            .ToDictionary(a => a.Key, a => new GivenAnswer(AnswerValues.Parse(a.Value)!.Value, WindowsOf(a.Key))),
    };

    public List<TimeWindow> WindowsOf(string code) =>
        [.. Windows.GetValueOrDefault(code, []).Select(TimeWindows.Parse).OfType<TimeWindow>()];
}

public sealed class TryFormRules : AbstractValidator<TryForm>
{
    public TryFormRules()
    {
        RuleFor(f => f.Age).InclusiveBetween(0, AnswerCheck.OldestAge).WithMessage($"Age must be from 0 to {AnswerCheck.OldestAge}");
        RuleForEach(f => f.Answers).Must(a => string.IsNullOrEmpty(a.Value) || AnswerValues.Parse(a.Value) is not null).WithMessage("Choose one of the answers given");
        RuleForEach(f => f.Windows).Must(w => w.Value.All(name => TimeWindows.Parse(name) is not null)).WithMessage("Choose from the times given");
    }
}

/// <summary>The form with what was tried, and the result once there is one.</summary>
public sealed record TryPage(InstrumentDefinition Definition, TryForm Form, ScoreResult? Result);
