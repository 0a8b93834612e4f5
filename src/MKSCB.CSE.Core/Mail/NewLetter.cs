using System.Text.RegularExpressions;

namespace MKSCB.CSE.Core.Mail;

/// <summary>
/// What a letter may know of its matter: a reference, a record's key for its link, and when it is due. There is no room for
/// a name or for anything somebody typed, because mail is read over shoulders, forwarded and kept for ever.
/// </summary>
/// <param name="Kind">The code of the builder that will write it.</param>
/// <param name="To">The account it goes to; null writes a row nobody is sent.</param>
public sealed partial record NewLetter(string Kind, Guid? To)
{
    /// <summary>Such as SCR-7K3M-9QXD.</summary>
    /// <exception cref="ArgumentException">Something that is not a reference.</exception>
    public string? Reference
    {
        get;
        init => field = value == null || IsReference().IsMatch(value) ? value : throw new ArgumentException("A letter carries a reference, never a name or a text.", nameof(value));
    }

    public Guid? RecordId { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Not to be sent before; UTC. Null for at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Names the occasion, so that a second node, or a second try, does not write it again.</summary>
    public string? Once { get; init; }

    /// <summary>Nobody is waiting for it in front of a screen.</summary>
    public bool CanWait { get; init; }

    [GeneratedRegex("^[A-Z]{1,5}-[A-Z0-9-]{1,14}$")]
    private static partial Regex IsReference();
}
