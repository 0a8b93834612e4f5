namespace MKSCB.CSE.Core.Screening;

/// <summary>The screening's codes in one set of words: what was chosen on the form is what everybody reads afterwards.</summary>
public static class CodedWords
{
    public static string InWords(this YesNoNotKnown answer) => answer switch
    {
        YesNoNotKnown.Yes => "Yes",
        YesNoNotKnown.No => "No",
        _ => "Not known",
    };

    public static string InWords(this EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.Evidenced => "Evidenced: seen, recorded or admitted",
        EvidenceStrength.Reported => "Reported: somebody has said so",
        _ => "Professional concern: my own judgement",
    };

    public static string InWords(this ServiceConsent consent) => consent switch
    {
        ServiceConsent.Given => "Given",
        ServiceConsent.Refused => "Refused",
        ServiceConsent.NotSoughtRisk => "Not asked, because asking could put the child at greater risk",
        ServiceConsent.NotSoughtOther => "Not asked, for another reason",
        _ => "The child cannot give it, and nobody else can yet",
    };

    public static string InWords(this SharingBasis basis) => basis switch
    {
        SharingBasis.PublicTask => "To safeguard a child, as part of our public duties",
        SharingBasis.LegalObligation => "A court or the law requires it",
        SharingBasis.VitalInterests => "To protect life, or from serious harm now",
        _ => "The child, or somebody with parental responsibility, agrees",
    };

    public static string InWords(this TimeWindow window) => window switch
    {
        TimeWindow.Current => "now or lately",
        TimeWindow.SixToTwelveMonths => "6 to 12 months ago",
        TimeWindow.Earlier => "earlier",
        _ => "at any time in the child's life",
    };

    public static string InWords(this CountersignState state) => state switch
    {
        CountersignState.Awaiting => "Countersignature awaited",
        CountersignState.AwaitingCoordinator => "Countersignature awaited from a CSE co-ordinator",
        CountersignState.Agreed => "Countersigned",
        CountersignState.Disagreed => "Not countersigned: the level is thought too low",
        _ => "No countersignature is needed",
    };
}
