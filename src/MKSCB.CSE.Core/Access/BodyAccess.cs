namespace MKSCB.CSE.Core.Access;

/// <summary>A role on a meeting body without a seat beside it: a colleague's name and role, nothing of a child.</summary>
public sealed record BodyAccess
{
    public required Guid RoleId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required string? JobTitle { get; init; }

    public required string Agency { get; init; }

    public required Role Role { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }
}
