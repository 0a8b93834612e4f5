using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Writes down what a save changes on one record, in a form that holds no names and no narrative.</summary>
internal static class AuditChanges
{
    // Codes, references and enum words are this short; names, addresses and narrative are mapped longer.
    private const int PlainTextLength = 40;

    /// <summary>Property → [before, after], sorted by name; null when nothing but the version changed.</summary>
    /// <param name="entry">The record.</param>
    /// <param name="parts">Its changed parts; a part replaced as a whole is there twice, removed and added.</param>
    /// <param name="key">For the digests.</param>
    public static string? Of(EntityEntry entry, IEnumerable<EntityEntry> parts, AuditKey key)
    {
        var before = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var after = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        Note(entry, "", before, after, key);
        foreach (var part in parts)
        {
            Note(part, OwnedParts.Name(part) + ".", before, after, key);
        }

        var names = before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name));
        var changes = new SortedDictionary<string, string?[]>(names.ToDictionary(name => name, name => new[] { before.GetValueOrDefault(name), after.GetValueOrDefault(name) }), StringComparer.Ordinal);
        return changes.Count == 0 && entry.State == EntityState.Modified ? null : JsonSerializer.Serialize(changes);
    }

    private static void Note(EntityEntry entry, string prefix, SortedDictionary<string, string?> before, SortedDictionary<string, string?> after, AuditKey key)
    {
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsConcurrencyToken))
        {
            if (entry.State != EntityState.Added)
            {
                before[prefix + property.Metadata.Name] = Shown(property, property.OriginalValue, key);
            }

            if (entry.State != EntityState.Deleted)
            {
                after[prefix + property.Metadata.Name] = Shown(property, property.CurrentValue, key);
            }
        }
    }

    private static string? Shown(PropertyEntry property, object? value, AuditKey key) => value switch
    {
        null => null,
        string text => (property.Metadata.GetMaxLength() ?? int.MaxValue) <= PlainTextLength ? text : $"#{key.Digest(text)}",
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid or Enum or bool => value.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"#{key.Digest(JsonSerializer.Serialize(value, value.GetType()))}",
    };
}
