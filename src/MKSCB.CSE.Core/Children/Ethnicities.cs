namespace MKSCB.CSE.Core.Children;

/// <summary>The ethnic groups of the 2021 census of England and Wales. Codes are this service's own and never change; names may.</summary>
public static class Ethnicities
{
    public const int CodeLength = 10;

    public const string NotKnown = "not-known";

    public static readonly IReadOnlyList<KeyValuePair<string, string>> Table =
    [
        new("A1", "Asian: Bangladeshi"),
        new("A2", "Asian: Chinese"),
        new("A3", "Asian: Indian"),
        new("A4", "Asian: Pakistani"),
        new("A5", "Asian: any other background"),
        new("B1", "Black: African"),
        new("B2", "Black: Caribbean"),
        new("B3", "Black: any other background"),
        new("M1", "Mixed: White and Asian"),
        new("M2", "Mixed: White and Black African"),
        new("M3", "Mixed: White and Black Caribbean"),
        new("M4", "Mixed: any other background"),
        new("W1", "White: English, Welsh, Scottish, Northern Irish or British"),
        new("W2", "White: Gypsy or Irish Traveller"),
        new("W3", "White: Irish"),
        new("W4", "White: Roma"),
        new("W5", "White: any other background"),
        new("O1", "Arab"),
        new("O2", "Any other ethnic group"),
        new("refused", "Prefers not to say"),
        new(NotKnown, "Not known"),
    ];

    private static readonly Dictionary<string, string> Names = Table.ToDictionary(e => e.Key, e => e.Value);

    public static bool Has(string? code) => code != null && Names.ContainsKey(code);

    public static string Name(string? code) => code != null && Names.TryGetValue(code, out var name) ? name : Names[NotKnown];
}
