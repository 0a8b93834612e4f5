namespace MKSCB.CSE.Core.Access;

/// <summary>The roles of the service; each assignment is dated and may be scoped to an agency, a locality or a meeting body.</summary>
public enum Role
{
    Practitioner,
    AgencyLead,
    TriageOfficer,
    CseCoordinator,
    MeetingChair,
    MeetingAdministrator,
    PanelMember,
    InterventionWorker,
    InterventionManager,
    MissingCoordinator,
    IntelligenceOfficer,
    SubGroupChair,
    SubGroupMember,
    TrainingCoordinator,
    BoardMember,
    IndependentChair,
    InformationGovernance,
    SystemAdministrator,
}
