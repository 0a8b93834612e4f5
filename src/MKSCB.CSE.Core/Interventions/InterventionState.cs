namespace MKSCB.CSE.Core.Interventions;

public enum InterventionState
{
    /// <summary>Asked for; the meeting it names has yet to discuss the child.</summary>
    Referred,

    /// <summary>The meeting has discussed the child, and its decision stands behind the referral.</summary>
    ConsideredAtMeeting,

    /// <summary>It has a place, and no worker yet.</summary>
    Accepted,

    /// <summary>Accepted above capacity: on the waiting list.</summary>
    Waiting,

    Active,
    Paused,
    Completed,

    /// <summary>The child or the family does not want it.</summary>
    DeclinedByFamily,

    NotSuitable,
    ClosedEarly,
}
