using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Accounts;

public class SignInTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task Right_password_and_code_open_the_page_asked_for()
    {
        var person = await PersonAsync();
        var email = await Host.LetInAsync(person.Id);
        var browser = Host.Anonymous();
        var refused = await browser.Open("/account/password");
        Assert.Equal("/account/sign-in?from=%2Faccount%2Fpassword", new Uri(refused.Location!, UriKind.RelativeOrAbsolute).ToString().Replace("http://localhost", "", StringComparison.Ordinal));

        var afterPassword = await browser.GivePassword(email, DemoPeople.Password, "?from=%2Faccount%2Fpassword");
        var afterCode = await browser.GiveCode(afterPassword, Code(person.Id));
        Assert.Equal("/account/password", afterCode.Location);
        Assert.Equal("Change your password", (await browser.Follow(afterCode)).Heading);
    }

    [Fact]
    public async Task Password_alone_opens_nothing()
    {
        var person = await PersonAsync();
        var browser = Host.Anonymous();
        var afterPassword = await browser.GivePassword(await Host.LetInAsync(person.Id), DemoPeople.Password);
        Assert.StartsWith("/account/sign-in/code", afterPassword.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account")).Status);
    }

    [Fact]
    public async Task Code_is_good_for_one_use()
    {
        var person = await PersonAsync();
        var email = await Host.LetInAsync(person.Id);
        var code = Code(person.Id);
        var first = Host.Anonymous();
        Assert.Equal("/", (await first.GiveCode(await first.GivePassword(email, DemoPeople.Password), code)).Location);

        var second = Host.Anonymous();
        var again = await second.GiveCode(await second.GivePassword(email, DemoPeople.Password), code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("has been used", again.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_name_wrong_password_and_locked_account_answer_the_same()
    {
        var person = await PersonAsync();
        var email = await Host.LetInAsync(person.Id);
        var unknown = await RefusedAsync("nobody@example.org", DemoPeople.Password);
        var wrong = await RefusedAsync(email, "not the password at all");
        for (var tried = 1; tried < 5; tried++)
        {
            await RefusedAsync(email, "not the password at all");
        }

        var locked = await RefusedAsync(email, DemoPeople.Password);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("/account/sign-in")]
    public async Task Return_address_elsewhere_leads_to_the_front_page(string from)
    {
        var person = await PersonAsync();
        var browser = Host.Anonymous();
        var afterPassword = await browser.GivePassword(await Host.LetInAsync(person.Id), DemoPeople.Password, "?from=" + Uri.EscapeDataString(from));
        Assert.Equal("/", (await browser.GiveCode(afterPassword, Code(person.Id))).Location);
    }

    [Fact]
    public async Task Signed_out_cookie_is_dead_wherever_a_copy_lies()
    {
        var person = await PersonAsync();
        var browser = await Host.SignInAfresh(person.Id);
        var page = await browser.Open("/account");
        var copy = page.Response.RequestMessage!.Headers.GetValues("Cookie").Single();
        var token = page.Page.QuerySelector("form[action='/account/sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var left = await browser.Post("/account/sign-out", [new("__RequestVerificationToken", token)]);
        Assert.Equal("/account/signed-out", left.Location);
        Assert.Contains("cookies", left.Response.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);

        using var replay = new HttpRequestMessage(HttpMethod.Get, "/account");
        replay.Headers.Add("Cookie", copy);
        Assert.Equal(HttpStatusCode.Redirect, (await Host.Anonymous().Send(replay)).Status);
    }

    [Fact]
    public async Task Suspension_holds_at_the_next_click()
    {
        var person = await PersonAsync();
        var browser = await Host.SignInAfresh(person.Id);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);
        await Host.ChangeAsync(person.Id, account => account.Suspend());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account")).Status);
    }

    private static async Task<CurrentUser> PersonAsync()
    {
        var world = new TestWorld(Host.Services);
        return await world.PersonAsync(await world.AgencyAsync());
    }

    private static string Code(Guid account) => SignIn.NextCode(account, TimeProvider.System.GetUtcNow());

    private static async Task<string> RefusedAsync(string email, string password)
    {
        var answer = await Host.Anonymous().GivePassword(email, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return string.Join('|', answer.Title, answer.Errors.Single());
    }
}
