using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>A professional's work with a child, dated. While it lasts that person, and the leads of that agency, may open the record.</summary>
public sealed class Involvement : Record, IAudited
{
    public const int WorkerNameLength = 120;
    public const int WorkerRoleLength = 120;

    public required Guid ChildId { get; init; }

    public required Guid AgencyId { get; init; }

    public Agencies.Agency? Agency { get; init; }

    /// <summary>The account of the worker; null where the worker has none (their agency's leads may still open the record).</summary>
    public Guid? AccountId { get; init; }

    public required string WorkerName { get; init; }

    /// <summary>What they do for the child: allocated social worker, school nurse …</summary>
    public required string WorkerRole { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; private set; }

    /// <summary>Leads the work with the child; one person at a time.</summary>
    public bool IsLead { get; private set; }

    public string AuditStream => $"child:{ChildId}";

    internal void Lead(bool leads) => IsLead = leads;

    /// <summary>The last day of the work.</summary>
    /// <exception cref="RuleViolation">The day lies before the work began, or the end is already recorded.</exception>
    public void End(DateOnly lastDay)
    {
        RuleViolation.When(To != null, "The end of this work is already recorded.");
        RuleViolation.When(lastDay < From, "Work with a child cannot end before it began.");
        To = lastDay;
    }
}
