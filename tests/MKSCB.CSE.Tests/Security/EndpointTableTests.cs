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
            File.WriteAllLines(EndpointRow.File, ["# Verb, route, what it needs, and whether it shows records. Compared with the router both ways.", .. router.Select(row => row.ToString())]);
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

    private static readonly HashSet<string> Anonymous =
    [
        "/", "/problem/{status:int}", "/demo/sign-in", "/demo/sign-in/{id:guid}", "/health/live", "/health/ready",
        "/account/sign-in", "/account/sign-in/code", "/account/sign-in/recovery", "/account/sign-out", "/account/signed-out",
        "/account/invitation", "/account/second-factor", "/account/forgotten", "/account/forgotten/sent", "/account/reset", "/account/reset/done",
    ];
}
