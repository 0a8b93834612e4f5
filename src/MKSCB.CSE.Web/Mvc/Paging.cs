namespace MKSCB.CSE.Web.Mvc;

/// <summary>
/// One page of a list read by key: the query asks for one row more than it shows, so "is there a next page" costs
/// no count, and page one hundred is as quick as page one. Where a total is shown it is counted on purpose.
/// </summary>
/// <param name="Rows">What is shown.</param>
/// <param name="NextKey">The <c>after</c> of the next page, or null at the end.</param>
/// <param name="IsFirst">Whether this page starts at the top.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, string? NextKey, bool IsFirst);

public static class Paging
{
    public const int PageSize = 50;

    /// <summary>How many rows to ask the database for.</summary>
    public const int Fetch = PageSize + 1;

    /// <summary>Cuts the extra row off and remembers where the next page starts.</summary>
    /// <param name="fetched">Up to <see cref="Fetch"/> rows in the list's order.</param>
    /// <param name="key">The row's place in that order: a code or id, never a name.</param>
    /// <param name="after">The <c>after</c> this page was asked for, if any.</param>
    public static Paged<T> Page<T>(IReadOnlyList<T> fetched, Func<T, string> key, string? after)
    {
        var rows = fetched.Take(PageSize).ToList();
        return new Paged<T>(rows, fetched.Count > PageSize ? key(rows[^1]) : null, string.IsNullOrEmpty(after));
    }
}
