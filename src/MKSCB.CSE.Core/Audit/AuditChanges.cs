using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Writes down what a save changes on one record, in a form that holds no names and no narrative.</summary>
internal static class AuditChanges
{
    // Codes, references and enum words are this short; names, addresses and narrative are mapped longer.
    private const int PlainTextLength = 40;

    /// <summary>Property → [before, after], sorted by name; null when nothing but the version changed.</summary>
    public static string? Of(EntityEntry entry, AuditKey key)
    {
        var changes = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties.Where(p => !p.Metadata.IsPrimaryKey() && p.Metadata.Name != nameof(Record.Version)))
        {
            var before = entry.State == EntityState.Added ? null : Shown(property, property.OriginalValue, key);
            var after = entry.State == EntityState.Deleted ? null : Shown(property, property.CurrentValue, key);
            if (!Equals(before, after))
            {
                changes[property.Metadata.Name] = [before, after];
            }
        }

        return changes.Count == 0 && entry.State == EntityState.Modified ? null : JsonSerializer.Serialize(changes);
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
