namespace MKSCB.CSE.Core.Interventions;

/// <summary>Where an intervention stands, for whoever opens the child's record; nothing of what was said or done in it.</summary>
public sealed record InterventionInBrief
{
    public required Guid Id { get; init; }

    public required Guid ChildId { get; init; }

    public required InterventionState State { get; init; }

    public required DateTime ReferredAt { get; init; }

    public required string? Worker { get; init; }

    public required DateOnly? StartedOn { get; init; }

    public required DateOnly? EndedOn { get; init; }
}
