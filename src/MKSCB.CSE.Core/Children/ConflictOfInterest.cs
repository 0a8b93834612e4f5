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

    /// <summary>Somebody said so, or details of the child and the account are the same.</summary>
    public ConflictBasis Basis { get; init; }

    /// <summary>When it was declared, or found.</summary>
    public required DateTime DeclaredAt { get; init; }

    /// <summary>Who said so: the person themselves, or somebody who keeps the record.</summary>
    public Guid? DeclaredById { get; init; }

    public Account? DeclaredBy { get; init; }

    /// <summary>When somebody looked at a match and agreed with it; always null for one that was declared.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    public Guid? ConfirmedById { get; private set; }

    public string? ConfirmReason { get; private set; }

    /// <summary>From then on the person is like any other; null while they are kept out.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    public string? EndReason { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    /// <summary>A match nobody has looked at yet keeps the person out: the safe side (decision 0145).</summary>
    public bool AwaitsALook => Basis != ConflictBasis.Declared && ConfirmedAt == null && EndedAt == null;

    /// <summary>Details of a child and an account are the same. The words tell which, never what they are.</summary>
    internal static ConflictOfInterest Matched(Guid childId, Guid accountId, ConflictBasis basis, DateTime now) =>
        new() { ChildId = childId, AccountId = accountId, Basis = basis, Reason = basis.Found(), DeclaredAt = now };

    /// <summary>Somebody looked at the match, and it is one.</summary>
    /// <exception cref="RuleViolation">It was looked at already, the reason is missing, or it is one's own.</exception>
    public void Confirm(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!AwaitsALook, "Somebody has looked at this already.");
        RuleViolation.When(by.Id == AccountId, OwnCase);
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why this person must not see the record.");
        (ConfirmedAt, ConfirmedById, ConfirmReason) = (now, by.Id, reason);
    }

    private const string OwnCase = "Nobody ends a conflict of interest of their own. Ask somebody else who keeps the record.";

    /// <summary>It was a mistake, or no longer holds.</summary>
    /// <exception cref="RuleViolation">It has ended already, the reason is missing, or it is one's own.</exception>
    public void End(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(EndedAt != null, "The end of this conflict of interest is already recorded.");
        RuleViolation.When(by.Id == AccountId, OwnCase);
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the conflict of interest has ended.");
        (EndedAt, EndedById, EndReason) = (now, by.Id, reason);
    }
}
