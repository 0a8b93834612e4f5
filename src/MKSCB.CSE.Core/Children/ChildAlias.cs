using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>Another name the child is known by.</summary>
public sealed class ChildAlias : Record, IAudited
{
    public const int NameLength = (2 * Child.NameLength) + 1;
    public const int SourceLength = 200;

    private string _name = "";
    private AliasKind _kind;

    public required Guid ChildId { get; init; }

    public required string Name
    {
        get => _name;
        init => _name = value;
    }

    public required AliasKind Kind
    {
        get => _kind;
        init => _kind = value;
    }

    public string? Source { get; internal set; }

    public required DateTime AddedAt { get; init; }

    public required Guid AddedById { get; init; }

    public string AuditStream => $"child:{ChildId}";

    internal void Correct(string name, AliasKind kind, string? source) => (_name, _kind, Source) = (name, kind, source);
}
