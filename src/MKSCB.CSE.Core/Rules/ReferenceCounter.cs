namespace MKSCB.CSE.Core.Rules;

/// <summary>The last number given out of one kind of reference.</summary>
public sealed class ReferenceCounter
{
    public const int KindLength = 20;
    public const string Child = "child";
    public const string Screening = "screening";

    public required string Kind { get; init; }

    public int Last { get; private set; }
}

/// <summary>What stands before the number; configuration section <c>References</c>, because another Board has its own initials.</summary>
public sealed class ReferencePrefixes
{
    public const string Section = "References";

    public string Child { get; set; } = "MKC";

    public string Screening { get; set; } = "SCR";
}
