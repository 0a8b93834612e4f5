namespace MKSCB.CSE.Core.Missing;

/// <summary>Why a child went: first what pushed them away, then what drew them. The list is to be confirmed by the Board; nothing public fixes one.</summary>
public enum ReasonForGoing
{
    ConflictAtHome,
    HarmAtHome,
    CarersOwnDifficulties,
    UnhappyWherePlaced,
    SchoolOrBullying,
    OwnDistress,
    RuleNotAccepted,
    ToBeWithFamily,
    ToBeWithFriends,
    RelationshipOfConcern,
    SexuallyExploited,
    CriminallyExploited,
    SomebodyMetOnline,
    DrinkDrugsOrParties,
    SomewhereSafer,
}

/// <summary>One reason, as coded from what the child said.</summary>
public sealed class InterviewReason
{
    public required Guid InterviewId { get; init; }

    public required ReasonForGoing Reason { get; init; }
}
