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
