using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Security;

/// <summary>Steps that ask for the second factor again, on a clock that is turned.</summary>
public sealed class FreshSignInTests : IDisposable
{
    private const string Code = "__code";

    private readonly ClockHost _host = new(("Session:FreshMinutes", "5"));

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Five_minutes_unless_configured() => Assert.Equal(5, new SessionSettings().FreshMinutes);

    [Fact]
    public async Task Just_signed_in_is_fresh_and_six_minutes_later_is_not()
    {
        var (browser, person) = await AdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/people/invite")).Status);

        Later(6);
        var asked = await browser.Open("/people/invite?agency=" + person.AgencyId);
        Assert.Equal("/account/confirm?from=" + Uri.EscapeDataString("/people/invite?agency=" + person.AgencyId), asked.Location);

        var given = await GiveAsync(browser, await browser.Follow(asked), person.Id);
        Assert.Equal("/people/invite?agency=" + person.AgencyId, given.Location);
        Assert.Equal("Invite a person", (await browser.Follow(given)).Heading);
        Later(4);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/people/invite")).Status);
    }

    [Fact]
    public async Task A_code_works_once_here_and_at_sign_in()
    {
        var (browser, person) = await AdministratorAsync();
        Later(6);
        var code = NextCode(person.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(browser, await browser.Open("/account/confirm?from=/people"), code)).Status);

        var elsewhere = _host.Stranger();
        var replayed = await elsewhere.GiveCode(await elsewhere.GivePassword(await _host.LetInAsync(person.Id), DemoPeople.Password), code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.Status);

