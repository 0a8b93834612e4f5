using Microsoft.AspNetCore.Identity;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// Checks authenticator codes, each good for one use: Identity's own provider accepts the same code for a minute and
/// a half, so one read over a shoulder would work again.
/// </summary>
public sealed class SingleUseCodes(TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "Authenticator";

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var plain = token.Replace(" ", "", StringComparison.Ordinal);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || Totp.Match(key, plain, time.GetUtcNow()) is not { } step || !user.SpendCode(step))
        {
            return false;
        }

        // Two posts of one code race to this save; the account's concurrency stamp lets one through.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };
}
