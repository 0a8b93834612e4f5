using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Agencies;

public enum AgencyKind
{
    SocialCare,
    Police,
    Health,
    Education,
    YouthOffending,
    Voluntary,
    Housing,
    Probation,
    CommunitySafety,
    Board,
    Other,
}

/// <summary>A partner agency. Dated, because agencies are renamed, merged and wound up while their records remain.</summary>
public sealed class Agency : Record, IAudited
{
    public const int NameLength = 160;
    public const int CodeLength = 20;

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required AgencyKind Kind { get; set; }

    public required DateOnly From { get; init; }

    /// <summary>The last day it existed, if it no longer does.</summary>
    public DateOnly? To { get; private set; }

    public string AuditStream => $"agency:{Id}";

    public bool ExistsOn(DateOnly day) => From <= day && (To == null || day <= To);

    /// <summary>Ends the agency; its people and records stay.</summary>
    /// <exception cref="RuleViolation">The day lies before it began.</exception>
    public void End(DateOnly lastDay)
    {
        RuleViolation.When(lastDay < From, "An agency cannot end before it began.");
        To = lastDay;
    }
}
