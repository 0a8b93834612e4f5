namespace MKSCB.CSE.Core.Agencies;

/// <summary>Where a child lives, in the Board's own division of its area. Reference data keyed by a code that never changes.</summary>
public sealed class Locality
{
    public const int CodeLength = 20;

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required int Order { get; set; }

    /// <summary>False for "Out of area" and "Unknown", which no locality meeting serves.</summary>
    public required bool HasMeeting { get; set; }
}
