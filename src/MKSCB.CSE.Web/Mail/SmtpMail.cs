using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace MKSCB.CSE.Web.Mail;

/// <summary>Sends over the configured SMTP server, with TLS.</summary>
public sealed class SmtpMail(IOptions<MailSettings> settings) : IMail
{
    private const int PermanentFrom = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var mail = settings.Value;
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(mail.Host ?? throw new InvalidOperationException("Mail:Host is not set."), mail.Port, mail.RequireTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable, cancel);
        if (mail.User is { Length: > 0 })
        {
            await client.AuthenticateAsync(mail.User, mail.Password ?? "", cancel);
        }

        try
        {
            await client.SendAsync(letter.Write(mail.From), cancel);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= PermanentFrom)
        {
            throw new UndeliverableException(refused);
        }

        await LeaveAsync(client, cancel);
    }

    /// <summary>The server has the letter: what goes wrong in saying goodbye must not have it sent again.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception fault) when (fault is IOException or MailKit.ProtocolException or OperationCanceledException)
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None);
        }
    }
}
