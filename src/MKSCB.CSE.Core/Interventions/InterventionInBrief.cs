namespace MKSCB.CSE.Core.Interventions;

/// <summary>Where an intervention stands, for whoever opens the child's record; nothing of what was said or done in it.</summary>
public sealed record InterventionInBrief(Guid Id, Guid ChildId, InterventionState State, DateTime ReferredAt, string? Worker, DateOnly? StartedOn, DateOnly? EndedOn);
