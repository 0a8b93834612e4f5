using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Accounts;

/// <summary>How long a session lasts, and what one posts into a session that has ended.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly ClockHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Idle_for_a_quarter_of_an_hour_ends_it_and_a_click_starts_the_quarter_anew()
    {
        var browser = await SignedInAsync();
        // Seven minutes is less than half the time: the framework alone would not renew there.
        foreach (var minutes in new[] { 7, 14, 14 })
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);
        }

        _host.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account")).Status);
    }

    [Fact]
    public async Task Ten_hours_end_even_a_busy_one()
    {
        var browser = await SignedInAsync();
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(9.9); passed += TimeSpan.FromMinutes(14))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);
            _host.Clock.Advance(TimeSpan.FromMinutes(14));
        }

        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/account")).Status);
    }

    [Fact]
    public async Task Form_posted_after_the_end_is_shown_back_and_nothing_is_done()
    {
        var browser = await SignedInAsync(Role.SystemAdministrator);
        var page = await browser.Open("/agencies/add");
        _host.Clock.Advance(TimeSpan.FromMinutes(16));
        var answer = await browser.Submit(page, new Dictionary<string, string?> { ["Name"] = "Harbour Lights Trust", ["Code"] = "harbour-lights" });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("Harbour Lights Trust", answer.Body, StringComparison.Ordinal);
        Assert.Contains("has not been saved", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_in_pages_and_their_refusals_are_never_stored()
    {
        var browser = await SignedInAsync();
        foreach (var address in new[] { "/account", "/account/recovery-codes", "/people", "/nothing-here" })
        {
            var answer = await browser.Open(address);
            Assert.True(answer.Response.Headers.CacheControl?.NoStore, $"{address} ({(int)answer.Status}) may be stored");
        }
    }

    private async Task<Browser> SignedInAsync(Role role = Role.Practitioner)
    {
        var world = new TestWorld(_host.Services);
        var person = await world.PersonAsync(await world.AgencyAsync(), role);
        return await _host.SignInAfresh(person.Id);
    }
}
