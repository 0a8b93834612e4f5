using MKSCB.CSE.Core.Access;

namespace MKSCB.CSE.Web.Hosting;

/// <summary>One place in the main menu.</summary>
/// <param name="Text">The words.</param>
/// <param name="Address">Where it leads; pages under this address show it as current.</param>
/// <param name="Needs">What a person must be allowed to do; the menu never shows what would be refused.</param>
public sealed record NavigationItem(string Text, string Address, Permission Needs);

/// <summary>The main menu, as one table.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavigationItem> Table =
    [
        new("My work", "/my-work", Permission.UseService),
        new("Screenings", "/screenings", Permission.CompleteScreening),
        new("Your agency", "/screenings/agency", Permission.CountersignScreening),
        new("Triage", "/triage", Permission.TriageScreening),
        new("Children", "/children", Permission.ViewChild),
        new("Missing", "/missing", Permission.FollowMissing),
        new("Meetings", "/meetings", Permission.ViewMeeting),
        new("Returns", "/returns", Permission.AnswerReturns),
        new("Intervention", "/intervention", Permission.WorkIntervention),
        new("Instruments", "/instruments", Permission.ViewInstruments),
        new("Agencies", "/agencies", Permission.ManageAgencies),
        new("People", "/people", Permission.ManagePeople),
        new("Mail", "/mail", Permission.ManageMail),
        new("Access review", "/access-review", Permission.ReviewAccess),
        new("Audit", "/audit", Permission.ReviewAudit),
    ];

    /// <summary>What this person's menu holds. A place without a page yet is left out, whoever asks.</summary>
    public static IEnumerable<NavigationItem> For(CurrentUser who, EndpointDataSource endpoints)
    {
        var pages = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Table.Where(item => who.Can(item.Needs) && pages.Contains(item.Address));
    }

    /// <summary>The place this page belongs to: of two that hold it, the nearer.</summary>
    public static bool IsCurrent(NavigationItem item, PathString path) =>
        Holds(item, path) && !Table.Any(other => other.Address.Length > item.Address.Length && Holds(other, path));

    private static bool Holds(NavigationItem item, PathString path) => path.StartsWithSegments(item.Address, StringComparison.OrdinalIgnoreCase);
}
