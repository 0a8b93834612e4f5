using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>One or two fictional people per role. docs/demo.md lists them.</summary>
internal static class DemoCast
{
    private sealed record Part(string Key, string Name, string Job, string Agency, params Role[] Roles);

    private sealed record Place(string Body, string Key, Seat Seat);

    private static readonly Part[] Parts =
    [
        new("priya.nair", "Priya Nair", "School nurse", "health", Role.Practitioner),
        new("tom.ashdown", "Tom Ashdown", "Designated safeguarding lead", "fenwick", Role.Practitioner),
        new("grace.okafor", "Grace Okafor", "Detached youth worker", "harbour", Role.Practitioner),
        new("danny.marsh", "Danny Marsh", "Police constable, missing persons", "police", Role.Practitioner, Role.MissingCoordinator),
        new("olu.adebayo", "Olu Adebayo", "Social worker", "csc", Role.Practitioner),
        new("kirsty.vale", "Kirsty Vale", "Social worker", "csc", Role.Practitioner),
        new("helen.whitby", "Helen Whitby", "Named nurse", "health", Role.AgencyLead),
        new("marcus.reed", "Marcus Reed", "Head teacher", "fenwick", Role.AgencyLead),
        new("aisha.rahman", "Aisha Rahman", "Detective sergeant", "police", Role.AgencyLead),
        new("joanna.price", "Joanna Price", "Project manager", "harbour", Role.AgencyLead),
        new("sam.castle", "Sam Castle", "MASH triage officer", "csc", Role.TriageOfficer),
        new("leila.haddad", "Leila Haddad", "MASH triage officer", "csc", Role.TriageOfficer),
        new("ruth.bellamy", "Ruth Bellamy", "CSE co-ordinator", "csc", Role.CseCoordinator),
        new("margaret.dunne", "Margaret Dunne", "Head of service, MARMM chair", "csc"),
        new("paul.farrow", "Paul Farrow", "Detective inspector, MARMM deputy chair", "police"),
        new("nina.kowalski", "Nina Kowalski", "Meeting administrator", "board"),
        new("colin.beck", "Colin Beck", "Practice manager, South", "csc"),
        new("farah.siddiqui", "Farah Siddiqui", "Practice manager, North", "csc"),
        new("dawn.hooper", "Dawn Hooper", "Practice manager, Central", "csc"),
        new("yvonne.clarke", "Yvonne Clarke", "Designated nurse", "health"),
        new("ravi.menon", "Ravi Menon", "Attendance manager", "education"),
        new("liam.doyle", "Liam Doyle", "Youth offending team manager", "yot"),
        new("carol.finch", "Carol Finch", "Housing officer", "housing"),
        new("jade.sinclair", "Jade Sinclair", "Intensive intervention worker", "csc", Role.InterventionWorker),
        new("robert.lane", "Robert Lane", "Intensive intervention manager", "csc", Role.InterventionManager),
        new("chris.yardley", "Chris Yardley", "Intelligence officer", "police", Role.IntelligenceOfficer),
        new("alison.moyes", "Alison Moyes", "CSE sub-group chair", "police", Role.SubGroupChair),
        new("peter.quill", "Peter Quill", "CSE sub-group member", "education", Role.SubGroupMember),
        new("bethan.rowe", "Bethan Rowe", "Training co-ordinator", "board", Role.TrainingCoordinator),
        new("iris.thornton", "Iris Thornton", "Board member", "board", Role.BoardMember),
        new("anita.bose", "Anita Bose", "Independent Chair", "board", Role.IndependentChair),
        new("graham.tully", "Graham Tully", "Information governance lead", "board", Role.InformationGovernance),
        new("kit.alder", "Kit Alder", "System administrator", "board", Role.SystemAdministrator),
        new("tess.holloway", "Tess Holloway", "Missing children co-ordinator", "csc", Role.MissingCoordinator),
        new("wen.harper", "Wen Harper", "System administrator", "board", Role.SystemAdministrator),
    ];

