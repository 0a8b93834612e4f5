using System.Text.RegularExpressions;

namespace MKSCB.CSE.EndToEnd.Pages;

/// <summary>A page of the endpoint table: its route and the person of the demonstration who opens it.</summary>
public sealed partial record Route(string Template, string? Person)
{
    // Whoever may do it and has something to show. A permission without a person here fails the tests that need one.
    private static readonly Dictionary<string, string?> People = new()
    {
        ["anonymous"] = null,
        ["UseService"] = "priya.nair",
        ["CompleteScreening"] = "priya.nair",
        ["CountersignScreening"] = "helen.whitby",
        ["CountersignForLead"] = "ruth.bellamy",
        ["TriageScreening"] = "sam.castle",
        ["ViewChild"] = "sam.castle",
        ["RecordOnChild"] = "sam.castle",
        ["ViewMissing"] = "sam.castle",
        ["RecordMissing"] = "sam.castle",
        ["FollowMissing"] = "sam.castle",
        ["MaintainChild"] = "sam.castle",
        ["SearchChildren"] = "sam.castle",
        // A mini-MARMM: the journeys issue the MARMM's own agenda meanwhile.
        ["ViewMeeting"] = "colin.beck",
        ["PrepareAgenda"] = "colin.beck",
        ["AnswerReturns"] = "helen.whitby",
        ["ChairMeeting"] = "colin.beck",
        ["ViewInstruments"] = "ruth.bellamy",
        ["ManageInstruments"] = "ruth.bellamy",
        ["ImportHistory"] = "ruth.bellamy",
        ["ManageAgencies"] = "kit.alder",
        ["ManagePeople"] = "kit.alder",
        ["ManageMail"] = "kit.alder",
        ["ReviewAccess"] = "graham.tully",
        ["ReviewAudit"] = "graham.tully",
        ["ReferToIntervention"] = "ruth.bellamy",
        ["ViewIntervention"] = "robert.lane",
        ["WorkIntervention"] = "robert.lane",
        ["RunIntervention"] = "robert.lane",
        ["ViewReports"] = "anita.bose",
    };

    // What the mini-MARMM has none of: minutes approved and amended. The journeys leave a meeting held as it is.
    private static readonly Dictionary<string, string> PeopleOf = new()
    {
        ["/meetings/{id:guid}/minutes/items/{itemId:guid}/amend"] = "margaret.dunne",
        ["/meetings/{id:guid}/minutes/versions/{number:int}"] = "margaret.dunne",
        // What a locality tells stands on the whole area's agenda.
        ["/meetings/{id:guid}/items/{itemId:guid}/feedback"] = "margaret.dunne",
        // The second person of a lower level, and co-ordination.
        ["/children/{reference}/levels/step-down/{step:guid}"] = "ruth.bellamy",
        ["/children/{reference}/transfers/{step:guid}"] = "ruth.bellamy",
        // The North's agenda is issued, and its pack circulated with a new version in draft.
        ["/meetings/{id:guid}/pack"] = "farah.siddiqui",
        ["/meetings/{id:guid}/pack/choose"] = "farah.siddiqui",
        ["/meetings/{id:guid}/pack/circulate"] = "farah.siddiqui",
        ["/meetings/{id:guid}/pack/copies/{copyId:guid}"] = "farah.siddiqui",
        ["/meetings/{id:guid}/pack/preview/{accountId:guid}"] = "farah.siddiqui",
        ["/packs/{meeting:guid}"] = "farah.siddiqui",
        ["/packs/{meeting:guid}/print"] = "farah.siddiqui",
        ["/packs/{meeting:guid}/versions/{number:int}"] = "farah.siddiqui",
    };

    /// <summary>Every page one can open: GET, and no file to download, picture or probe.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "EndpointTable.txt"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 2 && parts[0] is "GET" or "ANY" && !IsNoPage(parts[1]))
            .Select(parts => new Route(parts[1], PeopleOf.GetValueOrDefault(parts[1]) ?? PersonFor(parts[2])))
            .DistinctBy(route => route.Template),
    ];

    public bool HasParameter => Template.Contains('{', StringComparison.Ordinal);

    public string[] Parts => Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an address is one of this route's, and of no route written out in full.</summary>
    public bool Holds(string path) => Regex.IsMatch(path, Pattern) && !All.Any(other => !other.HasParameter && other.Template == path);

    private string Pattern => "^" + ParameterPattern().Replace(Template, "[^/?#]+") + "$";

    private static string? PersonFor(string needs) => People.TryGetValue(needs.Split('+')[^1], out var person)
        ? person
        : throw new InvalidOperationException($"Name a demonstration person who holds {needs} in {nameof(Route)}.{nameof(People)}.");

    private static bool IsNoPage(string route) =>
        route.Contains("/health", StringComparison.Ordinal) || route.EndsWith("docx", StringComparison.Ordinal) || route.EndsWith("/word", StringComparison.Ordinal) || route.EndsWith(".csv", StringComparison.Ordinal) || route.EndsWith(".ics", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex ParameterPattern();
}
