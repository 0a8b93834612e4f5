using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>
/// Every way in, in one list that a reviewer reads in a pull request. <c>CSE_UPDATE=1 dotnet test --filter EndpointTable</c>
/// writes it anew; the difference is then there to be read.
/// </summary>
public class EndpointTableTests
{
    [Fact]
    public void Router_and_table_agree()
    {
        var router = EndpointRow.FromRouter(TestHost.Shared);
        if (Environment.GetEnvironmentVariable("CSE_UPDATE") == "1")
        {
            File.WriteAllLines(EndpointRow.File, ["# Verb, route, what it needs, whether it shows records, and whether it needs a fresh second factor. Compared with the router both ways.", .. router.Select(row => row.ToString())]);
        }

        var table = EndpointRow.FromTable();
        var missing = router.Except(table).Select(row => "add:    " + row);
        var gone = table.Except(router).Select(row => "remove: " + row);
        var differences = missing.Concat(gone).ToList();
        Assert.True(differences.Count == 0, "EndpointTable.txt differs from the router:\n" + string.Join('\n', differences));
        Assert.True(table.Count > 10, "The table is suspiciously short");
    }

    [Fact]
    public void Every_row_has_one_verb_that_a_form_or_link_can_send() =>
        Assert.All(EndpointRow.FromRouter(TestHost.Shared), row => Assert.True(row.Verb is "GET" or "POST" || row.Route == "/problem/{status:int}", row.ToString()));

    [Fact]
    public void Anonymous_rows_are_these_and_no_more() =>
        Assert.All(EndpointRow.FromRouter(TestHost.Shared).Where(row => row.IsAnonymous), row => Assert.Contains(row.Route, Anonymous));

    /// <summary>Reading who is who needs no code; changing it, publishing an instrument or carrying case data away does.</summary>
    [Fact]
    public void What_changes_access_or_leaves_the_service_needs_a_fresh_second_factor()
    {
        var router = EndpointRow.FromRouter(TestHost.Shared);
        Assert.Empty(router.Where(row => !row.Fresh && IsGuarded(row)).Select(row => row.ToString()));
        Assert.True(router.Count(row => row.Fresh) >= 16, "Fewer pages ask for a fresh code than there were");
        Assert.Empty(router.Where(row => row.Fresh && row.IsAnonymous).Select(row => row.ToString()));
    }

    /// <summary>A POST whose form is open without a code would ask only once everything is typed.</summary>
    [Fact]
    public void A_form_whose_post_needs_a_code_asks_before_it_is_filled_in()
    {
        var router = EndpointRow.FromRouter(TestHost.Shared);
        var late = from post in router
                   where post.Verb == "POST" && post.Fresh
                   from form in router
                   where form.Verb == "GET" && form.Route == post.Route && !form.Fresh
                   select form.ToString();
        Assert.Empty(late);
    }

    private static bool IsGuarded(EndpointRow row) =>
        (row.Verb == "POST" && (row.Needs.Contains(Permission.ManagePeople) || row.Route.StartsWith("/access-review/", StringComparison.Ordinal)
            || row.Route.Contains("/members/", StringComparison.Ordinal) || row.Route.EndsWith("/publish", StringComparison.Ordinal)))
        || (row.ShowsRecords && Leaves.Any(end => row.Route.EndsWith(end, StringComparison.Ordinal)));

    // How the address of a file ends; a page to print is read on the screen first and is not one.
    private static readonly string[] Leaves = ["/word", ".docx", ".xlsx", ".csv", ".ics", ".pdf", "/download", "/export"];

    private static readonly HashSet<string> Anonymous =
    [
        "/", "/problem/{status:int}", "/demo/sign-in", "/demo/sign-in/{id:guid}", "/health/live", "/health/ready",
        "/account/sign-in", "/account/sign-in/code", "/account/sign-in/recovery", "/account/sign-out", "/account/signed-out",
        "/account/invitation", "/account/second-factor", "/account/forgotten", "/account/forgotten/sent", "/account/reset", "/account/reset/done",
    ];
}
