namespace MKSCB.CSE.Core.Protection;

/// <summary>The coded values of protection as they stand on a page.</summary>
public static class ProtectionWords
{
    public static string InWords(this StrategyState state) => state switch
    {
        StrategyState.Asked => "Asked for",
        StrategyState.Held => "Held",
        _ => "Not held",
    };

    public static string InWords(this StrategyDecision decision) => decision switch
    {
        StrategyDecision.Section47Single => "Section 47 enquiry, single agency",
        StrategyDecision.Section47Joint => "Section 47 enquiry, joint with the police",
        StrategyDecision.Section17 => "Section 17 assessment",
        _ => "No further action",
    };

    public static string InWords(this EnquiryOutcome outcome) => outcome switch
    {
        EnquiryOutcome.SubstantiatedContinuing => "Substantiated, continuing risk: initial child protection conference",
        EnquiryOutcome.SubstantiatedNotContinuing => "Substantiated, no continuing risk",
        _ => "Not substantiated",
    };

    public static string InWords(this NrmState state) => state switch
    {
        NrmState.Considered => "Considered",
        NrmState.ConsideredNotReferred => "Considered, not referred",
        NrmState.Referred => "Referred, awaiting the reasonable grounds decision",
        NrmState.ReasonableGrounds => "Reasonable grounds: positive. Awaiting the conclusive grounds decision",
        NrmState.NoReasonableGrounds => "Reasonable grounds: negative",
        NrmState.ConclusiveGrounds => "Conclusive grounds: positive",
        NrmState.NoConclusiveGrounds => "Conclusive grounds: negative",
        _ => "Withdrawn",
    };

    public static string InWords(this ServiceState state) => state switch
    {
        ServiceState.Offered => "Offered",
        ServiceState.Waiting => "On the waiting list",
        ServiceState.TakenUp => "Taken up",
        ServiceState.Declined => "Declined",
        _ => "Ended",
    };

    public static string InWords(this ServiceFor whom) => whom == ServiceFor.Child ? "The child" : "A parent or carer";
}
