using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace MKSCB.CSE.Web.Mail;

/// <summary>Sends over the configured SMTP server, with TLS.</summary>
public sealed class SmtpMail(IOptions<MailSettings> settings) : IMail
{
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

        await client.SendAsync(letter.Write(mail.From), cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }
}
