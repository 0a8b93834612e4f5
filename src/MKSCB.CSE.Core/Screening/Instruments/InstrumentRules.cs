namespace MKSCB.CSE.Core.Screening.Instruments;

public enum OutcomeType
{
    /// <summary>Points are added and the total falls in a band.</summary>
    SumBands,

    /// <summary>As SumBands, with signs that weigh differently now and earlier.</summary>
    WeightedTwoWindow,

    /// <summary>The highest suggested level among the items answered yes.</summary>
    HighestLevelPresent,

    /// <summary>How many items stand at each level; not a sum.</summary>
    CountPerLevel,

    /// <summary>The person chooses the band; nothing is computed but what the floors say.</summary>
    ManualBand,

    /// <summary>No outcome: the result is a narrative.</summary>
    None,
}

public sealed record OutcomeRule
{
    public required OutcomeType Type { get; init; }
    public required string Explanation { get; init; }
    public IReadOnlyList<Band> Bands { get; init; } = [];
}

public sealed record Band
{
    /// <summary>The published label or number, as text.</summary>
    public required string Category { get; init; }
    public required string Label { get; init; }
    public required RiskLevel Level { get; init; }

    /// <summary>Lowest score of the band; null where bands are not by score.</summary>
    public int? From { get; init; }

    /// <summary>Highest score of the band; null for the open top band.</summary>
    public int? To { get; init; }
    public required string Description { get; init; }
    public required string Action { get; init; }
    public Provenance Provenance { get; init; } = Provenance.Confirmed;
}

public enum PossibleCounts
{
    /// <summary>Earns nothing, and prompts when a yes would have changed the result.</summary>
    NotScored,

    /// <summary>Treated as a yes.</summary>
    AsYes,
}

/// <summary>What the answer Possible is worth in this instrument, and why.</summary>
public sealed record PossibleRule
{
    public required PossibleCounts Counts { get; init; }
    public required string Note { get; init; }
}

/// <summary>Whether a rule is part of the instrument's own result, or only lifts the coded level this system shows.</summary>
public enum RuleReach
{
    CategoryAndLevel,
    LevelOnly,
}

public enum FloorKind
{
    AgeUnder,
    LearningDisability,

    /// <summary>A section has earned the most it can.</summary>
    DomainMaximum,

    /// <summary>A serious sign is answered yes.</summary>
    SeriousSign,
}

public enum FloorCondition
{
    Always,
    AnyYes,
    AnyYesOrPossible,
}

/// <summary>A level the result cannot be under.</summary>
public sealed record FloorRule
{
    public required string Code { get; init; }
    public required FloorKind Kind { get; init; }
    public int? Age { get; init; }
    public required RiskLevel Minimum { get; init; }

    /// <summary>Which answers about risk or harm must be there before the floor applies.</summary>
    public required FloorCondition When { get; init; }
    public RuleReach Reach { get; init; } = RuleReach.CategoryAndLevel;
    public required string Text { get; init; }
    public required string Source { get; init; }
    public required Provenance Provenance { get; init; }
}

public enum OverrideKind
{
    Disclosure,
}

/// <summary>A fact that sets the level whatever the answers, and who must then be told.</summary>
public sealed record OverrideRule
{
    public required string Code { get; init; }
    public required OverrideKind Kind { get; init; }
    public required RiskLevel Level { get; init; }
    public RuleReach Reach { get; init; } = RuleReach.CategoryAndLevel;
    public required string Text { get; init; }
    public required string Notify { get; init; }
    public required string Source { get; init; }
    public required Provenance Provenance { get; init; }
}

public enum PromptKind
{
    /// <summary>A serious sign is answered yes, at any time.</summary>
    SeriousSign,

    /// <summary>The outcome says no risk is indicated, and yet a serious sign is answered yes.</summary>
    NotIndicatedWithSeriousSign,

    /// <summary>A serious sign is answered possible.</summary>
    PossibleSeriousSign,

    /// <summary>A sign of actual harm is answered yes.</summary>
    HarmSign,

    /// <summary>Under the age given, or with a learning disability, and any concern is answered yes or possible.</summary>
    YoungOrLearningDisability,

    /// <summary>The level computed is the one given.</summary>
    LevelIs,

    /// <summary>The child has said that it happened, in an instrument without a level to raise.</summary>
    Disclosure,
}

/// <summary>A sentence that asks the person to stop and think; it never changes the result.</summary>
public sealed record PromptRule
{
    public required string Code { get; init; }
    public required PromptKind Kind { get; init; }
    public int? Age { get; init; }
    public RiskLevel? Level { get; init; }
    public required string Text { get; init; }
    public required string Source { get; init; }
}

/// <summary>Points added once when the child has a disability.</summary>
public sealed record DisabilityPoint
{
    public required int Points { get; init; }
    public required string Source { get; init; }
    public required Provenance Provenance { get; init; }
}
