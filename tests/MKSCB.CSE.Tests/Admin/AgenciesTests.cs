using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Admin;

public class AgenciesTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task Agency_is_added_renamed_given_a_team_and_ended()
    {
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var code = $"harbour-{TestWorld.NextNumber()}";
        var added = await admin.Submit(await admin.Open("/agencies/add"), new Dictionary<string, string?> { ["Name"] = "Harbour Lights", ["Code"] = code, ["Kind"] = "Voluntary" });
        var page = await admin.Follow(added);
        Assert.Equal("Harbour Lights", page.Heading);

        var address = added.Location!;
        await admin.Submit(await admin.Open(address + "/edit"), new Dictionary<string, string?> { ["Name"] = "Harbour Lights Trust" });
        await admin.Submit(await admin.Open(address + "/units/add"), new Dictionary<string, string?> { ["Name"] = "Outreach team", ["Locality"] = "south" });
        await admin.Submit(await admin.Open(address + "/end"), new Dictionary<string, string?> { ["LastDay.Day"] = "1", ["LastDay.Month"] = "3", ["LastDay.Year"] = "2099" });
        var ended = await admin.Open(address);
        Assert.Equal("Harbour Lights Trust", ended.Heading);
        Assert.Contains("Outreach team", ended.Body, StringComparison.Ordinal);
        Assert.Contains("1 March 2099", ended.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_renaming_it_meet_and_neither_is_lost()
    {
        var agency = await new TestWorld(Host.Services).AgencyAsync();
        var (first, second) = (await Host.SignInAs(Role.SystemAdministrator), await Host.SignInAs(Role.SystemAdministrator));
        var (mine, theirs) = (await first.Open($"/agencies/{agency.Id}/edit"), await second.Open($"/agencies/{agency.Id}/edit"));
        await second.Submit(theirs, new Dictionary<string, string?> { ["Name"] = "Their name for it" });
        var clash = await first.Submit(mine, new Dictionary<string, string?> { ["Name"] = "My name for it" });
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Their name for it", clash.Body, StringComparison.Ordinal);
        Assert.Contains("My name for it", clash.Body, StringComparison.Ordinal);
        Assert.Equal("Their name for it", (await first.Open($"/agencies/{agency.Id}")).Heading);
    }

    [Fact]
    public async Task Code_in_use_is_refused_beside_its_box()
    {
        var agency = await new TestWorld(Host.Services).AgencyAsync();
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var refused = await admin.Submit(await admin.Open("/agencies/add"), new Dictionary<string, string?> { ["Name"] = "Another", ["Code"] = agency.Code, ["Kind"] = "Health" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Another agency has this code"), (refused.Status, refused.Errors.Single()));
    }

    /// <summary>Over-posting: fields a form does not have change nothing.</summary>
    [Fact]
    public async Task Fields_the_form_does_not_have_are_ignored()
    {
        var agency = await new TestWorld(Host.Services).AgencyAsync();
        var other = await new TestWorld(Host.Services).AgencyAsync();
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var page = await admin.Open($"/agencies/{agency.Id}/edit");
        var token = page.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await admin.Post($"/agencies/{agency.Id}/edit",
        [
            new("__RequestVerificationToken", token), new("Name", "New name"), new("Kind", "Health"), new("Version", "1"),
            new("Id", other.Id.ToString()), new("id", other.Id.ToString()), new("Code", "stolen"), new("From", "1999-01-01"), new("To", "2000-01-01"),
        ]);
        var stored = await new TestWorld(Host.Services).ReadAsync(records => records.All<Core.Agencies.Agency>().Where(a => a.Id == agency.Id || a.Id == other.Id).ToList());
        var changed = stored.Single(a => a.Id == agency.Id);
        Assert.Equal(("New name", agency.Code, agency.From, null), (changed.Name, changed.Code, changed.From, changed.To));
        Assert.Equal(other.Name, stored.Single(a => a.Id == other.Id).Name);
    }
}
