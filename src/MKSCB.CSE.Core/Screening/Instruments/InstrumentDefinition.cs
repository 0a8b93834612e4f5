using System.Text.Json.Serialization;

namespace MKSCB.CSE.Core.Screening.Instruments;

public enum InstrumentStatus
{
    Draft,
    Published,
    Retired,
}

/// <summary>A screening tool is not a measurement tool: every instrument says which it is.</summary>
public enum InstrumentPurpose
{
    Screening,
    Assessment,
    Measurement,
    Review,
}

/// <summary>Whether an element of an instrument was found in a published source.</summary>
public enum Provenance
{
    Confirmed,
    Unconfirmed,
}

/// <summary>One version of one screening instrument, whole: everything needed to show, score and print it, and where it came from.</summary>
public sealed record InstrumentDefinition
{
    public required string Code { get; init; }
    public required string Version { get; init; }
    public required string Title { get; init; }
    public required string Owner { get; init; }
    public required InstrumentStatus Status { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }
    public required InstrumentPurpose Purpose { get; init; }
    public required string Source { get; init; }
    public required string LicenceNote { get; init; }

    /// <summary>What the person filling it in reads first.</summary>
    public required string Introduction { get; init; }

    /// <summary>What was confirmed from a source and what was not, for the elements where it matters.</summary>
    public IReadOnlyList<ProvenanceMark> Marks { get; init; } = [];

    /// <summary>Ambiguities in the published text and how this version reads them.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Reminders printed with the tool.</summary>
    public IReadOnlyList<string> Reminders { get; init; } = [];

    /// <summary>Questions that bring the child's own words into the screening.</summary>
    public IReadOnlyList<string> VoicePrompts { get; init; } = [];

    public required PossibleRule Possible { get; init; }
    public required IReadOnlyList<InstrumentSection> Sections { get; init; }
    public required OutcomeRule Outcome { get; init; }
    public IReadOnlyList<FloorRule> Floors { get; init; } = [];
    public IReadOnlyList<OverrideRule> Overrides { get; init; } = [];
    public IReadOnlyList<PromptRule> Prompts { get; init; } = [];
    public DisabilityPoint? DisabilityPoint { get; init; }

    /// <summary>The name used on the command line and in links, such as <c>seraf@2013</c>.</summary>
    [JsonIgnore]
    public string Key => $"{Code}@{Version}";

    /// <summary>Every item with the section it stands in, in printed order.</summary>
    public IEnumerable<(InstrumentSection Section, InstrumentItem Item)> AllItems() =>
        Sections.SelectMany(section => section.Items.Select(item => (section, item)));
}

/// <summary>One statement about where an element of the instrument came from.</summary>
public sealed record ProvenanceMark
{
    public required string Element { get; init; }
    public required Provenance Provenance { get; init; }
    public required string Note { get; init; }
}
