using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Interventions;

/// <summary>A step of an intervention: never changed or taken out.</summary>
public sealed class InterventionStep : Record, IAudited
{
    public required Guid InterventionId { get; init; }

    public required Guid ChildId { get; init; }

    /// <summary>Two steps may fall into one moment: a referral that the meeting has decided already.</summary>
    public required int Order { get; init; }

    /// <summary>Where it stood from then on; the same as before where the worker changed.</summary>
    public required InterventionState State { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public Account? By { get; init; }

    public string? Reason { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
