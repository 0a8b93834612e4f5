using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Mail;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Invites a person to set up their account. Its key is made as it is sent, so none lies in the outbox.</summary>
[LetterKind(Code, "Invitation")]
public sealed class InvitationLetter(UserManager<Account> users, MailWords words, IOptions<SignInSettings> settings) : ILetterKind
{
    public const string Code = "invitation";

    public AccountState Reaches => AccountState.Invited;

    public static NewLetter To(Account account) => new(Code, account.Id);

    public async Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel)
    {
        var key = await users.GenerateUserTokenAsync(to, InvitationTokens.Name, InvitationTokens.Purpose);
        return new LetterText($"Your account for the {words.Board.ShortName} service", $"""
            An account has been made for you in the {words.Board.ServiceName} service of the {words.Board.Name}.

            To set it up, open this link. It works once, for {settings.Value.InvitationHours / 24} days:
            {words.Link($"/account/invitation?who={to.Id}&key={Uri.EscapeDataString(key)}")}

            You will choose a password and set up an authenticator app on your phone or computer. Have it to hand.

            If you did not expect this, tell your agency's lead. Do not forward this message.
            """);
    }
}
