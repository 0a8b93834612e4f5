using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Protection;

/// <summary>
/// Information about a child was shared, or it was decided not to share it: what, with whom, why, and on what basis in law.
/// Never changed: what was decided wrongly or written wrongly is put right by a later entry that names this one.
/// (Record what, with whom, purpose and reasoning, including decisions not to share: Greater Manchester Safeguarding
/// Children Partnership, information sharing.)
/// </summary>
public sealed class SharingDecision : Record, IAudited
{
    public const int ShortLength = 300;
    public const int TextLength = 2000;

    private SharingDecision()
    {
    }

    public Guid ChildId { get; private init; }

    public required DateOnly DecidedOn { get; init; }

    public required bool Shared { get; init; }

    /// <summary>What information, and about whom.</summary>
    public required string What { get; init; }

    /// <summary>The agency or outside body it went to, or that asked for it.</summary>
    public required string WithWhom { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Null only where nothing was shared: then no basis was needed.</summary>
    public SharingBasis? Basis { get; init; }

    /// <summary>Why it was necessary and proportionate; or why it was not shared.</summary>
    public required string Reasoning { get; init; }

    /// <summary>What was asked of the child or parent. Stands apart from the basis: consent is seldom the basis of sharing to protect a child.</summary>
    public required ServiceConsent Consent { get; init; }

    public string? HowSent { get; init; }

    /// <summary>The earlier entry that this one puts right.</summary>
    public Guid? CorrectsId { get; init; }

    public SharingDecision? Corrects { get; private init; }

    public DateTime RecordedAt { get; private init; }

    public Guid RecordedById { get; private init; }

    public Account? RecordedBy { get; private init; }

    public Guid AgencyId { get; private init; }

    public Agency? Agency { get; private init; }

    public string AuditStream => $"child:{ChildId}";

    /// <exception cref="RuleViolation">In the future, or shared with no basis or no word of how it was sent.</exception>
    internal static SharingDecision Of(Child child, SharingFacts facts, SharingDecision? corrects, Access.CurrentUser by, DateTime now)
    {
        RuleViolation.When(facts.On > LondonTime.DateOf(now), "A decision is recorded once it has been made; this day is in the future.");
        RuleViolation.When(facts.Shared && facts.Basis == null, "What is shared needs a basis in law.");
        RuleViolation.When(facts.Shared && string.IsNullOrWhiteSpace(facts.HowSent), "Say how the information was passed on.");
        RuleViolation.When(facts.Shared && facts.Basis == SharingBasis.Consent && facts.Consent != ServiceConsent.Given, "Consent cannot be the basis of sharing where it was not given.");
        RuleViolation.When(corrects != null && corrects.ChildId != child.Id, "That entry is not about this child.");
        return new SharingDecision
        {
            ChildId = child.Id,
            DecidedOn = facts.On,
            Shared = facts.Shared,
            What = facts.What,
            WithWhom = facts.WithWhom,
            Purpose = facts.Purpose,
            Basis = facts.Shared ? facts.Basis : null,
            Reasoning = facts.Reasoning,
            Consent = facts.Consent,
            HowSent = facts.Shared ? facts.HowSent : null,
            CorrectsId = corrects?.Id,
            RecordedAt = now,
            RecordedById = by.Id,
            AgencyId = by.AgencyId,
        };
    }
}

/// <summary>What is written down of one decision.</summary>
public sealed record SharingFacts(DateOnly On, bool Shared, string What, string WithWhom, string Purpose, SharingBasis? Basis, string Reasoning, ServiceConsent Consent, string? HowSent);
