using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// The first factor. A refusal says and costs the same whether the account is unknown, locked, suspended or the password
/// wrong: the same hash is computed, and the answer waits until the same time has passed.
/// </summary>
public sealed class PasswordCheck(UserManager<Account> users, AccountRecords accounts, HashGate gate, IOptions<SignInSettings> settings)
{
    /// <summary>Hashed once with the current settings; stands in for the hash of an account that is not there.</summary>
    private static string? _dummy;

    /// <returns>The account if <paramref name="password"/> is its own and it may sign in, else null after a while.</returns>
    public async Task<Account?> WhoseAsync(string email, string password, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var account = await users.FindByEmailAsync(email);
        if (await gate.RunAsync(() => IsRightAsync(account, password, cancel), cancel))
        {
            return account;
        }

        var left = TimeSpan.FromMilliseconds(settings.Value.RefusalMilliseconds) - Stopwatch.GetElapsedTime(began);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancel);
        return null;
    }

    /// <summary>Counts a wrong password or code; at the limit the account locks and its story says so.</summary>
    public async Task CountFailureAsync(Account account)
    {
        if (account.AccessFailedCount + 1 >= users.Options.Lockout.MaxFailedAccessAttempts)
        {
            accounts.Note(account, AccountEventKind.LockedOut);
        }

        await users.AccessFailedAsync(account);
    }

    private async Task<bool> IsRightAsync(Account? account, string password, CancellationToken cancel)
    {
        if (account is not { PasswordHash: { } hash } || !await accounts.MayComeInAsync(account, cancel) || await users.IsLockedOutAsync(account))
        {
            Verify(new Account { DisplayName = "", AgencyId = Guid.Empty }, _dummy ??= users.PasswordHasher.HashPassword(new Account { DisplayName = "", AgencyId = Guid.Empty }, Guid.NewGuid().ToString()), password);
            return false;
        }

        if (Verify(account, hash, password))
        {
            return true;
        }

        await CountFailureAsync(account);
        return false;
    }

    private bool Verify(Account account, string hash, string password) =>
        users.PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;
}
