using FluentValidation;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>One indicator as it is posted.</summary>
public sealed class AnswerForm
{
    public string? Code { get; set; }
    [Asks("Answer")]
    public AnswerValue? Value { get; set; }
    [Asks("When?")]
    public List<TimeWindow>? Windows { get; set; }
    [Asks("How strong is the evidence?")]
    public EvidenceStrength? Strength { get; set; }
    [Asks("Where does it come from?")]
    public string? Source { get; set; }
    [Asks("What have you seen or heard?")]
    public string? Note { get; set; }

    public static AnswerForm Of(string code, ScreeningAnswer? answer) => new()
    {
        Code = code,
        Value = answer is null or { Value: AnswerValue.NotAsked } ? null : answer.Value,
        Windows = [.. answer?.WindowList() ?? []],
        Strength = answer?.Strength,
        Source = answer?.Source,
        Note = answer?.Note,
    };

    public bool IsEmpty => Value == null && Strength == null && Source == null && Note == null && Windows is not { Count: > 0 };

    public AnswerGiven ToAnswer() => new()
    {
        ItemCode = Code ?? "",
        Value = Value ?? AnswerValue.NotAsked,
        Windows = Windows ?? [],
        Strength = Strength,
        Source = Source,
        Note = Note,
    };
}

/// <summary>The answers of one section, or of all: the same form and the same rules.</summary>
public sealed class AnswersForm : PageForm
{
    /// <summary>In printed order.</summary>
    public List<AnswerForm>? Answers { get; set; }

    public static AnswersForm Of(IEnumerable<InstrumentSection> sections, IEnumerable<ScreeningAnswer> stored)
    {
        var answers = stored.ToDictionary(a => a.ItemCode);
        return new AnswersForm { Answers = [.. sections.SelectMany(s => s.Items).Select(item => AnswerForm.Of(item.Code, answers.GetValueOrDefault(item.Code)))] };
    }

    /// <summary>Each row is called by its indicator's own words.</summary>
    public RowNames NamedBy(IEnumerable<InstrumentSection> sections)
    {
        var texts = sections.SelectMany(s => s.Items).ToDictionary(item => item.Code, item => item.Text);
        return new RowNames(row => texts.GetValueOrDefault(Answers?.ElementAtOrDefault(row)?.Code ?? ""));
    }

    /// <summary>What is to be stored: answered now, or answered before and cleared now.</summary>
    public IEnumerable<AnswerGiven> ToAnswers(AnswersForm stored)
    {
        var before = stored.Answers!.Where(a => !a.IsEmpty).Select(a => a.Code).ToHashSet();
        return (Answers ?? []).Where(a => !a.IsEmpty || before.Contains(a.Code)).Select(a => a.ToAnswer());
    }
}

public sealed class AnswersFormRules : AbstractValidator<AnswersForm>
{
    public AnswersFormRules() => RuleForEach(f => f.Answers).SetValidator(new AnswerFormRules());

    private sealed class AnswerFormRules : AbstractValidator<AnswerForm>
    {
        public AnswerFormRules()
        {
            RuleFor(a => a.Source).MaximumLength(ScreeningAnswer.SourceLength).WithMessage($"Where it comes from must be {ScreeningAnswer.SourceLength} characters or fewer");
            RuleFor(a => a.Note).MaximumLength(ScreeningAnswer.NoteLength).WithMessage($"What you have seen or heard must be {ScreeningAnswer.NoteLength:N0} characters or fewer");
        }
    }
}
