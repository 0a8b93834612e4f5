namespace MKSCB.CSE.Core.Access;

/// <summary>What a person may do. Which records they may do it to is decided by <see cref="Visibility"/>.</summary>
public enum Permission
{
    /// <summary>Signed in with a second factor; own work, own account.</summary>
    UseService,
    CompleteScreening,
    CountersignScreening,
    CountersignForLead,
    TriageScreening,
    ViewChild,

    /// <summary>Add to the story of a child one may see: what happened, a missing episode, the return.</summary>
    RecordOnChild,

    /// <summary>Read a missing episode and its return interview: of a child one may see, or of all where one follows missing children.</summary>
    ViewMissing,

    /// <summary>Record the return of a missing child, put an episode right, and say what becomes of the return interview.</summary>
    RecordMissing,

    /// <summary>See every child who is missing or is owed a return interview: who the child is, the episode and the interview, and no record.</summary>
    FollowMissing,

    /// <summary>Keep a child's record whole: who the child is, plan or order, level, who works with them, who must not see it.</summary>
    MaintainChild,
    SearchChildren,
    ViewMeeting,
    PrepareAgenda,
    ChairMeeting,

    /// <summary>Say what one's own agency holds about the children on a provisional agenda.</summary>
    AnswerReturns,

    /// <summary>Bring a list of meetings held before this service. It opens records of children, so it belongs to those who keep every record whole.</summary>
    ImportHistory,
    ViewInstruments,
    ManageInstruments,
    ManageAgencies,
    ManagePeople,
    ManageMail,
    ReviewAccess,
    ReviewAudit,
    ViewReports,

    /// <summary>Refer a child to intensive intervention, naming the meeting that discusses them.</summary>
    ReferToIntervention,
    ViewIntervention,

    /// <summary>Do the work of an intervention: sessions, goals and their reviews, follow-ups.</summary>
    WorkIntervention,

    /// <summary>Decide on referrals, places and workers, and when an intervention pauses and ends.</summary>
    RunIntervention,
}
