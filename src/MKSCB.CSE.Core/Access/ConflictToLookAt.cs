using MKSCB.CSE.Core.Children;

namespace MKSCB.CSE.Core.Access;

/// <summary>A person who may have to be kept out of a child's record, for those who keep it to judge.</summary>
public sealed record ConflictToLookAt
{
    public required Guid ChildId { get; init; }

    public required string Reference { get; init; }

    public required Guid AccountId { get; init; }

    public required string Person { get; init; }

    public required string Agency { get; init; }

    public required ConflictBasis Basis { get; init; }

    /// <summary>Since when they are kept out; null while they are not.</summary>
    public required DateTime? KeptOutSince { get; init; }
}
