using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>
/// A person who must not see a child's record: family, address, phone or a declared relation. Beats every role
/// and relation; the record answers them as if it did not exist. One that has ended stays, so that who was kept out, and
/// when, can be read later.
/// </summary>
public sealed class ConflictOfInterest : Record, IAudited
{
    public const int ReasonLength = 500;

    public required Guid ChildId { get; init; }

    public required Guid AccountId { get; init; }

    public Account? Account { get; init; }

    public required string Reason { get; init; }

    public required DateTime DeclaredAt { get; init; }

    /// <summary>Who said so: the person themselves, or somebody who keeps the record.</summary>
    public Guid? DeclaredById { get; init; }

    public Account? DeclaredBy { get; init; }

    /// <summary>From then on the person is like any other; null while they are kept out.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    public string? EndReason { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    /// <summary>It was a mistake, or no longer holds.</summary>
    /// <exception cref="RuleViolation">It has ended already, the reason is missing, or it is one's own.</exception>
    public void End(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(EndedAt != null, "The end of this conflict of interest is already recorded.");
        RuleViolation.When(by.Id == AccountId, "Nobody ends a conflict of interest of their own. Ask somebody else who keeps the record.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the conflict of interest has ended.");
        (EndedAt, EndedById, EndReason) = (now, by.Id, reason);
    }
}
