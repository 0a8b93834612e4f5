using System.Security.Cryptography;
using Microsoft.AspNetCore.Cryptography.KeyDerivation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Agencies;

/// <summary>
/// Identity's store, except that a stolen database yields no second factor: the authenticator key is sealed with
/// Data Protection and recovery codes are kept as slow hashes (Identity keeps both in clear).
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, AppDb, Guid>
{
    private const int SaltBytes = 16;
    private const int HashBytes = 24;
    private const string Provider = "[CSE]";
    private const string CodesName = "RecoveryCodes";

    private readonly IDataProtector _seal;
    private readonly int _rounds;

    public AccountStore(AppDb db, IDataProtectionProvider protection, IOptions<PasswordHasherOptions> hashing, IdentityErrorDescriber words) : base(db, words)
    {
        _seal = protection.CreateProtector("authenticator-key");
        _rounds = hashing.Value.IterationCount;
        // One change of an account and what happened to it are one save.
        AutoSaveChanges = true;
    }

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _seal.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? _seal.Unprotect(kept) : null;

    /// <summary>One salt for the set, so that a code is checked against all ten by hashing it once.</summary>
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return KeepAsync(user, [Convert.ToBase64String(salt), .. recoveryCodes.Select(code => Hash(code, salt))], cancellationToken);
    }

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        if (await KeptAsync(user, cancellationToken) is not { Count: > 1 } kept)
        {
            return false;
        }

        if (!kept.Remove(Hash(code, Convert.FromBase64String(kept[0]))))
        {
            return false;
        }

        await KeepAsync(user, kept, cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        await KeptAsync(user, cancellationToken) is { Count: > 1 } kept ? kept.Count - 1 : 0;

    private Task KeepAsync(Account user, List<string> parts, CancellationToken cancel) =>
        SetTokenAsync(user, Provider, CodesName, string.Join(';', parts), cancel);

    private async Task<List<string>?> KeptAsync(Account user, CancellationToken cancel) =>
        (await GetTokenAsync(user, Provider, CodesName, cancel))?.Split(';').ToList();

    // People type codes from paper: case and dashes do not matter.
    private string Hash(string code, byte[] salt)
    {
        var plain = code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return Convert.ToBase64String(KeyDerivation.Pbkdf2(plain, salt, KeyDerivationPrf.HMACSHA512, _rounds, HashBytes));
    }
}
