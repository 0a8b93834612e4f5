namespace MKSCB.CSE.Core.Missing;

/// <summary>Where a return interview stands.</summary>
public enum ReturnInterviewState
{
    NotYetOffered,

    /// <summary>Offered, and the child has not answered.</summary>
    Offered,
    Accepted,

    /// <summary>The child did not want it this time. A further offer can always be made.</summary>
    Declined,
    Completed,
    NotPossible,
}
