using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Returns;

/// <summary>
/// What an agency returned for named roles alone, one of several parts perhaps, each with its own roles: on the screen and on paper it is shown to who holds one of them at that
/// meeting, and nothing tells anybody else that it is there. The agency's own people keep it.
/// </summary>
public sealed class RestrictedPart : Record, IAudited
{
    /// <summary>Parts of one return: more than there are ways to name who may read one.</summary>
    public const int Most = 8;

    /// <summary>Roles a part can be kept to, in the order they are offered.</summary>
    public static readonly IReadOnlyList<Role> PossibleReaders = [Role.MeetingChair, Role.MeetingAdministrator, Role.PanelMember, Role.CseCoordinator];

    public required Guid ReturnId { get; init; }

    public AgencyReturn? Return { get; init; }

    /// <summary>Null once the agency took it back.</summary>
    public string? Text { get; private set; }

    public bool ForChair { get; private set; }

    public bool ForAdministrator { get; private set; }

    public bool ForPanel { get; private set; }

    public bool ForCoordinator { get; private set; }

    public string AuditStream => $"agency-return:{ReturnId}";

    public IReadOnlyList<Role> Readers => [.. PossibleReaders.Where(IsFor)];

    /// <summary>Says, or says anew, what these roles alone may read. Without text it is taken back.</summary>
    /// <exception cref="RuleViolation">Text for nobody, or for a role it cannot be kept to.</exception>
    public void Keep(string? text, IReadOnlyCollection<Role> readers)
    {
        var said = !string.IsNullOrWhiteSpace(text);
        RuleViolation.When(said && readers.Count == 0, "Say which roles may read the restricted part.");
        RuleViolation.When(readers.Any(r => !PossibleReaders.Contains(r)), "A restricted part is kept to people at the meeting: choose from the roles offered.");
        Text = said ? text : null;
        (ForChair, ForAdministrator) = (said && readers.Contains(Role.MeetingChair), said && readers.Contains(Role.MeetingAdministrator));
        (ForPanel, ForCoordinator) = (said && readers.Contains(Role.PanelMember), said && readers.Contains(Role.CseCoordinator));
    }

    private bool IsFor(Role role) => role switch
    {
        Role.MeetingChair => ForChair,
        Role.MeetingAdministrator => ForAdministrator,
        Role.PanelMember => ForPanel,
        Role.CseCoordinator => ForCoordinator,
        _ => false,
    };
}
