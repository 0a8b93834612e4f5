namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>Something to do: what, why, by when, and where.</summary>
public sealed record Due
{
    /// <summary>The case record it shows, for the read audit; null where it shows none.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>In fixed words with a reference, and nothing anybody typed: it stands in mail too.</summary>
    public required string What { get; init; }

    /// <summary>What the page says instead, where somebody typed it; never in mail.</summary>
    public string? Typed { get; init; }

    /// <summary>Why it is due from this person; on the page only.</summary>
    public required string Why { get; init; }

    public required string Address { get; init; }

    /// <summary>By when; null where no time is set.</summary>
    public DueBy? By { get; init; }

    /// <summary>A child may be in danger: before everything else.</summary>
    public bool Danger { get; init; }

    /// <summary>Nobody else waits for it.</summary>
    public bool CanWait { get; init; }

    /// <summary>When it came to this person, UTC; the older first among what has no time set.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Theirs to see to as lead, not to do.</summary>
    public bool OfAgency { get; init; }
}

/// <summary>What one kind found.</summary>
/// <param name="Items">The most pressing.</param>
/// <param name="More">There are more than these.</param>
/// <param name="AllAddress">The page that holds them all.</param>
/// <param name="AllText">What that page is called.</param>
public sealed record DueRows(IReadOnlyList<Due> Items, bool More, string AllAddress, string AllText)
{
    /// <summary>Rows of one kind shown here.</summary>
    public const int Most = 25;

    /// <summary>Rows to ask the database for: one more tells whether there are more.</summary>
    public const int Fetch = Most + 1;

    public static DueRows Of<T>(IReadOnlyCollection<T> rows, Func<T, Due> due, string allAddress, string allText) =>
        new([.. rows.Take(Most).Select(due)], rows.Count > Most, allAddress, allText);
}
