using Microsoft.AspNetCore.Identity;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Security;

/// <summary>The second factor: codes from an app, recovery codes, and setting both up.</summary>
public sealed class SecondFactor(UserManager<Account> users, AccountRecords accounts, PasswordCheck passwords, HashGate gate)
{
    public const int RecoveryCodes = 10;

    /// <summary>Whether <paramref name="code"/> is this account's, not used before. A wrong one counts towards the lock.</summary>
    public async Task<bool> AcceptCodeAsync(Account account, string code)
    {
        if (await users.IsLockedOutAsync(account))
        {
            return false;
        }

        if (await users.VerifyTwoFactorTokenAsync(account, SingleUseCodes.Name, code))
        {
            await users.ResetAccessFailedCountAsync(account);
            return true;
        }

        await passwords.CountFailureAsync(account);
        return false;
    }

    /// <summary>As <see cref="AcceptCodeAsync"/>, for one of the ten printed codes, which is then spent.</summary>
    public async Task<bool> AcceptRecoveryCodeAsync(Account account, string code, CancellationToken cancel)
    {
        if (await users.IsLockedOutAsync(account))
        {
            return false;
        }

        if ((await gate.RunAsync(() => users.RedeemTwoFactorRecoveryCodeAsync(account, code), cancel)).Succeeded)
        {
            accounts.Note(account, AccountEventKind.SignedInWithRecoveryCode);
            await users.ResetAccessFailedCountAsync(account);
            return true;
        }

        await passwords.CountFailureAsync(account);
        return false;
    }

    /// <summary>A fresh key for an app to scan; replaces one never confirmed. Changes the security stamp.</summary>
    public async Task NewKeyAsync(Account account)
    {
        account.ForgetCodes();
        await users.ResetAuthenticatorKeyAsync(account);
    }

    /// <summary>Confirms the app by a first code: the factor is on, an invited account is active.</summary>
    /// <returns>The recovery codes, which are shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnrolAsync(Account account, string code, CancellationToken cancel)
    {
        if (!await AcceptCodeAsync(account, code))
        {
            return null;
        }

        if (account.State == AccountState.Invited)
        {
            account.Activate();
            accounts.Note(account, AccountEventKind.Activated, account.Id);
        }

        accounts.Note(account, AccountEventKind.SecondFactorEnrolled, account.Id);
        await users.SetTwoFactorEnabledAsync(account, true);
        return await NewRecoveryCodesAsync(account, cancel);
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account, CancellationToken cancel) =>
        [.. await gate.RunAsync(() => users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes), cancel) ?? []];
}
