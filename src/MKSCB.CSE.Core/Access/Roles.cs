using static MKSCB.CSE.Core.Access.Permission;
using static MKSCB.CSE.Core.Access.Role;

namespace MKSCB.CSE.Core.Access;

/// <summary>How far a role's assignment reaches, and so what must be named when it is given.</summary>
public enum RoleScope
{
    Agency,
    MeetingBody,
    Everywhere,
}

/// <summary>One row of the role table.</summary>
/// <param name="Role">The role.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Scope">What an assignment of it must name.</param>
/// <param name="Elevated">Needs a second person to grant (security: elevated roles).</param>
/// <param name="Permissions">What it allows.</param>
public sealed record RoleRow(Role Role, string Name, RoleScope Scope, bool Elevated, IReadOnlyList<Permission> Permissions);

/// <summary>
/// Role → permissions, as one table a person can read in a minute. docs/permissions.md is generated from it.
/// A system administrator sees no case content; a sub-group or Board member cannot identify a child.
/// </summary>
public static class Roles
{
    public static readonly IReadOnlyList<RoleRow> Table =
    [
        new(Practitioner, "Practitioner", RoleScope.Agency, false, [CompleteScreening, ViewChild, ViewMissing, RecordOnChild, RecordMissing, ViewInstruments]),
        new(AgencyLead, "Agency lead", RoleScope.Agency, false, [CompleteScreening, CountersignScreening, ViewChild, ViewMissing, RecordOnChild, RecordMissing, AnswerReturns, ViewInstruments]),
        new(TriageOfficer, "Triage officer", RoleScope.Everywhere, true, [CompleteScreening, TriageScreening, ViewChild, ViewMissing, RecordOnChild, RecordMissing, FollowMissing, MaintainChild, SearchChildren, ViewIntervention, ViewInstruments]),
        new(CseCoordinator, "CSE co-ordinator", RoleScope.Everywhere, true, [CompleteScreening, TriageScreening, CountersignForLead, ViewChild, ViewMissing, RecordOnChild, RecordMissing, FollowMissing, MaintainChild, SearchChildren, ViewMeeting, ImportHistory, ReferToIntervention, ViewIntervention, ViewInstruments, ManageInstruments]),
        new(MeetingChair, "Meeting chair", RoleScope.MeetingBody, true, [ViewChild, ViewMissing, ViewMeeting, PrepareAgenda, ChairMeeting, AnswerReturns, ReferToIntervention, ViewInstruments]),
        new(MeetingAdministrator, "Meeting administrator", RoleScope.MeetingBody, true, [ViewChild, ViewMissing, ViewMeeting, PrepareAgenda, ReferToIntervention, ViewInstruments]),
        new(PanelMember, "Panel member", RoleScope.MeetingBody, false, [ViewChild, ViewMissing, ViewMeeting, AnswerReturns, ViewInstruments]),
        new(InterventionWorker, "Intervention worker", RoleScope.Agency, false, [CompleteScreening, ViewChild, ViewMissing, RecordOnChild, RecordMissing, ViewIntervention, WorkIntervention, ViewInstruments]),
        new(InterventionManager, "Intervention manager", RoleScope.Agency, false, [CompleteScreening, CountersignScreening, ViewChild, ViewMissing, RecordOnChild, RecordMissing, AnswerReturns, ViewIntervention, WorkIntervention, RunIntervention, ViewInstruments]),
        new(MissingCoordinator, "Missing children co-ordinator", RoleScope.Agency, true, [ViewMissing, RecordMissing, FollowMissing, ViewInstruments]),
        new(IntelligenceOfficer, "Police intelligence officer", RoleScope.Agency, true, [CompleteScreening, ViewChild, ViewMissing, ViewInstruments]),
        new(SubGroupChair, "CSE sub-group chair", RoleScope.Everywhere, false, [ViewReports, ViewInstruments]),
        new(SubGroupMember, "CSE sub-group member", RoleScope.Everywhere, false, [ViewReports, ViewInstruments]),
        new(TrainingCoordinator, "Training co-ordinator", RoleScope.Everywhere, false, [ViewInstruments]),
        new(BoardMember, "Board member", RoleScope.Everywhere, false, [ViewReports]),
        new(IndependentChair, "Independent Chair", RoleScope.Everywhere, false, [ViewReports]),
        new(InformationGovernance, "Information governance", RoleScope.Everywhere, true, [ReviewAudit, ReviewAccess, ViewInstruments]),
        new(SystemAdministrator, "System administrator", RoleScope.Everywhere, true, [ManageAgencies, ManagePeople, ManageMail, ReviewAccess]),
    ];

    private static readonly Dictionary<Role, RoleRow> ByRole = Table.ToDictionary(row => row.Role);

    public static RoleRow Of(Role role) => ByRole[role];

    public static bool Allows(Role role, Permission permission) =>
        permission == UseService || ByRole[role].Permissions.Contains(permission);
}
