using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Web.Mail;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Admin.People;

/// <summary>Mails an invitation while the administrator waits, and says whether it went.</summary>
public sealed partial class Invitations(AccountMail mail, IOptions<SignInSettings> settings, ILogger<Invitations> logger)
{
    public async Task SendAsync(Controller page, Account account, CancellationToken cancel)
    {
        try
        {
            await mail.InviteAsync(account, settings.Value.InvitationHours, cancel);
            page.Say("The invitation has been sent.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The account stands; only the letter has to be sent again. Nothing else in the request would tell anyone.
            LogFailure(failure);
            page.Say("The account is there but the invitation could not be sent. Check the address and send it again in a few minutes.", FlashKind.Warning);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An invitation could not be sent")]
    private partial void LogFailure(Exception failure);
}
