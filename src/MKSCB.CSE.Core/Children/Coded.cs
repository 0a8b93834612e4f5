namespace MKSCB.CSE.Core.Children;

public enum Gender
{
    NotKnown,
    Female,
    Male,
    AnotherIdentity,
    PrefersNotToSay,
}

/// <summary>The plan or order a child is under.</summary>
public enum LegalStatus
{
    None,
    EarlyHelp,
    ChildInNeed,
    ChildProtectionPlan,
    LookedAfterSection20,
    LookedAfterSection31,
    LookedAfterSection38,
    CareLeaver,
}

public enum AliasKind
{
    AlsoKnownAs,
    FormerName,
    OnlineName,
}

/// <summary>Fact, analysis and opinion are kept apart, because a record must let its reader tell them apart.</summary>
public enum EntryKind
{
    Fact,
    Analysis,
    Opinion,
}

/// <summary>How a missing episode was recorded at the time; on which days each was used stands in <see cref="Missing.MissingCategories"/>.</summary>
public enum MissingCategory
{
    Missing,
    Absent,
    AwayFromPlacement,
    NoApparentRisk,
    LowRisk,
    MediumRisk,
    HighRisk,
}
