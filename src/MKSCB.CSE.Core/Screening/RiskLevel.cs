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

public static class RiskLevels
{
    /// <summary>The level in the words people read.</summary>
    public static string InWords(this RiskLevel level) => level switch
    {
        RiskLevel.NotIndicated => "Not indicated",
        RiskLevel.HarmEvidenced => "Being exploited (harm evidenced)",
        _ => level.ToString(),
    };
}
