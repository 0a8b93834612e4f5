using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// The key that makes the audit tamper-evident: kept outside the database, so that whoever can rewrite the tables
/// still cannot rewrite the proof.
/// </summary>
internal sealed class AuditKey
{
    public const string Setting = "Audit:Key";
    private const int Bytes = 32;

    private readonly byte[] _key;

    public AuditKey(byte[] key)
    {
        if (key.Length < Bytes)
        {
            throw new StartRefused($"{Setting} must be at least {Bytes} bytes, in base 64.");
        }

        _key = key;
    }

    /// <summary>The configured key; in Development, and only there, one made on first use beside the database.</summary>
    /// <exception cref="StartRefused">No key outside Development, or one that is too short.</exception>
    public static AuditKey From(IConfiguration configuration, IHostEnvironment host)
    {
        if (configuration[Setting] is { Length: > 0 } configured)
        {
            var key = new byte[configured.Length];
            return Convert.TryFromBase64String(configured, key, out var length)
                ? new AuditKey(key[..length])
                : throw new StartRefused($"{Setting} is not base 64.");
        }

        return host.IsDevelopment()
            ? new AuditKey(Made(Path.Combine(host.ContentRootPath, "App_Data", "audit.key")))
            : throw new StartRefused($"{Setting} must be set: at least {Bytes} random bytes, in base 64, kept outside the database.");
    }

    public string Mac(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, canonical));

    public bool Matches(ReadOnlySpan<byte> canonical, string mac) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Mac(canonical)), Encoding.ASCII.GetBytes(mac));

    /// <summary>Stands in for a text in the trail: shows that it changed, and to the same or another value, not what it says.</summary>
    public string Digest(string text) => Mac(Encoding.UTF8.GetBytes(text))[..16];

    private static byte[] Made(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        }

        return Convert.FromBase64String(File.ReadAllText(file));
    }
}
