using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Counts what may only happen so often within the length of a lock. Failed sign-ins by network address over all accounts:
/// one password tried on many accounts ("spraying") locks none of them, but shows here; failures, not sign-ins, because a
/// whole agency may share an address. And letters asked for by one name. Kept in memory on each node: a restart forgives,
/// which account lockout (kept in the database) does not.
/// </summary>
public sealed class Attempts(TimeProvider time, IOptions<SignInSettings> settings)
{
    /// <summary>Letters one may be sent by asking for a new password, within the length of a lock.</summary>
    public const int Letters = 3;

    private const int MostKeys = 10_000;

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Since)> _counts = new();

    public static string Address(string address) => "address:" + address;

    public static string Letter(string email) => "letter:" + email.ToUpperInvariant();

    /// <summary>Whether sign-ins from this address must wait.</summary>
    public bool IsBlocked(string address) => Reached(Address(address), settings.Value.FailuresPerAddress);

    public bool Reached(string key, int limit) => _counts.TryGetValue(key, out var at) && IsFresh(at.Since) && at.Count >= limit;

    public void Count(string key)
    {
        if (_counts.Count >= MostKeys)
        {
            ForgetStale();
        }

        var now = time.GetUtcNow();
        _counts.AddOrUpdate(key, _ => (1, now), (_, was) => IsFresh(was.Since) ? (was.Count + 1, was.Since) : (1, now));
    }

    private bool IsFresh(DateTimeOffset since) => time.GetUtcNow() - since < TimeSpan.FromMinutes(settings.Value.LockMinutes);

    private void ForgetStale()
    {
        foreach (var stale in _counts.Where(entry => !IsFresh(entry.Value.Since)).ToList())
        {
            _counts.TryRemove(stale);
        }
    }
}
