using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Mail;

/// <summary>The letters about a person's own account.</summary>
public sealed class AccountMail(UserManager<Account> users, IMail mail, MailQueue queue, IOptions<MailSettings> settings, IOptions<BoardSettings> board)
{
    /// <summary>Sent while the administrator waits, so that a wrong address or a dead server is seen at once.</summary>
    public async Task InviteAsync(Account account, int hours, CancellationToken cancel)
    {
        var token = await users.GenerateUserTokenAsync(account, InvitationTokens.Name, InvitationTokens.Purpose);
        await mail.SendAsync(Letter(account, $"Your account for the {board.Value.ShortName} service", $"""
            An account has been made for you in the {board.Value.ServiceName} service of the {board.Value.Name}.

            To set it up, open this link. It works once, for {hours / 24} days:
            {Link("/account/invitation", account, token)}

            You will choose a password and set up an authenticator app on your phone or computer. Have it to hand.

            If you did not expect this, tell your agency's lead. Do not forward this message.
            """), cancel);
    }

    /// <summary>Queued: how long the page takes must not tell that an account exists.</summary>
    public async Task OfferResetAsync(Account account)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        queue.Post(Letter(account, "Choose a new password", $"""
            Somebody, probably you, asked for a new password for the {board.Value.ServiceName} service.

            To choose one, open this link. It works once, for an hour:
            {Link("/account/reset", account, token)}

            You will still need your authenticator app. If you did not ask, do nothing: your password stays as it is.
            """));
    }

    public void TellPasswordChanged(Account account) => queue.Post(Letter(account, "Your password was changed", $"""
        The password of your account for the {board.Value.ServiceName} service was changed.

        If you did not do this, tell the service team at once: {board.Value.SupportEmail}
        """));

    public void TellFactorReset(Account account) => queue.Post(Letter(account, "Your authenticator app must be set up again", $"""
        An administrator has reset the authenticator app of your account for the {board.Value.ServiceName} service.

        Sign in as usual; you will be shown how to set the app up again. If you did not ask for this, tell the service
        team at once: {board.Value.SupportEmail}
        """));

    private static Letter Letter(Account account, string subject, string text) =>
        new(account.Email ?? throw new InvalidOperationException("An account always has a mail address."), subject, text);

    private string Link(string page, Account account, string token) =>
        $"{settings.Value.ServiceAddress.TrimEnd('/')}{page}?who={account.Id}&key={Uri.EscapeDataString(token)}";
}