    private static readonly Place[] Places =
    [
        new("marmm", "margaret.dunne", Seat.Chair), new("marmm", "paul.farrow", Seat.DeputyChair), new("marmm", "nina.kowalski", Seat.Administrator),
        new("marmm", "yvonne.clarke", Seat.Member), new("marmm", "ravi.menon", Seat.Member), new("marmm", "liam.doyle", Seat.Member),
        new("marmm", "carol.finch", Seat.Member), new("marmm", "joanna.price", Seat.Member),
        new("mini-marmm-south", "colin.beck", Seat.Chair), new("mini-marmm-south", "nina.kowalski", Seat.Administrator), new("mini-marmm-south", "joanna.price", Seat.Member),
        new("mini-marmm-north", "farah.siddiqui", Seat.Chair), new("mini-marmm-north", "nina.kowalski", Seat.Administrator), new("mini-marmm-north", "ravi.menon", Seat.Member),
        new("mini-marmm-central", "dawn.hooper", Seat.Chair), new("mini-marmm-central", "nina.kowalski", Seat.Administrator), new("mini-marmm-central", "yvonne.clarke", Seat.Member),
    ];

    private const string Seatless = "carol.finch";

    public static async Task<Dictionary<string, CurrentUser>> AddAsync(
        DemoPeople people, SystemRecords records, IReadOnlyDictionary<string, Agency> agencies, IReadOnlyDictionary<string, MeetingBody> bodies, DateOnly since, CancellationToken cancel)
    {
        Dictionary<string, CurrentUser> cast = [];
        Dictionary<string, Account> accounts = [];
        foreach (var part in Parts)
        {
            var agency = agencies[part.Agency];
            var grants = part.Roles.Select(role => new Grant(role, Roles.Of(role).Scope == RoleScope.Agency ? agency.Id : null)).ToList();
            accounts[part.Key] = await people.AddAsync(part.Key + DemoPeople.MailDomain, part.Name, part.Job, agency.Id, grants, cancel);
            cast[part.Key] = new CurrentUser(accounts[part.Key].Id, part.Name, agency.Id, agency.Name, grants);
        }

        foreach (var place in Places)
        {
            cast[place.Key] = Seated(cast, accounts[place.Key], bodies[place.Body], place, since, records);
        }

        cast[Seatless] = WithoutSeat(cast, bodies["mini-marmm-south"], since, records);
        return cast;
    }

    /// <summary>Given a role by the administration of people and never a seat, as happens: the members' page shows it.</summary>
    private static CurrentUser WithoutSeat(Dictionary<string, CurrentUser> cast, MeetingBody body, DateOnly since, SystemRecords records)
    {
        var who = cast[Seatless];
        records.Add(new RoleAssignment { AccountId = who.Id, Role = Role.PanelMember, From = since, MeetingBodyId = body.Id, GrantedById = cast["kit.alder"].Id, Reason = "Demonstration" });
        return new CurrentUser(who.Id, who.Name, who.AgencyId, who.AgencyName, [.. who.Grants, new Grant(Role.PanelMember, null, null, body.Id)]);
    }

    private static CurrentUser Seated(Dictionary<string, CurrentUser> cast, Account account, MeetingBody body, Place place, DateOnly since, SystemRecords records)
    {
        var who = cast[place.Key];
        var seat = BodyMember.Give(body, account, place.Seat, since, "Demonstration", cast["kit.alder"]);
        if (seat.RoleAssignment!.AwaitsAgreement)
        {
            seat.RoleAssignment.Agree(cast["wen.harper"].Id);
        }

        records.Add(seat);
        return new CurrentUser(who.Id, who.Name, who.AgencyId, who.AgencyName, [.. who.Grants, new Grant(seat.RoleAssignment.Role, null, null, body.Id)]);
    }
}
