using System.Globalization;
using System.Text;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>One value nobody types by accident, percent-encoded as it goes over the wire, so that it may hold bytes no string can.</summary>
internal sealed record HostileValue(string Name, string Encoded);

/// <summary>What is sent in the place of every route value, query value and field.</summary>
internal static class Hostile
{
    public static readonly IReadOnlyList<HostileValue> Values =
    [
        Of("nothing", ""),
        Of("spaces", "   \t "),
        Of("another type", "not-a-number"),
        Of("control characters", "a\u0001\u0008\u001b[31mb\u007f"),
        Of("NUL", "a\0b"),
        new("lone surrogates", "a%ED%A0%80%ED%BF%BFb"),
        new("bytes that are no text", "%C3%28%FF%FE%F5"),
        Of("emoji", "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        Of("right to left", "\u202eתשע\u2066abc\u202c"),
        new("characters that are none", "a%EF%BF%BF%EF%BF%BEb"),
        Of("combining marks", "Z" + new string('\u0341', 200)),
        Of("a negative number", "-1"),
        Of("a number beyond long", "-9223372036854775809"),
        Of("the largest int", "2147483647"),
        Of("a fraction", "1e308"),
        Of("not a number", "NaN"),
        Of("the last day there is", "9999-12-31"),
        Of("the first day there is", "0001-01-01"),
        Of("a day there is not", "2026-02-30"),
        Of("an instant", "9999-12-31T23:59:59.9999999-14:00"),
        Of("an unknown enum number", "99"),
        Of("a negative enum number", "-2147483648"),
        Of("two enum words", "Low,High"),
        Of("an unknown word", "Nonsense"),
        Of("the empty id", Guid.Empty.ToString()),
        Of("an id in braces", "{" + Guid.NewGuid() + "}"),
        Of("an id as hex", "{0x00000000,0x0000,0x0000,{0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x00}}"),
        Of("markup", "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"),
        Of("SQL", "'; DROP TABLE Accounts; --"),
        Of("LIKE wildcards", "%_[a]^"),
        Of("a template", "{{7*7}}${7*7}{0}{1}{99}"),
        Of("a path", "../../../../etc/passwd"),
        Of("another site", "//evil.example/\\evil.example"),
        Of("a header", "x\r\nSet-Cookie: a=b"),
        Of("a long line", new string('A', 5_000)),
        Of("a formula", "=cmd|'/c calc'!A1"),
    ];

    /// <summary>Two million characters: beyond any field, within what a body may hold.</summary>
    public static readonly HostileValue TwoMillion = Of("two million characters", string.Concat(Enumerable.Repeat("0123456789abcde\n", 125_000)));

    public static HostileValue Of(string name, string text) => new(name, Escape(text));

    /// <summary>As <see cref="Uri.EscapeDataString(string)"/>, without its limit on length.</summary>
    public static string Escape(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            _ = char.IsAsciiLetterOrDigit((char)one) ? encoded.Append((char)one) : encoded.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
        }

        return encoded.ToString();
    }
}
