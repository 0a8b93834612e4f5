namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>Vulnerability, risk and harm are kept apart because a vulnerable child is not thereby at risk, and harm done is not a risk.</summary>
public enum SectionKind
{
    Vulnerability,
    RiskIndicator,
    ActualHarm,
    Strength,
}

public enum AnswerScale
{
    /// <summary>Yes, No, Possible, Not known.</summary>
    YesNoPossible,

    /// <summary>High, Medium, Low, None, Not known.</summary>
    Levels,
}

public sealed record InstrumentSection
{
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required SectionKind Kind { get; init; }
    public string? Help { get; init; }
    public AnswerScale Scale { get; init; } = AnswerScale.YesNoPossible;

    /// <summary>The times a positive answer can be placed in. The first is taken when the answer names none.</summary>
    public IReadOnlyList<SectionWindow> Windows { get; init; } = [];

    public required IReadOnlyList<InstrumentItem> Items { get; init; }

    /// <summary>Whether a yes here is a concern about exploitation, rather than background or a strength.</summary>
    public bool IsConcern() => Kind is SectionKind.RiskIndicator or SectionKind.ActualHarm;
}

public sealed record SectionWindow
{
    public required TimeWindow Window { get; init; }
    public required string Label { get; init; }
}

public sealed record InstrumentItem
{
    /// <summary>Stable for the life of the instrument: answers are stored against it.</summary>
    public required string Code { get; init; }
    public required string Text { get; init; }
    public string? Help { get; init; }

    /// <summary>The level a yes suggests, in instruments that place indicators by level.</summary>
    public RiskLevel? SuggestedLevel { get; init; }

    /// <summary>Points a yes earns in each window.</summary>
    public IReadOnlyDictionary<TimeWindow, int> Points { get; init; } = new Dictionary<TimeWindow, int>();

    /// <summary>Points each answer earns on the High, Medium, Low, None scale.</summary>
    public IReadOnlyDictionary<AnswerValue, int> LevelPoints { get; init; } = new Dictionary<AnswerValue, int>();

    /// <summary>A sign that needs action on its own, whatever the score.</summary>
    public bool Serious { get; init; }

    public Provenance Provenance { get; init; } = Provenance.Confirmed;
    public string? Source { get; init; }
}
