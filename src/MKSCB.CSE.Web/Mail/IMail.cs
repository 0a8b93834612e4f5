using MimeKit;

namespace MKSCB.CSE.Web.Mail;

/// <summary>A message in plain text. Says nothing of any child: mail is read over shoulders and forwarded.</summary>
/// <param name="Id">The outbox's own key. The Message-Id is made from it, so that a letter sent a second time after a crash can be known for the same one.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(Guid Id, string To, string Subject, string Text)
{
    public MimeMessage Write(string from)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage { Subject = Subject, Body = new TextPart("plain") { Text = Text }, MessageId = $"{Id:N}@{sender.Domain}" };
        message.From.Add(sender);
        message.To.Add(MailboxAddress.Parse(To));
        // No out-of-office answer to it, please (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}

public interface IMail
{
    /// <summary>Hands <paramref name="letter"/> over for delivery.</summary>
    /// <exception cref="UndeliverableException">The other side will never take it.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);
}

/// <summary>The server refused the address for good: sending again is of no use until somebody has looked at it.</summary>
public sealed class UndeliverableException(Exception cause) : Exception("The server refuses this address.", cause);
