namespace MKSCB.CSE.Core.Screening;

/// <summary>
/// The level of concern, lowest first. Harm already done is its own, highest level: a child who is being
/// exploited is not "at risk".
/// </summary>
public enum RiskLevel
{
    NotIndicated,
    Low,
    Medium,
    High,
    HarmEvidenced,
}
