using System.Text.RegularExpressions;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// The trail in words. What is stored are the names of classes and properties, because a chain must not change when a
/// word does; what information governance reads is "Agenda item: child, minutes allotted".
/// </summary>
internal static partial class AuditWords
{
    /// <summary>"AgendaItem" → "agenda item", "triage-queue" → "triage queue", "Judgement.Level" → "judgement: level", "ChildId" → "child".</summary>
    public static string Of(string name)
    {
        var owner = name.EndsWith("Id", StringComparison.Ordinal) && name.Length > 2 ? name[..^2] : name;
        return WordStart().Replace(owner.Replace(".", ": ", StringComparison.Ordinal).Replace('-', ' '), " $0").Replace("  ", " ", StringComparison.Ordinal).Trim().ToLowerInvariant();
    }

    /// <summary>"children/{reference}/workers/{work:guid}" → "children/{reference}/workers/{work}": how an id is written tells a reader nothing.</summary>
    public static string? Page(string? route) => route == null ? null : Constraint().Replace(route, "");

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@":[^/{}]+(\([^)]*\))?(?=\})")]
    private static partial Regex Constraint();
}
