using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>
/// Every page of every record × a person of an uninvolved agency who holds every permission the page asks for: 404, and the
/// same bytes as for a record that does not exist, reading and posting alike.
/// </summary>
public class EveryRecordTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task Hidden_record_answers_as_one_that_is_not_there()
    {
        var faults = new List<string>();
        foreach (var (row, kind) in RecordRoutes())
        {
            if (await FaultAsync(row, kind) is { } fault)
            {
                faults.Add($"{row}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_route_that_names_a_record_is_in_the_table()
    {
        var missing = EndpointRow.FromRouter(Host)
            .Where(row => row.HasParameter && row.Needs.Any(RecordKinds.CaseData.Contains) && !RecordKinds.Table.Any(kind => kind.Covers(row)));
        Assert.Empty(missing);
    }

    private static IEnumerable<(EndpointRow Row, RecordKind Kind)> RecordRoutes() =>
        from row in EndpointRow.FromRouter(Host)
        where !row.IsAnonymous
        let kind = RecordKinds.Table.FirstOrDefault(kind => kind.Covers(row))
        where kind != null && !(kind.OpenToRead && row.Verb == "GET")
        select (row, kind);

    private static async Task<string?> FaultAsync(EndpointRow row, RecordKind kind)
    {
        var world = new TestWorld(Host.Services);
        var role = Roles.Table.First(r => row.Needs.All(need => Roles.Allows(r.Role, need)));
        var stranger = await world.PersonAsync(await world.AgencyAsync(), role.Role, role.Scope == RoleScope.MeetingBody ? Guid.NewGuid() : null);
        var browser = await Host.SignInAs(stranger);
        var hidden = await AskAsync(browser, row, kind.Address(row, await kind.HiddenAsync(world, stranger)));
        var missing = await AskAsync(browser, row, kind.Address(row, kind.Prefix.Contains(":guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : "NOT-THERE"));
        return (hidden.Status, missing.Status, hidden.Body == missing.Body) switch
        {
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, true) => null,
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound, false) => "the two answers differ",
            _ => $"hidden {(int)hidden.Status}, missing {(int)missing.Status}, both should be 404",
        };
    }

    private static async Task<Answer> AskAsync(Browser browser, EndpointRow row, string address)
    {
        if (row.Verb == "GET")
        {
            return await browser.Open(address);
        }

        var token = (await browser.Open("/account/password")).Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post(address, [new("__RequestVerificationToken", token)]);
    }
}
