using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.MyWork;

/// <summary>How pressing something is, the most pressing first.</summary>
public enum Press
{
    Danger,
    Overdue,
    Today,
    Later,
    Waiting,
    Free,
}

/// <summary>One step of the order with what stands in it.</summary>
public sealed record PressGroup(Press Press, IReadOnlyList<Due> Items);

/// <summary>
/// The order of everything due: possible danger, then what is overdue, then by the time set, then what somebody waits for,
/// then what nobody waits for. Each step says its reason, because a list without one is not trusted.
/// </summary>
public static class DueOrder
{
    public static Press Of(Due due, DateTime now) => due switch
    {
        { Danger: true } => Press.Danger,
        { By: { } by } when by.IsPast(now) => Press.Overdue,
        { By: { } by } when by.Day == LondonTime.DateOf(now) => Press.Today,
        { By: not null } => Press.Later,
        { CanWait: true } => Press.Free,
        _ => Press.Waiting,
    };

    public static IReadOnlyList<PressGroup> Group(IEnumerable<Due> all, DateTime now) =>
    [
        .. all.GroupBy(due => Of(due, now)).OrderBy(group => group.Key)
            .Select(group => new PressGroup(group.Key, [.. group.OrderBy(due => due.By?.Until ?? due.Since).ThenBy(due => due.What, StringComparer.Ordinal)])),
    ];

    public static string Title(Press press) => press switch
    {
        Press.Danger => "A child may be in danger now",
        Press.Overdue => "Overdue",
        Press.Today => "Due today",
        Press.Later => "Due later",
        Press.Waiting => "Somebody is waiting",
        _ => "When you can",
    };

    public static string Reason(Press press) => press switch
    {
        Press.Danger => "Before everything else, the longest waiting first.",
        Press.Overdue => "The longest overdue first.",
        Press.Today => "The earliest first.",
        Press.Later => "The soonest first.",
        Press.Waiting => "No time is set. The longest waiting first.",
        _ => "Nobody waits for it. The oldest first.",
    };

    /// <summary>The few words that stand out, where something presses; null where nothing does.</summary>
    public static (string Words, string Colour)? Mark(Due due, DateTime now, WorkingDays days) => Of(due, now) switch
    {
        Press.Danger => ("Now", "red"),
        Press.Overdue => (due.By!.Late(now, days)!, "red"),
        Press.Today => ("Today", "orange"),
        _ => null,
    };
}
