using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;

namespace MKSCB.CSE.Web.Security;

/// <summary>
/// A person who has shown the right password and nothing more: may give or set up the second factor, for a quarter of an
/// hour, and reach nothing else. Kept in a cookie of its own, so that no mistake can take it for a session.
/// </summary>
public sealed class HalfSignIn(UserManager<Account> users, AccountRecords accounts)
{
    public const string Scheme = "half-session";
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public static Task BeginAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(
        [
            new(SessionClaims.Account, account.Id.ToString()),
            new(SessionClaims.Stamp, account.SecurityStamp ?? ""),
        ], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Who it is; null when nobody, or when the password has since changed or the account been closed.</summary>
    public async Task<Account?> WhoAsync(HttpContext context)
    {
        var half = (await context.AuthenticateAsync(Scheme)).Principal;
        if (half?.FindFirstValue(SessionClaims.Account) is not { } id || await users.FindByIdAsync(id) is not { } account)
        {
            return null;
        }

        return account.SecurityStamp == half.FindFirstValue(SessionClaims.Stamp) && await accounts.MayComeInAsync(account, context.RequestAborted) ? account : null;
    }
}
