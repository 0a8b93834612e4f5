using System.Globalization;
using System.Text;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>
/// How names and postcodes are written for searching: upper case, no accents, letters and digits only. Done here and
/// not by a database collation, so that one search means the same on every provider.
/// </summary>
public static class SearchText
{
    /// <summary>Sorts after any run of the letters and digits a key is made of, so that a range on an index finds a prefix.</summary>
    private const string PastAnyKey = "ZZZZZZZZZZZZZZZZZZZZ";

    // Letters that Unicode does not take apart into a base letter and an accent.
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Þ'] = "TH",
        ['ı'] = "I",
        ['Ħ'] = "H",
    };

    /// <summary>One word as a key: "O'Brien" → OBRIEN, "Zoë" → ZOE. Letters of other scripts stay as they are.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.ToUpperInvariant().Normalize(NormalizationForm.FormD))
        {
            if (Whole.TryGetValue(letter, out var plain))
            {
                key.Append(plain);
            }
            else if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }

    /// <summary>The parts of a name, each as a key, without repeats: "Anna-Maria O'Brien" → ANNA, MARIA, OBRIEN.</summary>
    public static IReadOnlyList<string> Keys(params string?[] names) =>
        [.. names.OfType<string>()
            .SelectMany(n => n.Split([' ', '-', ',', '.', '/', '\t', '\n', '\r', '\u00a0', '\u2010', '\u2011', '\u2013'], StringSplitOptions.RemoveEmptyEntries))
            .Select(Key)
            .Where(k => k.Length > 0)
            .Select(k => k.Cut(SearchTerm.TermLength))
            .Distinct()];

    /// <summary>A postcode, or the beginning of one, without spaces: "mk9 3" → MK93.</summary>
    public static string? PostcodeKey(string? postcode) => string.IsNullOrWhiteSpace(postcode) ? null : Key(postcode);

    /// <summary>A whole postcode as it is written: "mk93aa" → "MK9 3AA"; anything else trimmed and in capitals.</summary>
    public static string? Postcode(string? postcode)
    {
        var key = PostcodeKey(postcode);
        return key is { Length: >= 5 and <= 7 } ? $"{key[..^3]} {key[^3..]}" : postcode?.Trim().ToUpperInvariant();
    }

    /// <summary>The last key that begins with <paramref name="key"/>.</summary>
    public static string EndOf(string key) => key + PastAnyKey;
}
