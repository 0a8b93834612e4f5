using Microsoft.Extensions.Options;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Web.Mail;

/// <summary>What letters have in common: the service's names, its address, the lines at the end.</summary>
public sealed class MailWords(IOptions<MailSettings> settings, IOptions<BoardSettings> board)
{
    public BoardSettings Board { get; } = board.Value;

    /// <summary>A page of this service, from configuration and never from a request.</summary>
    public string Link(string path) => settings.Value.ServiceAddress.TrimEnd('/') + path;

    /// <summary>The letter as it goes out: a link is all it carries, and an answer to it would go astray.</summary>
    public string Framed(string body) => $"""
        {body}

        --
        {Board.ServiceName}, {Board.Name}
        This message was sent by the service. Do not answer it, and do not write about a child by email: sign in instead.
        """;
}
