using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Accounts;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security;

/// <summary>An agency that is wound up takes its people's access with it, whoever forgot to record that they left.</summary>
public sealed class EndedAgencyTests
{
    private static readonly TestHost Host = TestHost.Shared;
    private static readonly TestWorld World = new(Host.Services);

    [Fact]
    public async Task Its_people_are_out_at_the_next_click_and_stay_out()
    {
        var agency = await World.AgencyAsync();
        var person = await World.PersonAsync(agency);
        var email = await Host.LetInAsync(person.Id);
        var browser = await Host.SignInAfresh(person.Id);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);

        await EndAsync(agency, LondonTime.DateOf(DateTime.UtcNow));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/account")).Status);
        await EndAsync(agency, LondonTime.DateOf(DateTime.UtcNow).AddDays(-1));

        Assert.StartsWith("/account/sign-in", (await browser.Open("/account")).Location, StringComparison.Ordinal);
        var refused = await Host.Stranger().GivePassword(email, DemoPeople.Password);
        var unknown = await Host.Stranger().GivePassword("nobody-at-all@example.org", DemoPeople.Password);
        Assert.Equal(unknown.Status, refused.Status);
        Assert.Equal(unknown.Errors, refused.Errors);
    }

    [Fact]
    public async Task A_sign_in_half_done_goes_no_further()
    {
        var agency = await World.AgencyAsync();
        var person = await World.PersonAsync(agency);
        var email = await Host.LetInAsync(person.Id);
        var browser = Host.Stranger();
        var code = await browser.Follow(await browser.GivePassword(email, DemoPeople.Password));
        Assert.Contains("code", code.Heading, StringComparison.OrdinalIgnoreCase);

        await EndAsync(agency, LondonTime.DateOf(DateTime.UtcNow).AddDays(-1));

        Assert.StartsWith("/account/sign-in", (await browser.Open("/account/sign-in/code")).Location, StringComparison.Ordinal);
    }

    private static async Task EndAsync(Agency agency, DateOnly lastDay)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        records.All<Agency>().Single(a => a.Id == agency.Id).End(lastDay);
        await records.SaveAsync(default);
    }
}
