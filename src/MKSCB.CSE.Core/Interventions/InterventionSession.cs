using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Interventions;

public enum SessionKind
{
    FaceToFace,
    Telephone,
    Online,
    WithFamily,
    WithProfessionals,
}

/// <summary>A session, held or missed.</summary>
public sealed class InterventionSession : Record, IAudited
{
    public const int NoteLength = 4000;

    public required Guid InterventionId { get; init; }

    public required Guid ChildId { get; init; }

    public required DateOnly HeldOn { get; init; }

    public required SessionKind Kind { get; init; }

    public required bool Attended { get; init; }

    public required string Note { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required Guid RecordedById { get; init; }

    public Account? RecordedBy { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
