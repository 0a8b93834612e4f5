using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using MKSCB.CSE.Web.Mail;

namespace MKSCB.CSE.Tests.Support;

/// <summary>Reads the letters the application dropped.</summary>
internal static partial class Mailbox
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The newest letter to this address with these words in its subject. Empties the outbox, and waits where another test is doing so.</summary>
    public static async Task<string> LetterAsync(this WebApplicationFactory<Program> host, string to, string subject)
    {
        await host.Services.GetRequiredService<Postman>().SendDueAsync(default);
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50))
        {
            if (Letters(host, to).LastOrDefault(letter => letter.Subject!.Contains(subject, StringComparison.Ordinal)) is { } found)
            {
                return found.TextBody!;
            }
        }

        throw new InvalidOperationException($"No letter \"{subject}\" to {to}.");
    }

    public static IReadOnlyList<MimeMessage> Letters(this WebApplicationFactory<Program> host, string to)
    {
        var folder = host.Services.GetRequiredService<IOptions<MailSettings>>().Value.DropFolder!;
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file)).Where(letter => letter.To.Mailboxes.Any(m => m.Address == to))]
            : [];
    }

    /// <summary>The path and query of the link in a letter.</summary>
    public static string Link(string letter) => new Uri(Address().Match(letter).Value).PathAndQuery;

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Address();
}
