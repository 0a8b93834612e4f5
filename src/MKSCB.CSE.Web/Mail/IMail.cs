using MimeKit;

namespace MKSCB.CSE.Web.Mail;

/// <summary>A message in plain text. Says nothing of any child: mail is read over shoulders and forwarded.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    public MimeMessage Write(string from)
    {
        var message = new MimeMessage { Subject = Subject, Body = new TextPart("plain") { Text = Text } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(To));
        return message;
    }
}

public interface IMail
{
    /// <summary>Hands <paramref name="letter"/> over for delivery.</summary>
    Task SendAsync(Letter letter, CancellationToken cancel);
}
