namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>
/// Everything a score depends on. A null fact is one that is not known: its rule is not applied, and the trace says so.
/// </summary>
public sealed record ScoringInput
{
    /// <summary>Age in whole years on the day of screening.</summary>
    public int? Age { get; init; }
    public bool? LearningDisability { get; init; }
    public bool? Disability { get; init; }

    /// <summary>The child has said that exploitation happened.</summary>
    public bool? Disclosure { get; init; }

    /// <summary>By item code. An item that is absent was not asked.</summary>
    public IReadOnlyDictionary<string, GivenAnswer> Answers { get; init; } = new Dictionary<string, GivenAnswer>();
}

/// <summary>One answer and when it was true.</summary>
public sealed record GivenAnswer(AnswerValue Value, IReadOnlyList<TimeWindow> Windows)
{
    public GivenAnswer(AnswerValue value) : this(value, [])
    {
    }
}
