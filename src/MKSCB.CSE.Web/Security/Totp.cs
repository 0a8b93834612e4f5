using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MKSCB.CSE.Web.Security;

/// <summary>Time-based one-time codes as authenticator apps make them: RFC 6238, SHA-1, six digits, 30 seconds.</summary>
public static class Totp
{
    public const int Digits = 6;
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <param name="key">Base32, as Identity makes it and apps are given it.</param>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // Authenticator apps know no other hash; HMAC-SHA-1 is not weakened by SHA-1's collisions.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (value % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is: now, or one step either side for a clock that is a little out. Null when none.</summary>
    public static long? Match(string key, string code, DateTimeOffset now)
    {
        var given = System.Text.Encoding.UTF8.GetBytes(code);
        var at = StepAt(now);
        long? found = null;
        foreach (var step in new[] { at - 1, at, at + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(given, System.Text.Encoding.UTF8.GetBytes(Code(key, step))))
            {
                found = step;
            }
        }

        return found;
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var letter in key.Where(c => c is not (' ' or '=')))
        {
            bits = (bits << 5) | Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
                bits &= (1 << held) - 1;
            }
        }

        return [.. bytes];
    }
}
