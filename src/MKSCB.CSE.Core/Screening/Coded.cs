namespace MKSCB.CSE.Core.Screening;

/// <summary>The answer to one indicator. Not known is never No: it earns nothing and is counted.</summary>
public enum AnswerValue
{
    Yes,
    No,
    Possible,
    NotKnown,
    NotAsked,
}

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
