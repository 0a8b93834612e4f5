using System.Reflection;

namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>The instruments that come with the product, embedded as JSON.</summary>
public static class ShippedInstruments
{
    private const string Folder = ".Screening.Instruments.";
    private static readonly Lazy<IReadOnlyList<ShippedInstrument>> Loaded = new(Load);

    public static IReadOnlyList<ShippedInstrument> All => Loaded.Value;

    /// <summary>The instrument of that key, such as <c>seraf@2013</c>, or null.</summary>
    public static InstrumentDefinition? Find(string key) => All.FirstOrDefault(i => i.Definition.Key == key)?.Definition;

    private static List<ShippedInstrument> Load()
    {
        var assembly = typeof(ShippedInstruments).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Folder, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(i => i.Definition.Key, StringComparer.Ordinal)
            .ToList();
    }

    private static ShippedInstrument Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var json = reader.ReadToEnd();
        var (definition, problems) = InstrumentReader.Read(json);
        return definition is null
            ? throw new InvalidOperationException($"The shipped instrument {name} cannot be used: {string.Join(" ", problems)}")
            : new ShippedInstrument(definition, json);
    }
}

/// <summary>A shipped definition with the text it was read from.</summary>
public sealed record ShippedInstrument(InstrumentDefinition Definition, string Json);
