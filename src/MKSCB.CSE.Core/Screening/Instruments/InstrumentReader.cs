using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>A definition, or what is wrong with the text in words an author can act on.</summary>
public sealed record InstrumentReading(InstrumentDefinition? Definition, IReadOnlyList<string> Problems);

/// <summary>Reads and writes instrument definitions. Reading is strict: a misspelt or missing member is refused, never ignored.</summary>
public static class InstrumentReader
{
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private const string Unstorable = "The definition has a control character, or half a character, in a text: take it out.";

    /// <summary>Facts of publication, which change without the instrument changing.</summary>
    private static readonly string[] Lifecycle = ["status", "effectiveFrom", "effectiveTo"];

    /// <summary>Published texts never change and there are few of them, so each is read once, not for every page that shows it.</summary>
    private static readonly ConcurrentDictionary<string, InstrumentDefinition> Published = new(StringComparer.Ordinal);

    /// <summary>The definition in a text that was checked before it was published.</summary>
    public static InstrumentDefinition ReadPublished(string json) => Published.GetOrAdd(json, text => Read(text).Definition!);

    public static InstrumentReading Read(string json)
    {
        try
        {
            var tree = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (HasEmptyEntry(tree))
            {
                return new InstrumentReading(null, ["The definition has a list with an empty (null) entry: take it out."]);
            }

            if (HasControlCharacter(tree))
            {
                return new InstrumentReading(null, [Unstorable]);
            }

            var definition = JsonSerializer.Deserialize<InstrumentDefinition>(json, Json);
            if (definition is null)
            {
                return new InstrumentReading(null, ["The text is empty: an instrument definition was expected."]);
            }

            var problems = InstrumentCheck.Problems(definition);
            return new InstrumentReading(problems.Count == 0 ? definition : null, problems);
        }
        catch (JsonException broken)
        {
            return new InstrumentReading(null, [InPlainWords(broken)]);
        }
        catch (InvalidOperationException)
        {
            // How the reader says that an escape such as \ud800 is half a character.
            return new InstrumentReading(null, [Unstorable]);
        }
    }

    public static string Write(InstrumentDefinition definition) => JsonSerializer.Serialize(definition, Json);

    /// <summary>
    /// SHA-256 of the content without its publication facts and without white space, so that publishing a version or
    /// indenting its file differently leaves the fingerprint alone and any change of substance does not.
    /// </summary>
    public static string ContentHash(string json)
    {
        var content = JsonNode.Parse(json)!.AsObject();
        foreach (var name in Lifecycle)
        {
            content.Remove(name);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString())));
    }

    /// <summary>The serialiser honours nullability of members but not of list entries.</summary>
    private static bool HasEmptyEntry(JsonNode? node) => node switch
    {
        JsonArray list => list.Any(entry => entry is null || HasEmptyEntry(entry)),
        JsonObject members => members.Any(member => HasEmptyEntry(member.Value)),
        _ => false,
    };

    /// <summary>Written as an escape such as \u0000 it passes every check of the form's text, and no database stores it.</summary>
    private static bool HasControlCharacter(JsonNode? node) => node switch
    {
        JsonArray list => list.Any(HasControlCharacter),
        JsonObject members => members.Any(member => HasControlCharacter(member.Value)),
        JsonValue value => value.TryGetValue<string>(out var text) && text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')),
        _ => false,
    };

    private static string InPlainWords(JsonException broken)
    {
        var where = broken.Path is { Length: > 1 } path ? $" at {path}" : "";
        var line = broken.LineNumber is { } n ? $" (line {n + 1})" : "";
        var what = broken.Message.Split(" Path:", 2)[0].Replace("MKSCB.CSE.Core.Screening.Instruments.", "", StringComparison.Ordinal);
        return $"The definition cannot be read{where}{line}: {what}";
    }
}
