using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Tests.Accounts;

/// <summary>From an administrator's invitation to the first page, as the two people do it.</summary>
public class InvitationTests
{
    private const string Password = "plover tundra sixpence";

    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task Invited_person_sets_up_password_and_app_and_is_in()
    {
        var (email, link) = await InviteAsync();
        var browser = Host.Anonymous();
        var connect = await browser.Follow(await browser.Submit(await browser.Open(link), Fields(("NewPassword", Password))));
        Assert.Equal("Connect your authenticator app", connect.Heading);
        Assert.StartsWith("data:image/svg+xml", connect.Page.QuerySelector("img.app-qr")!.GetAttribute("src"), StringComparison.Ordinal);

        var key = connect.Page.QuerySelector(".app-key")!.TextContent.Trim();
        var codesPage = await browser.Follow(await browser.Submit(connect, Fields(("Code", CodeOf(key)))));
        var codes = codesPage.Page.QuerySelectorAll(".app-recovery-codes li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Distinct().Count());
        Assert.Equal("/account", (await browser.Open("/account/recovery-codes")).Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);

        await RecoveryCodeWorksOnceAsync(email, codes[3]);
    }

    [Fact]
    public async Task Link_is_spent_by_choosing_a_password()
    {
        var (_, link) = await InviteAsync();
        var browser = Host.Anonymous();
        await browser.Follow(await browser.Submit(await browser.Open(link), Fields(("NewPassword", Password))));
        var again = await Host.Anonymous().Open(link);
        Assert.Equal((HttpStatusCode.NotFound, "This link no longer works"), (again.Status, again.Heading));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?who=0198a000-0000-7000-8000-000000000000&key=made-up")]
    [InlineData("?who=nonsense&key=%00")]
    public async Task Link_made_up_says_what_a_spent_one_says(string query)
    {
        var page = await Host.Anonymous().Open("/account/invitation" + query);
        Assert.Equal((HttpStatusCode.NotFound, "This link no longer works"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Weak_password_is_refused_beside_its_box()
    {
        var (email, link) = await InviteAsync();
        var browser = Host.Anonymous();
        var page = await browser.Open(link);
        foreach (var (weak, says) in new[] { ("short", "12 characters"), ("password12345", "many people"), (email.Split('@')[0] + "-1", "your name") })
        {
            var refused = await browser.Submit(page, Fields(("NewPassword", weak)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains(says, refused.Errors.Single(), StringComparison.Ordinal);
            page = refused;
        }
    }

    [Fact]
    public async Task Invited_person_reaches_nothing_before_the_app_is_connected()
    {
        var (_, link) = await InviteAsync();
        var browser = Host.Anonymous();
        await browser.Submit(await browser.Open(link), Fields(("NewPassword", Password)));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account/recovery-codes")).Status);
    }

    private static async Task<(string Email, string Link)> InviteAsync()
    {
        var world = new TestWorld(Host.Services);
        var agency = await world.AgencyAsync(AgencyKind.Education);
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var email = $"longfellow-invited{TestWorld.NextNumber()}@example.org";
        var sent = await admin.Submit(await admin.Open("/people/invite"), Fields(("Name", "Robin O'Hare"), ("Email", email), ("JobTitle", "School nurse"), ("Agency", agency.Id.ToString())));
        Assert.Contains("Robin O'Hare", (await admin.Follow(sent)).Heading, StringComparison.Ordinal);
        return (email, Mailbox.Link(await Host.LetterAsync(email, "Your account")));
    }

    private static async Task RecoveryCodeWorksOnceAsync(string email, string code)
    {
        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity })
        {
            var browser = Host.Anonymous();
            await browser.GivePassword(email, Password);
            var answer = await browser.Submit(await browser.Open("/account/sign-in/recovery"), Fields(("Code", code.ToLowerInvariant())));
            Assert.Equal(expected, answer.Status);
        }
    }

    private static string CodeOf(string key) => Totp.Code(key, Totp.StepAt(DateTimeOffset.UtcNow));

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => (string?)f.Value);
}
