using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>
/// One version of an instrument as the Board holds it: the definition whole, and who put it to use from when.
/// A screening stands on the version it was made on for ever, so published content never changes.
/// </summary>
public sealed class InstrumentVersion : Record, IAudited
{
    public const int CodeLength = InstrumentLimits.Code;
    public const int LabelLength = InstrumentLimits.Version;
    public const int TitleLength = InstrumentLimits.Title;
    public const int DefinitionLength = InstrumentLimits.Definition;
    public const int HashLength = 64;

    private InstrumentVersion()
    {
    }

    public required string Code { get; init; }

    /// <summary>The version as people name it, such as 2015; not the row's <see cref="Record.Version"/>.</summary>
    public required string Label { get; init; }

    public string Title { get; private set; } = "";

    public InstrumentPurpose Purpose { get; private set; }

    public InstrumentStatus Status { get; private set; }

    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>The last day a new screening may use it; null while no end is set.</summary>
    public DateOnly? EffectiveTo { get; private set; }

    /// <summary>The definition as JSON. Its own status and dates are those it was shipped or drafted with; the ones here hold.</summary>
    public string DefinitionJson { get; private set; } = "";

    public string ContentHash { get; private set; } = "";

    /// <summary>The fingerprint of the file this version was last taken from; null for one drafted here.</summary>
    public string? ShippedHash { get; private set; }

    /// <summary>The account that published it; null where it came published with the product.</summary>
    public Guid? PublishedById { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>The name used in links and on the command line.</summary>
    public string Key => $"{Code}@{Label}";

    public string AuditStream => $"instrument:{Id}";

    public static readonly Transitions<InstrumentStatus> Flow = new()
    {
        [InstrumentStatus.Draft] = [InstrumentStatus.Published],
        [InstrumentStatus.Published] = [InstrumentStatus.Retired],
    };

    /// <summary>A version that came with the product.</summary>
    internal static InstrumentVersion Shipped(ShippedInstrument shipped, DateTime now)
    {
        var version = new InstrumentVersion { Code = shipped.Definition.Code, Label = shipped.Definition.Version };
        version.TakeShipped(shipped, now);
        return version;
    }

    /// <summary>A draft of a new version that begins as a copy of this one.</summary>
    public InstrumentVersion DraftNewVersion(string label)
    {
        var draft = Definition() with { Version = label, Status = InstrumentStatus.Draft, EffectiveFrom = null, EffectiveTo = null };
        var version = new InstrumentVersion { Code = Code, Label = label };
        version.ReplaceDraft(InstrumentReader.Write(draft));
        return version;
    }

    /// <summary>Puts other content in a draft.</summary>
    /// <exception cref="RuleViolation">It is not a draft, the definition does not hold together, or it names another instrument or version.</exception>
    public void ReplaceDraft(string json)
    {
        RuleViolation.When(Status != InstrumentStatus.Draft, $"{Key} has been published, so its content can no longer change. Draft a new version instead.");
        var (definition, problems) = InstrumentReader.Read(json);
        RuleViolation.When(definition is null, string.Join(" ", problems));
        RuleViolation.When(definition!.Key != Key, $"This is the draft of {Key}; the definition is for {definition.Key}.");
        Take(definition, json);
    }

    /// <summary>Puts the version to use from a day, for good: its content is fixed from now on.</summary>
    /// <exception cref="RuleViolation">It is not a draft, or the day is past.</exception>
    public void Publish(DateOnly from, CurrentUser by, DateTime now)
    {
        RuleViolation.When(from < LondonTime.DateOf(now), "A version is published from today or a later day: screenings already made stand on the version they were made on.");
        Status = Flow.Move(Status, InstrumentStatus.Published, $"{Key} is {Status.ToString().ToLowerInvariant()} and cannot be published.");
        (EffectiveFrom, EffectiveTo, PublishedById, PublishedAt) = (from, null, by.Id, now);
    }

    /// <summary>Ends its use for new screenings after a day. Screenings made on it keep showing on it.</summary>
    /// <exception cref="RuleViolation">It is not published, or the day is past or before its first.</exception>
    public void Retire(DateOnly lastDay, DateTime now)
    {
        RuleViolation.When(lastDay < LondonTime.DateOf(now) || lastDay < EffectiveFrom, "The last day must be today or later, and not before the first day of use.");
        Status = Flow.Move(Status, InstrumentStatus.Retired, $"{Key} is {Status.ToString().ToLowerInvariant()} and cannot be retired.");
        EffectiveTo = lastDay;
    }

    /// <summary>Whether a new screening may be begun on it that day.</summary>
    public bool UsableOn(DateOnly day) => Status != InstrumentStatus.Draft && EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);

    /// <summary>The definition, with the status and dates that hold here.</summary>
    public InstrumentDefinition Definition() => (Status == InstrumentStatus.Draft ? InstrumentReader.Read(DefinitionJson).Definition! : InstrumentReader.ReadPublished(DefinitionJson)) with
    {
        Status = Status,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
    };

    /// <summary>
    /// Follows the product's file. A draft nobody here has edited takes the file; one edited or published here keeps its own content.
    /// </summary>
    /// <exception cref="InvalidOperationException">A published file has changed.</exception>
    internal void Follow(ShippedInstrument shipped, DateTime now)
    {
        var hash = InstrumentReader.ContentHash(shipped.Json);
        if (Status != InstrumentStatus.Draft)
        {
            if (shipped.Definition.Status != InstrumentStatus.Draft && hash != ContentHash)
            {
                throw new InvalidOperationException(
                    $"The instrument {Key} is published and its file has changed since. Published content is fixed: put the file back, and ship the change as a new version.");
            }
        }
        else if (ContentHash == ShippedHash || hash == ContentHash)
        {
            TakeShipped(shipped, now);
        }
    }

    private void TakeShipped(ShippedInstrument shipped, DateTime now)
    {
        Take(shipped.Definition, shipped.Json);
        ShippedHash = ContentHash;
        if (shipped.Definition.Status != InstrumentStatus.Draft)
        {
            (Status, EffectiveFrom, EffectiveTo) = (shipped.Definition.Status, shipped.Definition.EffectiveFrom, shipped.Definition.EffectiveTo);
            PublishedAt ??= now;
        }
    }

    private void Take(InstrumentDefinition definition, string json)
    {
        (Title, Purpose) = (definition.Title, definition.Purpose);
        (DefinitionJson, ContentHash) = (json, InstrumentReader.ContentHash(json));
    }
}
