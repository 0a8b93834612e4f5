using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>
/// Every way in × every role: refused with 403 where the role lacks the permission, reached where it has it. A POST is sent
/// without its token, so that one who may post is told 400 and nothing is done.
/// </summary>
public class EveryRoleTests
{
    private static readonly TestHost Host = TestHost.Shared;

    public static TheoryData<Role> AllRoles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task Each_role_reaches_what_its_permissions_say_and_nothing_else(Role role)
    {
        var body = Roles.Of(role).Scope == RoleScope.MeetingBody ? Guid.NewGuid() : (Guid?)null;
        var browser = await Host.SignInAs(role, body);
        await ExpectAsync(browser, row => row.Needs.All(need => Roles.Allows(role, need)));
    }

    [Fact]
    public async Task A_person_without_a_role_reaches_their_own_account_only()
    {
        var world = new TestWorld(Host.Services);
        var person = await world.PersonAsync(await world.AgencyAsync());
        var browser = await Host.SignInAs(person);
        await Host.EndRolesAsync(person.Id);
        await ExpectAsync(browser, row => row.Needs.All(need => need == Permission.UseService));
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_everywhere()
    {
        var faults = new List<string>();
        foreach (var row in Guarded())
        {
            var answer = await AskAsync(Host.Anonymous(), row);
            var asked = row.Verb == "GET"
                ? answer.Status == HttpStatusCode.Redirect && answer.Location!.Contains("/account/sign-in", StringComparison.Ordinal)
                : answer.Status == HttpStatusCode.Unauthorized;
            if (!asked)
            {
                faults.Add($"{row}: {(int)answer.Status}");
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<EndpointRow> Guarded() => EndpointRow.FromRouter(Host).Where(row => !row.IsAnonymous);

    private static async Task ExpectAsync(Browser browser, Func<EndpointRow, bool> may)
    {
        var faults = new List<string>();
        foreach (var row in Guarded())
        {
            var answer = await AskAsync(browser, row);
            if (!(may(row) ? IsReached(row, answer) : answer.Status == HttpStatusCode.Forbidden))
            {
                faults.Add($"{row}: {(int)answer.Status}, {(may(row) ? "should be reached" : "should be 403")}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static Task<Answer> AskAsync(Browser browser, EndpointRow row) =>
        row.Verb == "GET" ? browser.Open(row.Nowhere) : browser.Post(row.Nowhere, []);

    private static bool IsReached(EndpointRow row, Answer answer) => (row.Verb, answer.Status) switch
    {
        ("POST", HttpStatusCode.BadRequest) => true,
        ("GET", HttpStatusCode.NotFound) => row.HasParameter,
        ("GET", HttpStatusCode.OK) => true,
        ("GET", HttpStatusCode.Redirect) => !answer.Location!.Contains("/account/sign-in", StringComparison.Ordinal),
        _ => false,
    };
}
