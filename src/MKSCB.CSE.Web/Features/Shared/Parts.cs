using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Web.Features.Shared;

/// <summary>The bar over every page of one child's record (<c>_CaseHeader</c>). The name stands inside the page only, never in a title or address.</summary>
/// <param name="Reference">The child's reference.</param>
/// <param name="Name">The child's name, for those who may see it.</param>
/// <param name="Age">In words: "14", "about 15", "not known".</param>
/// <param name="Level">The current level of concern; null when nothing has been decided.</param>
/// <param name="Locality">The locality's name.</param>
/// <param name="Lead">Who leads, with their agency; null when nobody does yet.</param>
/// <param name="Restricted">Only named people may open it.</param>
public sealed record CaseHeader(string Reference, string? Name, string Age, RiskLevel? Level, string Locality, string? Lead, bool Restricted = false);

/// <summary>One place in a record's own menu (<c>_SubNav</c>).</summary>
public sealed record SubNavItem(string Text, string Address, bool Current);

public sealed record SubNav(string Label, IReadOnlyList<SubNavItem> Items);

/// <summary>One event of a timeline (<c>_Timeline</c>), newest first as given.</summary>
/// <param name="Title">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, with their agency; null when not shown.</param>
/// <param name="Text">More about it, its line breaks kept.</param>
/// <param name="Address">Where to read it whole.</param>
public sealed record TimelineItem(string Title, DateTime At, string? By = null, string? Text = null, string? Address = null);

public enum TaskState
{
    NotStarted,
    InProgress,
    Completed,
    CannotStart,
    HasProblem,
}

/// <summary>One line of a task list (<c>_TaskList</c>); without an address it cannot be opened yet.</summary>
public sealed record TaskRow(string Text, string? Address, TaskState State, string? Hint = null)
{
    public (string Words, string? Colour) Status => State switch
    {
        TaskState.NotStarted => ("Not yet started", "grey"),
        TaskState.InProgress => ("In progress", "teal"),
        TaskState.CannotStart => ("Cannot start yet", null),
        TaskState.HasProblem => ("There is a problem", "red"),
        _ => ("Completed", null),
    };
}

/// <summary>Links under a list read by key (<c>_Pagination</c>).</summary>
/// <param name="First">The list from its start; null on the first page.</param>
/// <param name="Next">The next page; null on the last.</param>
public sealed record Pager(string? First, string? Next)
{
    /// <summary>For a list at <paramref name="address"/>, keeping its filter.</summary>
    /// <param name="page">What is shown.</param>
    /// <param name="address">The list's address without a query.</param>
    /// <param name="filter">The query of the filter, such as <c>locality=south</c>; codes only, never a name.</param>
    public static Pager Of<T>(Paged<T> page, string address, string? filter = null)
    {
        var prefix = string.IsNullOrEmpty(filter) ? "?" : "?" + filter + "&";
        var first = string.IsNullOrEmpty(filter) ? address : address + "?" + filter;
        return new Pager(page.IsFirst ? null : first, page.NextKey == null ? null : $"{address}{prefix}after={Uri.EscapeDataString(page.NextKey)}");
    }
}

/// <summary>A filter in force, shown as a word one can take away.</summary>
public sealed record Chip(string Text, string Without);
