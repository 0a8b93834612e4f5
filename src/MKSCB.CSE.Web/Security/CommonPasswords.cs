using System.Collections.Frozen;
using System.Text;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Passwords of twelve characters or more that people are known to choose (docs/decisions/0033). Compared without
/// case and with the usual letter swaps undone, so <c>P@ssw0rd1234</c> is found as <c>password1234</c>.
/// </summary>
public static class CommonPasswords
{
    /// <summary>How many digits and marks round a common word leave it as easy to guess as before: "2024-welcome-123!".</summary>
    private const int Trimmings = 12;

    private const string Resource = "MKSCB.CSE.Web.Security.common-passwords.txt";

    private const string Marks = "0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~£ ";

    private static readonly FrozenSet<string> Known = Read();

    public static int Count => Known.Count;

    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        return IsListed(lower) || IsListed(Unswapped(lower)) || IsOneThingRepeated(lower);
    }

    private static bool IsListed(string text)
    {
        var core = text.AsSpan().TrimStart(Marks).TrimEnd(Marks);
        return Known.Contains(text) || (text.Length - core.Length <= Trimmings && Known.Contains(core.ToString()));
    }

    private static string Unswapped(string lower)
    {
        // Only swaps before the closing run of digits and marks: "p4ssw0rd2024!" ends in a year, not in letters.
        var tail = lower.Length;
        while (tail > 0 && !char.IsLetter(lower[tail - 1]))
        {
            tail--;
        }

        var plain = new StringBuilder(lower[..tail]);
        plain.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't').Replace('@', 'a').Replace('$', 's').Replace('!', 'i');
        return plain.Append(lower[tail..]).ToString();
    }

    /// <summary>"aaaaaaaaaaaa", "abcabcabcabc", "passwordpassword": up to eight characters said over and over.</summary>
    private static bool IsOneThingRepeated(string text) =>
        Enumerable.Range(1, 8).Any(length => length * 2 <= text.Length && Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i - length]));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).ToFrozenSet(StringComparer.Ordinal);
    }
}
