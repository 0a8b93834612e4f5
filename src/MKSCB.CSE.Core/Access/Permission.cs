namespace MKSCB.CSE.Core.Access;

/// <summary>What a person may do. Which records they may do it to is decided by <see cref="Visibility"/>.</summary>
public enum Permission
{
    /// <summary>Signed in with a second factor; own work, own account.</summary>
    UseService,
    CompleteScreening,
    CountersignScreening,
    TriageScreening,
    ViewChild,
    MaintainChild,
    SearchChildren,
    ViewMeeting,
    PrepareAgenda,
    ChairMeeting,
    ViewInstruments,
    ManageInstruments,
    ManageAgencies,
    ManagePeople,
    ManageMail,
    ReviewAccess,
    ReviewAudit,
    ViewReports,
}
