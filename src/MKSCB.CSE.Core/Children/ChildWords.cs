namespace MKSCB.CSE.Core.Children;

/// <summary>The children's codes in the words people read (domain.md 9: words that never blame a child).</summary>
public static class ChildWords
{
    public static string InWords(this Gender gender) => gender switch
    {
        Gender.Female => "Girl or young woman",
        Gender.Male => "Boy or young man",
        Gender.AnotherIdentity => "Another identity",
        Gender.PrefersNotToSay => "Prefers not to say",
        _ => "Not known",
    };

    public static string InWords(this LegalStatus status) => status switch
    {
        LegalStatus.EarlyHelp => "Early help",
        LegalStatus.ChildInNeed => "Child in need plan",
        LegalStatus.ChildProtectionPlan => "Child protection plan",
        LegalStatus.LookedAfterSection20 => "Looked after by agreement (section 20)",
        LegalStatus.LookedAfterSection31 => "Looked after under a care order (section 31)",
        LegalStatus.LookedAfterSection38 => "Looked after under an interim care order (section 38)",
        LegalStatus.CareLeaver => "Care leaver",
        _ => "No plan or order",
    };

    public static string InWords(this AliasKind kind) => kind switch
    {
        AliasKind.FormerName => "Former name",
        AliasKind.OnlineName => "Name used online",
        _ => "Also known as",
    };

    public static string InWords(this ContactKind kind) => kind == ContactKind.Online ? "Name used online" : "Telephone number";

    public static string InWords(this ContactOf whose) => whose switch
    {
        ContactOf.ParentOrCarer => "A parent or carer",
        ContactOf.Other => "Somebody else in the household, or close to the child",
        _ => "The child",
    };

    /// <summary>What was found, in words that tell no address and no number.</summary>
    public static string Found(this ConflictBasis basis) => basis switch
    {
        ConflictBasis.Home => "Found by the service: the home this person gave as their own is the child’s address.",
        ConflictBasis.Phone => "Found by the service: a telephone number this person gave as their own is on the child’s record.",
        _ => "Found by the service: this person and the child have a surname in common.",
    };

    public static string InWords(this EntryKind kind) => kind switch
    {
        EntryKind.Analysis => "Analysis: what it may mean",
        EntryKind.Opinion => "Opinion: what somebody thinks",
        _ => "Fact: what happened or was said",
    };

    public static string InWords(this MissingCategory category) => category switch
    {
        MissingCategory.Absent => "Absent (as recorded until about 2017)",
        MissingCategory.AwayFromPlacement => "Away from placement without authorisation",
        MissingCategory.NoApparentRisk => "Missing, no apparent risk",
        MissingCategory.LowRisk => "Missing, low risk",
        MissingCategory.MediumRisk => "Missing, medium risk",
        MissingCategory.HighRisk => "Missing, high risk",
        _ => "Missing, not graded or grade not known",
    };
}
