using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Web.Security;

/// <summary>What the session cookie says. It is sealed by Data Protection and means nothing once its session has ended.</summary>
public static class SessionClaims
{
    public const string Scheme = "session";
    public const string Account = ClaimTypes.NameIdentifier;
    public const string Session = "sid";
    public const string Stamp = "stamp";

    /// <summary>Present only after the second factor (RFC 8176); the fallback policy asks for it.</summary>
    public const string Method = "amr";
    public const string SecondFactor = "mfa";
}

/// <summary>Begins and ends signed-in sessions. The only place that issues the session cookie.</summary>
public sealed class Sessions(AccountRecords accounts, IOptions<SessionSettings> settings, TimeProvider time)
{
    /// <summary>Signs <paramref name="account"/> in after both factors; a session this browser had before is ended.</summary>
    public async Task BeginAsync(HttpContext context, Account account, CancellationToken cancel)
    {
        await CloseAsync(context, cancel);
        await OpenAsync(context, account, time.Now(), cancel);
    }

    /// <summary>
    /// Goes on in a new session after a change that ended the old one, such as of the password. The second factor was not
    /// given for it, so the new session is no fresher than the old.
    /// </summary>
    public async Task GoOnAsync(HttpContext context, Account account, CancellationToken cancel)
    {
        var confirmed = context.Features.Get<SessionAccount>()?.ConfirmedAt;
        await CloseAsync(context, cancel);
        await OpenAsync(context, account, confirmed, cancel);
    }

    private async Task OpenAsync(HttpContext context, Account account, DateTime? confirmed, CancellationToken cancel)
    {
        var session = new AccountSession { AccountId = account.Id, StartedAt = time.Now() };
        session.Confirm(confirmed);
        accounts.Add(session);
        account.SignedIn(session.StartedAt);
        accounts.Note(account, AccountEventKind.SignedIn, account.Id);
        await accounts.SaveAsync(cancel);
        var identity = new ClaimsIdentity(
        [
            new(SessionClaims.Account, account.Id.ToString()),
            new(SessionClaims.Session, session.Id.ToString()),
            new(SessionClaims.Stamp, account.SecurityStamp ?? ""),
            new(SessionClaims.Method, SessionClaims.SecondFactor),
        ], SessionClaims.Scheme);
        await context.SignInAsync(SessionClaims.Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Signs out: every copy of this session's cookie is dead, and the browser is told to forget what it holds.</summary>
    public async Task EndAsync(HttpContext context, CancellationToken cancel)
    {
        await CloseAsync(context, cancel);
        await context.SignOutAsync(SessionClaims.Scheme);
        await context.SignOutAsync(HalfSignIn.Scheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
    }

    /// <summary>The account behind a cookie, read afresh; null when that cookie no longer holds.</summary>
    public async Task<SessionAccount?> HolderAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(SessionClaims.Account), out var account)
            || !Guid.TryParse(principal.FindFirstValue(SessionClaims.Session), out var session))
        {
            return null;
        }

        var now = await accounts.SessionAsync(account, session, time.Now() - settings.Value.Absolute, cancel);
        var holds = now is { IsOpen: true, State: AccountState.Active } && now.SecurityStamp == principal.FindFirstValue(SessionClaims.Stamp);
        return holds ? now : null;
    }

    private async Task CloseAsync(HttpContext context, CancellationToken cancel)
    {
        if (Guid.TryParse(context.User.FindFirstValue(SessionClaims.Session), out var id))
        {
            (await accounts.FindSessionAsync(id, cancel))?.End(time.Now());
            await accounts.SaveAsync(cancel);
        }
    }
}
