using System.Text.Json.Serialization;

namespace MKSCB.CSE.Core.Screening.Scoring;

/// <summary>
/// What an instrument makes of a set of answers. It stands beside a practitioner's judgement and never replaces it.
/// </summary>
public sealed record ScoreResult
{
    /// <summary>Points, for instruments that add them; otherwise null.</summary>
    public int? Score { get; init; }

    /// <summary>The published label or number as text; empty where the instrument computes none.</summary>
    public required string Category { get; init; }

    /// <summary>The category in words; empty where the instrument computes none.</summary>
    public required string Label { get; init; }

    /// <summary>The coded level after floors and overrides; null where the instrument computes none.</summary>
    public RiskLevel? Level { get; init; }

    /// <summary>The highest level that a floor or override in force demands; null when none is.</summary>
    public RiskLevel? Minimum { get; init; }

    /// <summary>What the instrument says to do at this category.</summary>
    public required string Action { get; init; }
    public required IReadOnlyList<string> Floors { get; init; }
    public required IReadOnlyList<string> Prompts { get; init; }
    public required IReadOnlyList<TraceLine> Trace { get; init; }
    public required int NotKnown { get; init; }
    public required int NotAsked { get; init; }
}

/// <summary>One rule that fired, in words, with the points it earned where it earned any.</summary>
public sealed record TraceLine(string Text, int? Points)
{
    [JsonIgnore]
    public bool EarnedPoints => Points is > 0;
}
