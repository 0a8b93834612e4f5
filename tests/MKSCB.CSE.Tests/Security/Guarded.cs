using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using Record = MKSCB.CSE.Core.Rules.Record;

namespace MKSCB.CSE.Tests.Security;

/// <summary>What only the service sets, by the names the entities themselves give it, with values nobody would type.</summary>
internal static partial class Guarded
{
    private static readonly Guid Key = Guid.NewGuid();
    private static readonly string Words = $"planted-{Guid.NewGuid():N}";
    private const long Number = 987_654_321;
    private static readonly DateTime Instant = new(2031, 7, 19, 3, 17, 43, DateTimeKind.Utc);

    private static readonly IReadOnlyList<PropertyInfo> Properties = [.. typeof(CaseRecords).Assembly.GetTypes()
        .Where(type => type == typeof(Account) || type == typeof(Record) || type.IsSubclassOf(typeof(Record)))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(p => p.GetSetMethod(nonPublic: true) != null || p.Name == "AuditStream")
        .Where(p => Pattern().IsMatch(p.Name)).DistinctBy(p => p.Name)];

    /// <summary>Parts of addresses, which may bind from the address alone.</summary>
    public static readonly IReadOnlyList<string> Parts = ["id", "reference", "code", "child", "memberId", "itemId", "who.id", "records.id"];

    public static IReadOnlyList<string> Names => [.. Properties.Select(p => p.Name)];

    /// <summary>Every guarded field but those left to the form, under each way a binder might be asked for it, and the parts of addresses.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(IReadOnlyList<string> left, params string[] prefixes) =>
    [
        .. from property in Properties
           where !left.Contains(property.Name, StringComparer.OrdinalIgnoreCase)
           from prefix in prefixes.Length > 0 ? prefixes : ["", "record.", "entity."]
           select KeyValuePair.Create(prefix + property.Name, Text(property.PropertyType)),
        .. from part in Parts
           where prefixes.Length == 0 && !left.Contains(part, StringComparer.OrdinalIgnoreCase)
           select KeyValuePair.Create(part, Key.ToString()),
    ];

    /// <summary>Every place of the database that holds a planted value.</summary>
    public static async Task<IReadOnlyList<string>> StoredAsync(IServiceProvider services, params string[] others)
    {
        var found = new List<string>();
        await using var connection = new SqliteConnection(services.GetRequiredService<IConfiguration>()["Database:ConnectionString"]);
        await connection.OpenAsync();
        foreach (var table in await TablesAsync(connection))
        {
            await using var all = connection.CreateCommand();
            all.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await all.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                found.AddRange(Enumerable.Range(0, rows.FieldCount).Where(at => IsPlanted(rows.GetValue(at), others)).Select(at => $"{table}.{rows.GetName(at)} holds a planted value"));
            }
        }

        return found;
    }

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var names = connection.CreateCommand();
        names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var rows = await names.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static bool IsPlanted(object value, string[] others) => value switch
    {
        long number => number == Number || number == Instant.Ticks,
        string text => others.Append(Words).Append(Key.ToString()).Append("2031-07-19").Any(planted => text.Contains(planted, StringComparison.OrdinalIgnoreCase)),
        byte[] bytes => bytes.AsSpan().SequenceEqual(Key.ToByteArray()),
        _ => false,
    };

    private static string Text(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(Guid) ? Key.ToString()
            : plain == typeof(DateTime) || plain == typeof(DateTimeOffset) ? Instant.ToString("O", CultureInfo.InvariantCulture)
            : plain == typeof(DateOnly) ? "2031-07-19"
            : plain == typeof(bool) ? "true"
            : plain == typeof(string) ? Words
            : Number.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(Id|State|Version|AuditStream|Additions|OrderedByHand)$|.(Id|At|Stamp|Hash|Key|Count)$")]
    private static partial Regex Pattern();
}
