using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>A standing multi-agency meeting: MARMM or one of the locality meetings. Names change in practice, so bodies are data.</summary>
public sealed class MeetingBody : Record
{
    public const int CodeLength = 30;

    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The locality it serves; null for the body that serves the whole area.</summary>
    public string? LocalityCode { get; init; }
}
