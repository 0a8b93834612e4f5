namespace MKSCB.CSE.Core.Access;

/// <summary>One role a person holds today, with its reach.</summary>
public sealed record Grant(Role Role, Guid? AgencyId = null, string? LocalityCode = null, Guid? MeetingBodyId = null);

/// <summary>
/// The person acting: read afresh from the accounts table on every request, so that a leaver, a suspended
/// account or an ended role is out at the next click. Immutable; holds only today's grants.
/// </summary>
public sealed class CurrentUser(Guid id, string name, Guid agencyId, string agencyName, IReadOnlyList<Grant> grants)
{
    public Guid Id { get; } = id;

    public string Name { get; } = name;

    public Guid AgencyId { get; } = agencyId;

    public string AgencyName { get; } = agencyName;

    public IReadOnlyList<Grant> Grants { get; } = grants;

    public bool Can(Permission permission) =>
        permission == Permission.UseService || Grants.Any(grant => Roles.Allows(grant.Role, permission));

    public bool Holds(Role role) => Grants.Any(grant => grant.Role == role);

    /// <summary>Triage and CSE co-ordination: the people who keep every record whole.</summary>
    public bool SeesEveryChild => Can(Permission.TriageScreening);

    /// <summary>Whoever sees every missing child: triage, CSE co-ordination, and the missing children co-ordinators of social care and police.</summary>
    public bool FollowsMissing => Can(Permission.FollowMissing);

    /// <summary>Agencies whose submissions and involved children this person oversees as lead.</summary>
    public IReadOnlyList<Guid> LeadsAgencies =>
        [.. Grants.Where(g => Roles.Allows(g.Role, Permission.CountersignScreening)).Select(g => g.AgencyId ?? AgencyId).Distinct()];

    /// <summary>Agencies whose intensive intervention this person runs.</summary>
    public IReadOnlyList<Guid> RunsInterventionsOf =>
        [.. Grants.Where(g => Roles.Allows(g.Role, Permission.RunIntervention)).Select(g => g.AgencyId ?? AgencyId).Distinct()];

    /// <summary>Meeting bodies this person prepares (chair, deputy, administrator): sees candidates before the agenda is issued.</summary>
    public IReadOnlyList<Guid> PreparesBodies => BodiesWhere(role => Roles.Allows(role, Permission.PrepareAgenda));

    /// <summary>Meeting bodies this person sits on in any capacity: sees issued agendas.</summary>
    public IReadOnlyList<Guid> SitsOnBodies => BodiesWhere(role => Roles.Of(role).Scope == RoleScope.MeetingBody);

    /// <summary>Meeting bodies on which this person holds exactly this role.</summary>
    public IReadOnlyList<Guid> BodiesAs(Role role) => BodiesWhere(held => held == role);

    private List<Guid> BodiesWhere(Func<Role, bool> role) =>
        [.. Grants.Where(g => g.MeetingBodyId != null && role(g.Role)).Select(g => g.MeetingBodyId!.Value).Distinct()];
}
