using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Web.Features.Accounts;

/// <summary>Tells somebody that an administrator has reset their authenticator app.</summary>
[LetterKind(Code, "Authenticator app reset")]
public sealed class FactorResetLetter(MailWords words) : ILetterKind
{
    public const string Code = "factor-reset";

    public static NewLetter To(Account account) => new(Code, account.Id);

    public Task<LetterText?> WriteAsync(ClaimedLetter letter, Account to, CancellationToken cancel) => Task.FromResult<LetterText?>(new("Your authenticator app must be set up again", $"""
        An administrator has reset the authenticator app of your account for the {words.Board.ServiceName} service.

        Sign in as usual; you will be shown how to set the app up again. If you did not ask for this, tell the service
        team at once: {words.Board.SupportEmail}
        """));
}
