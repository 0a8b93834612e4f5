namespace MKSCB.CSE.Core.Screening;

public static class ScreeningStateWords
{
    /// <summary>Where a submission stands, in the words people read.</summary>
    public static string InWords(this ScreeningState state) => state switch
    {
        ScreeningState.Draft => "Draft, not sent",
        ScreeningState.Submitted => "Waiting for triage",
        ScreeningState.Acknowledged => "Seen by triage, not yet decided",
        ScreeningState.ReturnedForInformation => "Returned with a question",
        ScreeningState.Triaged => "Decided",
        ScreeningState.Superseded => "Decided with another",
        ScreeningState.Withdrawn => "Withdrawn",
        _ => state.ToString(),
    };
}
