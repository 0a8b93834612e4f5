using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>A professional's work with a child, dated. While it lasts that person, and the leads of that agency, may open the record.</summary>
public sealed class Involvement : Record, IAudited
{
    public const int WorkerNameLength = 120;
    public const int WorkerRoleLength = 120;
    public const int ReasonLength = 500;

    public required Guid ChildId { get; init; }

    public required Guid AgencyId { get; init; }

    public Agencies.Agency? Agency { get; init; }

    /// <summary>The account of the worker; null where the worker has none (their agency's leads may still open the record).</summary>
    public Guid? AccountId { get; init; }

    public required string WorkerName { get; init; }

    /// <summary>What they do for the child: allocated social worker, school nurse …</summary>
    public required string WorkerRole { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; internal set; }

    public string? EndReason { get; private set; }

    /// <summary>Leads the work with the child; one person at a time.</summary>
    public bool IsLead { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    internal void Lead(bool leads) => IsLead = leads;

    /// <summary>Whether the work goes on that day: whoever does it may open the record.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To == null || To >= day);

    /// <summary>The last day of the work. A day already recorded can be brought forward, never put off: new work is recorded as such.</summary>
    /// <exception cref="RuleViolation">The day lies before the work began, or an earlier end is already recorded.</exception>
    public void End(DateOnly lastDay, string reason)
    {
        RuleViolation.When(To <= lastDay, "The end of this work is already recorded.");
        RuleViolation.When(lastDay < From, "Work with a child cannot end before it began.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why the work ends.");
        (To, EndReason) = (lastDay, reason);
    }
}
