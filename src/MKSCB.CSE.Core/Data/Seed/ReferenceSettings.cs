namespace MKSCB.CSE.Core.Data;

/// <summary>Configuration section <c>Reference</c>: the Board's own lists.</summary>
public sealed class ReferenceSettings
{
    public const string Section = "Reference";

    /// <summary>A JSON file with localities, meeting bodies and first agencies; another Board names its own. Set to nothing, it seeds nothing; not set at all, nothing starts.</summary>
    public string? File { get; set; }
}
