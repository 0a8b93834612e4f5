namespace MKSCB.CSE.Core.Screening;

/// <summary>The screening's codes in the words people read.</summary>
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
        EvidenceStrength.Evidenced => "Evidenced.",
        EvidenceStrength.Reported => "Reported by somebody.",
        _ => "A professional's concern.",
    };

    public static string InWords(this ServiceConsent consent) => consent switch
    {
        ServiceConsent.Given => "Given",
        ServiceConsent.Refused => "Refused",
        ServiceConsent.NotSoughtRisk => "Not sought: asking could put the child at risk",
        ServiceConsent.NotSoughtOther => "Not sought for another reason",
        _ => "The person asked was not able to consent",
    };

    public static string InWords(this SharingBasis basis) => basis switch
    {
        SharingBasis.PublicTask => "Public task: safeguarding a child",
        SharingBasis.LegalObligation => "Legal obligation",
        SharingBasis.VitalInterests => "To protect somebody's life",
        _ => "Consent",
    };

    public static string InWords(this TimeWindow window) => window switch
    {
        TimeWindow.Current => "now or lately",
        TimeWindow.SixToTwelveMonths => "6 to 12 months ago",
        TimeWindow.Earlier => "earlier",
        _ => "at any time in the child's life",
    };
}
