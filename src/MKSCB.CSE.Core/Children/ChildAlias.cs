using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>Another name the child is known by.</summary>
public sealed class ChildAlias : Record, IAudited
{
    public const int SourceLength = 200;

    public required Guid ChildId { get; init; }

    public required string Name { get; init; }

    public required AliasKind Kind { get; init; }

    public string? Source { get; init; }

    public required DateTime AddedAt { get; init; }

    public required Guid AddedById { get; init; }

    public string AuditStream => $"child:{ChildId}";
}
