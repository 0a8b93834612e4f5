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

    /// <summary>"my-work/actions/{id:guid}/due" → "My work › actions › due": which id it was stands beside it as the record.</summary>
    public static string? Page(string? route)
    {
        var parts = (route ?? "").Split('/').Where(part => part.Length > 0 && part[0] != '{').Select(part => part.Replace('-', ' ')).ToList();
        return parts.Count == 0 ? null : char.ToUpperInvariant(parts[0][0]) + string.Join(" › ", parts)[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex WordStart();
}
