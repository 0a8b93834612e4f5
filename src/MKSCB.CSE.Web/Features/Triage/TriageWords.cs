using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.Triage;

public static class TriageWords
{
    public static string InWords(this TriageUrgency urgency) => urgency switch
    {
        TriageUrgency.Immediate => "Immediate",
        TriageUrgency.High => "High",
        _ => "Standard",
    };

    public static string Colour(this TriageUrgency urgency) => urgency switch
    {
        TriageUrgency.Immediate => "red",
        TriageUrgency.High => "orange",
        _ => "grey",
    };
}