        Later(6);
        var spent = await GiveAsync(browser, await browser.Open("/account/confirm?from=/people"), code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, spent.Status);
        Assert.Contains("has been used", spent.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_session_of_the_same_person_is_none_the_fresher()
    {
        var (browser, person) = await AdministratorAsync();
        Later(1);
        var other = await _host.SignInAfresh(person.Id);
        Later(6);
        await GiveAsync(browser, await browser.Open("/account/confirm?from=/people"), person.Id);

        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/people/invite")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Open("/people/invite")).Status);
    }

    [Fact]
    public async Task A_changed_password_does_not_count_as_a_code()
    {
        var (browser, _) = await AdministratorAsync();
        Later(6);
        var changed = await browser.Submit(await browser.Open("/account/password"), new Dictionary<string, string?> { ["CurrentPassword"] = DemoPeople.Password, ["NewPassword"] = "Quiet-Harbour-77-Lantern" });

        Assert.Equal("/account", changed.Location);
        Assert.StartsWith("/account/confirm", (await browser.Open("/people/invite")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Forged_way_on_leads_to_the_front_page(string from)
    {
        var (browser, person) = await AdministratorAsync();
        Assert.Equal("/", (await browser.Open("/account/confirm?from=" + Uri.EscapeDataString(from))).Location);

        Later(6);
        var page = await browser.Open("/account/confirm?from=" + Uri.EscapeDataString(from));
        var token = page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var given = await browser.Post("/account/confirm", [new("__RequestVerificationToken", token), new("from", from), new(Code, NextCode(person.Id))]);
        Assert.Equal("/", given.Location);
    }

    [Fact]
    public async Task Wrong_codes_lock_and_then_even_the_right_one_is_refused()
    {
        var (browser, person) = await AdministratorAsync();
        Later(6);
        var page = await browser.Open("/account/confirm?from=/people");
        for (var tried = 0; tried < 5; tried++)
        {
            page = await GiveAsync(browser, page, "000000");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(browser, page, person.Id)).Status);
        Assert.NotNull(await new TestWorld(_host.Services).ReadAsync(records => records.All<Account>().Single(a => a.Id == person.Id).LockoutEnd));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);
    }

    [Fact]
    public async Task A_form_sent_too_late_is_kept_and_done_once_the_code_is_given()
    {
        var (browser, person) = await AdministratorAsync();
        var form = await browser.Open("/people/invite");
        Later(6);
        var email = $"late{TestWorld.NextNumber()}@example.org";
        var asked = await browser.Submit(form, new Dictionary<string, string?> { ["Name"] = "Robin Ashé <b>", ["Email"] = email, ["Agency"] = person.AgencyId.ToString() });
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        Assert.Equal("Enter a code to go on", asked.Heading);
        Assert.Null(await InvitedAsync(email));

        var wrong = await GiveAsync(browser, asked, "000000");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Contains("has been used", wrong.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(["Enter the code"], (await GiveAsync(browser, wrong, "")).Errors);
        Assert.Null(await InvitedAsync(email));

        var done = await GiveAsync(browser, wrong, person.Id);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal("Robin Ashé <b>", (await InvitedAsync(email))!.DisplayName);
    }

    [Fact]
    public async Task A_right_code_after_a_wrong_one_on_the_same_page_is_no_repeat_of_it()
    {
        var (browser, person) = await AdministratorAsync();
        Later(6);
        var page = await browser.Open("/account/confirm?from=/people/invite");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(browser, page, "000000")).Status);
        Assert.Equal("/people/invite", (await GiveAsync(browser, page, person.Id)).Location);
        Assert.Equal("/people/invite", (await GiveAsync(browser, page, "000000")).Location);
    }

    [Fact]
    public async Task A_mistake_in_a_form_sent_too_late_still_comes_back_beside_its_field()
    {
        var (browser, person) = await AdministratorAsync();
        var form = await browser.Open("/people/invite");
        Later(6);
        var asked = await browser.Submit(form, new Dictionary<string, string?> { ["Name"] = "Robin Ashe", ["JobTitle"] = "Nurse" });
        var back = await GiveAsync(browser, asked, person.Id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("Robin Ashe", back.Page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        Assert.DoesNotContain(Code, back.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_meanwhile_shows_what_was_typed_and_not_the_code()
    {
        var (browser, person) = await AdministratorAsync();
        var form = await browser.Open("/people/invite");
        Later(6);
        var asked = await browser.Submit(form, new Dictionary<string, string?> { ["Name"] = "Robin Ashe" });
        await _host.ChangeAsync(person.Id, account => account.SecurityStamp = Guid.NewGuid().ToString());
        var lost = await GiveAsync(browser, asked, "123987");

        Assert.Equal(HttpStatusCode.Unauthorized, lost.Status);
        Assert.Contains("Robin Ashe", lost.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("123987", lost.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_and_a_missing_record_ask_alike()
    {
        var (browser, _) = await AdministratorAsync();
        Later(6);
        var address = $"/people/{Guid.NewGuid()}/change/Suspend";
        Assert.Equal("/account/confirm?from=" + Uri.EscapeDataString(address), (await browser.Open(address)).Location);
    }

    [Fact]
    public async Task A_download_leads_back_to_the_page_it_stands_on()
    {
        var person = await PersonAsync(Role.MeetingChair, Guid.NewGuid());
        var browser = await _host.SignInAfresh(person.Id);
        var meeting = $"/meetings/{Guid.NewGuid()}/agenda";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(meeting + "/word")).Status);

        Later(6);
        var asked = await browser.Open(meeting + "/word");
        Assert.Equal($"/account/confirm?from={Uri.EscapeDataString(meeting)}&download=true", asked.Location);
        Assert.Equal(meeting, (await GiveAsync(browser, await browser.Follow(asked), person.Id)).Location);
        Assert.Contains("you can download", (await browser.Open("/account")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_the_account_s_story()
    {
        var (browser, person) = await AdministratorAsync();
        Later(6);
        await GiveAsync(browser, await browser.Open("/account/confirm?from=/people"), person.Id);
        Assert.Single(await new TestWorld(_host.Services).ReadAsync(records => records.All<AccountEvent>().Where(e => e.AccountId == person.Id && e.Kind == AccountEventKind.CodeGivenAgain).ToList()));
    }

    private void Later(int minutes) => _host.Clock.Advance(TimeSpan.FromMinutes(minutes));

    private Task<Answer> GiveAsync(Browser browser, Answer page, Guid account) => GiveAsync(browser, page, NextCode(account));

    private static Task<Answer> GiveAsync(Browser browser, Answer page, string code) => browser.Submit(page, new Dictionary<string, string?> { [Code] = code });

    private string NextCode(Guid account) => SignIn.NextCode(account, _host.Clock.GetUtcNow());

    private async Task<(Browser Browser, CurrentUser Person)> AdministratorAsync()
    {
        var person = await PersonAsync(Role.SystemAdministrator);
        return (await _host.SignInAfresh(person.Id), person);
    }

    private async Task<CurrentUser> PersonAsync(Role role, Guid? body = null)
    {
        var world = new TestWorld(_host.Services);
        return await world.PersonAsync(await world.AgencyAsync(), role, body);
    }

    private Task<Account?> InvitedAsync(string email) =>
        new TestWorld(_host.Services).ReadAsync(records => records.All<Account>().SingleOrDefault(a => a.Email == email));
}
