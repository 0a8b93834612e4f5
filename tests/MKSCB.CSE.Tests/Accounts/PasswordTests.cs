using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Accounts;

public class PasswordTests
{
    private const string NewPassword = "plover tundra sixpence";

    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task Changing_it_ends_every_other_session_and_keeps_this_one()
    {
        var person = await PersonAsync();
        var (here, elsewhere) = (await Host.SignInAfresh(person.Id), await Host.SignInAfresh(person.Id));
        var changed = await here.Submit(await here.Open("/account/password"), new Dictionary<string, string?> { ["CurrentPassword"] = DemoPeople.Password, ["NewPassword"] = NewPassword });
        Assert.Equal("/account", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.Open("/account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Open("/account")).Status);
        Assert.Contains("was changed", await Host.LetterAsync(person.Email, "Your password was changed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_current_password_changes_nothing()
    {
        var person = await PersonAsync();
        var browser = await Host.SignInAfresh(person.Id);
        var refused = await browser.Submit(await browser.Open("/account/password"), new Dictionary<string, string?> { ["CurrentPassword"] = "not this one at all", ["NewPassword"] = NewPassword });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain(NewPassword, refused.Body, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in/code", (await Host.Anonymous().GivePassword(person.Email, DemoPeople.Password)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgotten_one_is_replaced_by_a_link_that_works_once()
    {
        var person = await PersonAsync();
        var signedIn = await Host.SignInAfresh(person.Id);
        await AskAsync(person.Email);
        var link = Mailbox.Link(await Host.LetterAsync(person.Email, "Choose a new password"));

        var browser = Host.Anonymous();
        var done = await browser.Submit(await browser.Open(link), new Dictionary<string, string?> { ["NewPassword"] = NewPassword });
        Assert.Equal("/account/reset/done", done.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(link)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await signedIn.Open("/account")).Status);
        Assert.StartsWith("/account/sign-in/code", (await browser.GivePassword(person.Email, NewPassword)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_answers_the_same_for_an_address_nobody_has()
    {
        var person = await PersonAsync();
        var (known, unknown) = (await AskAsync(person.Email), await AskAsync("nobody-at-all@example.org"));
        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        await Host.LetterAsync(person.Email, "Choose a new password");
        Assert.Empty(Host.Letters("nobody-at-all@example.org"));
    }

    [Fact]
    public async Task Asking_over_and_over_sends_three_letters()
    {
        var person = await PersonAsync();
        for (var asked = 0; asked < 6; asked++)
        {
            await AskAsync(person.Email.ToUpperInvariant());
        }

        await Host.LetterAsync(person.Email, "Choose a new password");
        // A later letter to another person has left the queue, so everything before it has too.
        var other = await PersonAsync();
        await AskAsync(other.Email);
        await Host.LetterAsync(other.Email, "Choose a new password");
        Assert.Equal(3, Host.Letters(person.Email).Count);
    }

    private static async Task<(Guid Id, string Email)> PersonAsync()
    {
        var world = new TestWorld(Host.Services);
        CurrentUser person = await world.PersonAsync(await world.AgencyAsync());
        return (person.Id, await Host.LetInAsync(person.Id));
    }

    private static async Task<Answer> AskAsync(string email)
    {
        var browser = Host.Anonymous();
        return await browser.Submit(await browser.Open("/account/forgotten"), new Dictionary<string, string?> { ["Email"] = email });
    }
}
