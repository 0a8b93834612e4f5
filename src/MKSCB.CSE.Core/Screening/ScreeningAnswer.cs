using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;

namespace MKSCB.CSE.Core.Screening;

/// <summary>What a practitioner answered to one item: the answer, and what it rests on.</summary>
public sealed record AnswerGiven
{
    public required string ItemCode { get; init; }
    public required AnswerValue Value { get; init; }
    public IReadOnlyList<TimeWindow> Windows { get; init; } = [];
    public EvidenceStrength? Strength { get; init; }
    public string? Source { get; init; }
    public string? Note { get; init; }
}

/// <summary>The stored answer to one item. Changed in place while the screening is a draft, then fixed.</summary>
public sealed class ScreeningAnswer : Record, IAudited
{
    public const int ItemCodeLength = 10;
    public const int SourceLength = 200;
    public const int NoteLength = 2000;

    public required Guid ScreeningId { get; init; }
    public required string ItemCode { get; init; }
    public AnswerValue Value { get; private set; }

    /// <summary><see cref="TimeWindows.Name"/>s, separated by commas.</summary>
    public string? Windows { get; private set; }
    public EvidenceStrength? Strength { get; private set; }
    public string? Source { get; private set; }
    public string? Note { get; private set; }

    public string AuditStream => $"screening:{ScreeningId}";

    public IReadOnlyList<TimeWindow> WindowList() =>
        [.. (Windows ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(w => TimeWindows.Parse(w)!.Value)];

    internal GivenAnswer ForScoring() => new(Value, WindowList());

    internal void Take(AnswerGiven given)
    {
        Value = given.Value;
        var positive = given.Value is not (AnswerValue.No or AnswerValue.None or AnswerValue.NotKnown or AnswerValue.NotAsked);
        Windows = positive && given.Windows.Count > 0 ? string.Join(',', given.Windows.Distinct().Order().Select(w => w.Name())) : null;
        Strength = positive ? given.Strength : null;
        Source = given.Source;
        Note = given.Note;
    }
}
