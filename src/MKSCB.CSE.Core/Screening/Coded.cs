namespace MKSCB.CSE.Core.Screening;

public enum EvidenceStrength
{
    Evidenced,
    Reported,
    ProfessionalConcern,
}

/// <summary>Consent to a service; kept apart from the basis for sharing.</summary>
public enum ServiceConsent
{
    Given,
    Refused,
    NotSoughtRisk,
    NotSoughtOther,
    NotCompetent,
}

/// <summary>Why this information may be shared. Consent is usually not the basis in safeguarding; it is recorded apart.</summary>
public enum SharingBasis
{
    PublicTask,
    LegalObligation,
    VitalInterests,
    Consent,
}

/// <summary>A fact a practitioner may not know. Not known is never No.</summary>
public enum YesNoNotKnown
{
    Yes,
    No,
    NotKnown,
}

/// <summary>What kind of exploitation is feared; several may be true.</summary>
public enum ExploitationType
{
    Sexual,
    Criminal,
    Trafficking,
    Online,
    Other,
}

/// <summary>What made the practitioner reach for the tool; several may be true.</summary>
public enum ConcernBasis
{
    Disclosure,
    Missing,
    SuspectedIncident,
    RelationshipOfConcern,
    CarerBreakdown,
    AlcoholOrDrugs,
    ChangedBehaviour,
    Peers,
    Preventative,
    MoneyOrItems,
    Other,
}

/// <summary>Whether the author's level needs the agency lead's countersignature, and what became of it.</summary>
public enum CountersignState
{
    NotNeeded,
    Awaiting,

    /// <summary>Asked of CSE co-ordination: no lead of the agency but the author could.</summary>
    AwaitingCoordinator,
    Agreed,
    Disagreed,
}
