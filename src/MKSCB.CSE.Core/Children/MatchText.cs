using System.Text.RegularExpressions;

namespace MKSCB.CSE.Core.Children;

/// <summary>What a conflict of interest rests on: somebody said so, or the details of a child and of an account are the same.</summary>
public enum ConflictBasis
{
    Declared,
    Surname,
    Home,
    Phone,
}

/// <summary>
/// How surnames, homes and telephone numbers are written for comparing a child's with those of the people who use the service: the same thing typed
/// in two ways is the same text. Null or empty where too little is known to compare.
/// </summary>
public static partial class MatchText
{
    /// <summary>Shorter runs of digits are no telephone number a household is reached by.</summary>
    public const int FewestDigits = 9;

    private const string BritishCode = "44";

    /// <summary>The surnames in a name: its last word, and each part of a double one. "Anna Smith-Jones" → SMITH, JONES.</summary>
    public static IReadOnlyList<string> Surnames(string? name) =>
        name == null || name == Child.UnknownName ? [] : [.. SearchText.Keys(name.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()).Where(key => key.Length > 1 && key.Any(char.IsLetter))];

    /// <summary>The surnames in another name of a child; a single word may be a given name and tells nothing.</summary>
    public static IReadOnlyList<string> SurnamesOfWhole(string name) => name.Trim().Contains(' ', StringComparison.Ordinal) ? Surnames(name) : [];

    /// <summary>A home: its postcode with the numbers of the house, or its name where it has none. "Flat 3, 12 Mill Lane" in MK9 3AA → MK93AA/12/3.</summary>
    public static string? Home(string? house, string? postcode)
    {
        if (string.IsNullOrWhiteSpace(house) || SearchText.PostcodeKey(postcode) is not { Length: >= 5 } place)
        {
            return null;
        }

        var numbers = HouseNumber().Matches(house).Select(number => SearchText.Key(number.Value)).Distinct().Order(StringComparer.Ordinal).ToList();
        var name = numbers.Count > 0 ? string.Join('/', numbers) : SearchText.Key(house.Trim().Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)[0]);
        return name.Length == 0 ? null : $"{place}/{name}";
    }

    /// <summary>A telephone number as it is dialled here: "+44 7700 900123" → 07700900123.</summary>
    public static string? Phone(string? number)
    {
        var digits = new string([.. (number ?? "").Where(char.IsAsciiDigit)]);
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        if (digits.StartsWith(BritishCode, StringComparison.Ordinal) && digits.Length >= FewestDigits + 2)
        {
            digits = "0" + digits[2..].TrimStart('0');
        }

        return digits.Length < FewestDigits ? null : digits;
    }

    [GeneratedRegex(@"\d+\s?[A-Za-z]?\b")]
    private static partial Regex HouseNumber();
}
