using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mail;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>
/// The link to choose a new password. Posted whether or not there is an account, to nobody where there is none: the page
/// that posts it does the same work, so its time tells nothing. The key is made as the letter is sent.
/// </summary>
[LetterKind(Code, "New password")]
public sealed class NewPasswordLetter(UserManager<Account> users, MailWords words, IOptions<SignInSettings> settings, TimeProvider time) : ILetterKind
{
    public const string Code = "new-password";

    public static NewLetter To(Account? account) => new(Code, account?.Id);

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        // Whoever asked has given up, or asked again: a link that comes days later only alarms.
        if (time.Now() - letter.WrittenAt > TimeSpan.FromHours(settings.Value.ResetHours))
        {
            return null;
        }

        var key = await users.GeneratePasswordResetTokenAsync(to);
        return new LetterText("Choose a new password", $"""
            Somebody, probably you, asked for a new password for the {words.Board.ServiceName} service.

            To choose one, open this link. It works once, for an hour:
            {words.Link($"/account/reset?who={to.Id}&key={Uri.EscapeDataString(key)}")}

            You will still need your authenticator app. If you did not ask, do nothing: your password stays as it is.
            """);
    }
}
