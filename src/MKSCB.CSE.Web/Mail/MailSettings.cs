using System.ComponentModel.DataAnnotations;

namespace MKSCB.CSE.Web.Mail;

/// <summary>Configuration section <c>Mail</c>.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>Where this service is reached. Links in mail are built from it, never from the Host header, which anyone can forge.</summary>
    [Required, Url]
    public string ServiceAddress { get; init; } = "";

    [Required, EmailAddress]
    public string From { get; init; } = "";

    /// <summary>Development: messages are written here as .eml files and go nowhere.</summary>
    public string? DropFolder { get; init; }

    /// <summary>Lets a drop folder stand outside Development, for a rehearsal without mail.</summary>
    public bool AllowDropFolder { get; init; }

    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>False only for a relay on this machine: otherwise TLS is required, not merely tried.</summary>
    public bool RequireTls { get; init; } = true;

    /// <summary>How often the outbox is looked at; nought leaves that to other nodes.</summary>
    [Range(0, 3600)]
    public int EverySeconds { get; init; } = 5;

    /// <summary>From when digests go out on a working day, on a London clock.</summary>
    public TimeOnly DigestFrom { get; init; } = new(7, 30);

    /// <summary>After this a digest missed that morning is left out.</summary>
    public TimeOnly DigestUntil { get; init; } = new(12, 0);
}
