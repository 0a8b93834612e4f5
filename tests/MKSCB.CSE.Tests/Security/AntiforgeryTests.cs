using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>Every POST the router knows refuses a missing, empty, junk or somebody else's token, for a person who may do it.</summary>
public class AntiforgeryTests
{
    private const string Field = "__RequestVerificationToken";

    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task Every_post_refuses_a_token_that_is_not_its_own()
    {
        var faults = new List<string>();
        var foreign = TokenOf(await (await Host.SignInAs(Role.SystemAdministrator)).Open("/account/password"));
        foreach (var row in EndpointRow.FromRouter(Host).Where(row => row.Verb == "POST"))
        {
            var browser = row.IsAnonymous ? Host.Anonymous() : await Permitted(row);
            foreach (var (name, fields) in Tokens(foreign))
            {
                var answer = await browser.Post(row.Nowhere, fields);
                if (answer.Status != HttpStatusCode.BadRequest)
                {
                    faults.Add($"{row} with {name} token: {(int)answer.Status}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Own_token_is_accepted()
    {
        var browser = await Host.SignInAs(Role.Practitioner);
        var answer = await browser.Post("/account/still-here", [new(Field, TokenOf(await browser.Open("/account/password")))]);
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
    }

    private static IEnumerable<(string Name, KeyValuePair<string, string>[] Fields)> Tokens(string foreign) =>
    [
        ("a missing", []),
        ("an empty", [new(Field, "")]),
        ("a junk", [new(Field, "CfDJ8" + new string('A', 120))]),
        ("a foreign", [new(Field, foreign)]),
    ];

    private static async Task<Browser> Permitted(EndpointRow row)
    {
        var role = Roles.Table.First(r => row.Needs.All(need => Roles.Allows(r.Role, need)));
        return await Host.SignInAs(role.Role, role.Scope == RoleScope.MeetingBody ? Guid.NewGuid() : null);
    }

    private static string TokenOf(Answer page) => page.Page.QuerySelector($"main form input[name={Field}]")!.GetAttribute("value")!;
}
