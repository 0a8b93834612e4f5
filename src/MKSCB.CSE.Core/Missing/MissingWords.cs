namespace MKSCB.CSE.Core.Missing;

/// <summary>The codes of missing episodes and return interviews in the words people read.</summary>
public static class MissingWords
{
    public static string InWords(this ReturnInterviewState state) => state switch
    {
        ReturnInterviewState.Offered => "Offered, no answer yet",
        ReturnInterviewState.Accepted => "Accepted, to be held",
        ReturnInterviewState.Declined => "Declined",
        ReturnInterviewState.Completed => "Completed",
        ReturnInterviewState.NotPossible => "Not possible",
        _ => "Not yet offered",
    };

    /// <summary>What was done, where <see cref="InWords(ReturnInterviewState)"/> says what is to be done.</summary>
    public static string AsStep(this ReturnInterviewState state) => state switch
    {
        ReturnInterviewState.Offered => "Offered",
        ReturnInterviewState.Accepted => "Accepted",
        ReturnInterviewState.Completed => "Held",
        _ => state.InWords(),
    };

    public static string InWords(this ReturnHow how) => how switch
    {
        ReturnHow.OwnAccord => "Came back themselves",
        ReturnHow.FoundByCarer => "Found by a parent or carer",
        ReturnHow.FoundByPolice => "Found by the police",
        ReturnHow.FoundByProfessional => "Found by another professional",
        ReturnHow.AnotherWay => "In another way",
        _ => "Not known",
    };

    public static bool IsPush(this ReasonForGoing reason) => reason <= ReasonForGoing.RuleNotAccepted;

    public static string InWords(this ReasonForGoing reason) => reason switch
    {
        ReasonForGoing.ConflictAtHome => "Conflict at home",
        ReasonForGoing.HarmAtHome => "Abuse, neglect or violence at home",
        ReasonForGoing.CarersOwnDifficulties => "A parent’s or carer’s own difficulties",
        ReasonForGoing.UnhappyWherePlaced => "Unhappy where placed",
        ReasonForGoing.SchoolOrBullying => "School, or bullying",
        ReasonForGoing.OwnDistress => "Their own distress or ill health",
        ReasonForGoing.RuleNotAccepted => "A rule or a boundary",
        ReasonForGoing.ToBeWithFamily => "To be with family",
        ReasonForGoing.ToBeWithFriends => "To be with friends",
        ReasonForGoing.RelationshipOfConcern => "A boyfriend, girlfriend or older person of concern",
        ReasonForGoing.SexuallyExploited => "Somebody who exploits them sexually",
        ReasonForGoing.CriminallyExploited => "Somebody who makes them commit crime",
        ReasonForGoing.SomebodyMetOnline => "Somebody met online",
        ReasonForGoing.DrinkDrugsOrParties => "Drink, drugs or parties",
        _ => "Somewhere they felt safer",
    };
}
