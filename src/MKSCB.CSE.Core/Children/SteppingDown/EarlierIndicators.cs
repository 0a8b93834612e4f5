namespace MKSCB.CSE.Core.Children;

/// <summary>A sign that an earlier screening of the child answered yes or possible.</summary>
public sealed record EarlierIndicator(string Key, string Text, DateOnly SeenOn);

/// <summary>
/// Every such sign of one child. Only <c>CaseRecords.EarlierIndicatorsAsync</c> makes it, from the child's own screenings: whoever steps a child down
/// cannot bring a shorter list.
/// </summary>
public sealed class EarlierIndicators
{
    internal EarlierIndicators(Guid childId, IReadOnlyList<EarlierIndicator> items) => (ChildId, Items) = (childId, items);

    public Guid ChildId { get; }

    public IReadOnlyList<EarlierIndicator> Items { get; }
}

public enum IndicatorNow
{
    Gone,
    StillThere,
    CannotTell,
}

/// <summary>What is known of an earlier sign today, and from whom.</summary>
public sealed record IndicatorAnswer(string Key, IndicatorNow? Now, string? Source);
