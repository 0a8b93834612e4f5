using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The codes of a screening in the words people read.</summary>
public static class Words
{
    public static string Of(YesNoNotKnown answer) => answer == YesNoNotKnown.NotKnown ? "Not known" : answer.ToString();

    public static string Of(ScreeningOccasion occasion) => occasion == ScreeningOccasion.Initial ? "First screening" : "Review of an earlier screening";

    public static string Of(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.Evidenced => "Evidenced: seen, recorded or admitted",
        EvidenceStrength.Reported => "Reported: somebody has said so",
        _ => "Professional concern: my own judgement",
    };

    public static string Of(ServiceConsent consent) => consent switch
    {
        ServiceConsent.Given => "Given",
        ServiceConsent.Refused => "Refused",
        ServiceConsent.NotSoughtRisk => "Not asked, because asking could put the child at greater risk",
        ServiceConsent.NotSoughtOther => "Not asked, for another reason",
        _ => "The child cannot give it, and nobody else can yet",
    };

    public static string Of(SharingBasis basis) => basis switch
    {
        SharingBasis.PublicTask => "To safeguard a child, as part of our public duties",
        SharingBasis.LegalObligation => "A court or the law requires it",
        SharingBasis.VitalInterests => "To protect life, or from serious harm now",
        _ => "The child, or somebody with parental responsibility, agrees",
    };

    public static string Of(ExploitationType type) => type switch
    {
        ExploitationType.Sexual => "Sexual exploitation",
        ExploitationType.Criminal => "Criminal exploitation, such as county lines",
        ExploitationType.Trafficking => "Trafficking or modern slavery",
        ExploitationType.Online => "Online",
        _ => "Another kind",
    };

    public static string Of(ConcernBasis basis) => basis switch
    {
        ConcernBasis.Disclosure => "The child has told somebody",
        ConcernBasis.Missing => "Going missing",
        ConcernBasis.SuspectedIncident => "Something is thought to have happened",
        ConcernBasis.RelationshipOfConcern => "An older person has contact with or control over the child",
        ConcernBasis.CarerBreakdown => "Home or placement is breaking down",
        ConcernBasis.AlcoholOrDrugs => "Alcohol or drugs",
        ConcernBasis.ChangedBehaviour => "Changed behaviour",
        ConcernBasis.Peers => "Friends or peers",
        ConcernBasis.Preventative => "To prevent harm",
        ConcernBasis.MoneyOrItems => "Money or things nobody can explain",
        _ => "Something else",
    };

    public static string Of(Gender gender) => gender switch
    {
        Gender.NotKnown => "Not known",
        Gender.AnotherIdentity => "Another identity",
        Gender.PrefersNotToSay => "Prefers not to say",
        _ => gender.ToString(),
    };

    public static string Of(LegalStatus status) => status switch
    {
        LegalStatus.None => "None",
        LegalStatus.EarlyHelp => "Early help",
        LegalStatus.ChildInNeed => "Child in need plan",
        LegalStatus.ChildProtectionPlan => "Child protection plan",
        LegalStatus.LookedAfterSection20 => "Looked after, section 20",
        LegalStatus.LookedAfterSection31 => "Looked after, section 31 (care order)",
        LegalStatus.LookedAfterSection38 => "Looked after, section 38 (interim care order)",
        _ => "Care leaver",
    };

    public static string Of(ScreeningEventKind kind) => kind switch
    {
        ScreeningEventKind.Submitted => "Sent to Children's Social Care",
        ScreeningEventKind.Acknowledged => "Received and read by triage",
        ScreeningEventKind.Returned => "Returned with a question",
        ScreeningEventKind.Answered => "Question answered",
        ScreeningEventKind.Countersigned => "Lower level countersigned",
        ScreeningEventKind.Disagreed => "Lower level not countersigned",
        ScreeningEventKind.Triaged => "Decided by triage",
        ScreeningEventKind.Superseded => "Decided together with another screening",
        _ => "Withdrawn",
    };
}
