using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Tells somebody that their password was changed, in case it was not them.</summary>
[LetterKind(Code, "Password changed")]
public sealed class PasswordChangedLetter(MailWords words) : ILetterKind
{
    public const string Code = "password-changed";

    public static NewLetter To(Account account) => new(Code, account.Id);

    public Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel) => Task.FromResult<LetterText?>(new("Your password was changed", $"""
        The password of your account for the {words.Board.ServiceName} service was changed.

        If you did not do this, tell the service team at once: {words.Board.SupportEmail}
        """));
}
