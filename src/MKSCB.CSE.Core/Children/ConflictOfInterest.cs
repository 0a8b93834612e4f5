using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>
/// A person who must not see a child's record: family, address, phone or a declared relation. Beats every role
/// and relation; the record answers them as if it did not exist.
/// </summary>
public sealed class ConflictOfInterest : Record, IAudited
{
    public const int ReasonLength = 500;

    public required Guid ChildId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Reason { get; init; }

    public required DateTime DeclaredAt { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
