using System.Diagnostics;
using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Accounts;

public class LimitTests
{
    [Fact]
    public async Task One_password_sprayed_over_many_names_stops_at_the_limit_even_for_a_right_one()
    {
        using var host = new ClockHost(("SignIn:FailuresPerAddress", "5"));
        var email = await PersonAsync(host);
        for (var tried = 0; tried < 5; tried++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Stranger().GivePassword($"name{tried}@example.org", "Summer2026!!!")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.Stranger().GivePassword(email, DemoPeople.Password)).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, (await host.Stranger().GivePassword(email, DemoPeople.Password)).Status);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        using var host = new ClockHost();
        var email = await PersonAsync(host);
        for (var tried = 0; tried < 5; tried++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Stranger().GivePassword(email, "wrong every time")).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Stranger().GivePassword(email, DemoPeople.Password)).Status);
        var end = await new TestWorld(host.Services).ReadAsync(records => records.All<Core.Agencies.Account>().Single(a => a.Email == email).LockoutEnd);
        Assert.InRange(end!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(13), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_too()
    {
        using var host = new ClockHost();
        var email = await PersonAsync(host);
        var browser = host.Stranger();
        var page = await browser.Follow(await browser.GivePassword(email, DemoPeople.Password));
        for (var tried = 0; tried < 5; tried++)
        {
            page = await browser.Submit(page, new Dictionary<string, string?> { ["Code"] = "000000" });
        }

        var person = await new TestWorld(host.Services).ReadAsync(records => records.All<Core.Agencies.Account>().Single(a => a.Email == email));
        var right = await browser.Submit(page, new Dictionary<string, string?> { ["Code"] = SignIn.NextCode(person.Id, host.Clock.GetUtcNow()) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
    }

    [Fact]
    public async Task Writes_beyond_the_limit_get_a_plain_page_and_reading_goes_on()
    {
        using var host = new ClockHost(("SignIn:WritesPerMinute", "4"));
        var browser = await host.SignInAs(Role.Practitioner);
        var page = await browser.Open("/account/password");
        var answers = new List<HttpStatusCode>();
        for (var posted = 0; posted < 6; posted++)
        {
            answers.Add((await browser.Submit(page, new Dictionary<string, string?>())).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);
    }

    [Fact]
    public async Task Refusal_takes_as_long_for_a_name_nobody_has()
    {
        using var host = new ClockHost(("SignIn:RefusalMilliseconds", "400"));
        var email = await PersonAsync(host);
        foreach (var name in new[] { email, "nobody@example.org" })
        {
            var browser = host.Stranger();
            var page = await browser.Open("/account/sign-in");
            var began = Stopwatch.GetTimestamp();
            await browser.Submit(page, new Dictionary<string, string?> { ["Email"] = name, ["Password"] = "wrong every time" });
            Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(395), name);
        }
    }

    private static async Task<string> PersonAsync(ClockHost host)
    {
        var world = new TestWorld(host.Services);
        return await host.LetInAsync((await world.PersonAsync(await world.AgencyAsync())).Id);
    }
}
