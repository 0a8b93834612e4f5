using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>One or more sections of the instrument with what is answered so far.</summary>
public sealed class SectionsPage
{
    private readonly Dictionary<string, (int Index, AnswerForm Answer)> _answers;

    public SectionsPage(IReadOnlyList<InstrumentSection> sections, AnswersForm form)
    {
        Sections = sections;
        Version = form.Version;
        _answers = (form.Answers ?? []).Select((answer, index) => (Index: index, Answer: answer))
            .Where(a => a.Answer.Code != null).DistinctBy(a => a.Answer.Code).ToDictionary(a => a.Answer.Code!);
    }

    public IReadOnlyList<InstrumentSection> Sections { get; }

    public long? Version { get; }

    /// <summary>Each question of a section with its place in the posted list.</summary>
    public IEnumerable<IndicatorRow> Rows(InstrumentSection section)
    {
        var items = Sections.SelectMany(s => s.Items).Select(i => i.Code).ToList();
        return section.Items.Select(item => _answers.TryGetValue(item.Code, out var given)
            ? new IndicatorRow(given.Index, section, item, given.Answer)
            : new IndicatorRow(items.IndexOf(item.Code), section, item, new AnswerForm { Code = item.Code }));
    }
}

/// <summary>One question as the page shows it.</summary>
public sealed record IndicatorRow(int Index, InstrumentSection Section, InstrumentItem Item, AnswerForm Answer)
{
    public string Name => $"Answers[{Index}]";

    public bool AsksEvidence => Section.Kind != SectionKind.Strength;

    public bool IsPositive => Answer.Value is AnswerValue.Yes or AnswerValue.Possible or AnswerValue.High or AnswerValue.Medium or AnswerValue.Low;

    public bool HasEvidence => Answer.Strength != null || Answer.Source != null || Answer.Note != null;

    public IReadOnlyList<Choice> Offered => [.. AnswerCheck.Offered(Section.Scale).Select(v => new Choice(v.ToString(), v.InWords()))];
}
