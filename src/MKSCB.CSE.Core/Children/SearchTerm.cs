namespace MKSCB.CSE.Core.Children;

/// <summary>One part of a child's name or alias as a key, so that names are found in any order by an index.</summary>
public sealed class SearchTerm
{
    public const int TermLength = 60;

    public required Guid ChildId { get; init; }

    public required string Term { get; init; }
}
