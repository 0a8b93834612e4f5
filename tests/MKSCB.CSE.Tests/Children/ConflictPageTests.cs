using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class ConflictPageTests
{
    [Fact]
    public async Task WhoeverSaysTheyShouldNotSee_IsToldFromThenOnThatThereIsNoSuchChild()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();

        Assert.Equal(["Say why you should not see this record"], (await site.SendAsync(nurse, "/conflict", [])).Errors);
        var done = await site.SendAsync(nurse, "/conflict", new() { ["Reason"] = "The child's mother is my sister." });

        Assert.Equal("/children", done.Location);
        var list = await nurse.Follow(done);
        Assert.DoesNotContain(site.Child.Reference, list.Body, StringComparison.Ordinal);
        foreach (var place in new[] { "", "/chronology", "/levels", "/missing", "/status", "/protection", "/sharing", "/chronology/add", "/conflict" })
        {
            var hidden = await nurse.Open(site.Address + place);
            var missing = await nurse.Open("/children/NOT-THERE" + place);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.Status, missing.Status));
            Assert.Equal(missing.Body, hidden.Body);
        }

        Assert.Equal(HttpStatusCode.OK, (await (await site.OfficerAsync()).Open(site.Address)).Status);
    }

    [Fact]
    public async Task AnOfficerNamed_LosesTheRecord_TheirSearchAndTheirCandidates()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        var colleague = await site.World.PersonAsync(await site.World.AgencyAsync(), Role.TriageOfficer);
        var browser = await Host.SignInAs(colleague);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(site.Address)).Status);

        var form = await officer.Open($"{site.Address}/conflicts/add?agency={await CodeAsync(site, colleague)}");
        var list = await officer.Follow(await officer.Submit(form, new Dictionary<string, string?> { ["Person"] = colleague.Id.ToString(), ["Reason"] = "Neighbour" }));

        Assert.Contains(colleague.Name, list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(site.Officer.Name, list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(site.Address)).Status);
        var found = await browser.Submit(await browser.Open("/children/find"), new Dictionary<string, string?> { ["Reference"] = site.Child.Reference });
        Assert.Contains("No child found", found.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEndedConflict_OpensTheRecordAgain_AndStaysOnTheList()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.DeclareConflict(site.Nurse.Id, "Mistaken for another", site.Officer, Now));
        var conflict = (await site.StoredAsync()).Conflicts.Single();
        var (officer, nurse) = (await site.OfficerAsync(), await site.NurseAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(site.Address)).Status);

        Assert.Equal(["Say why this person may be like any other again"], (await site.SendAsync(officer, $"/conflicts/{conflict.Id}/end", [])).Errors);
        var list = await officer.Follow(await site.SendAsync(officer, $"/conflicts/{conflict.Id}/end", new() { ["Reason"] = "Another person of the same name" }));

        Assert.Contains("Another person of the same name", list.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await nurse.Open(site.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"{site.Address}/conflicts/{conflict.Id}/end")).Status);

        IsSaved(await site.SendAsync(nurse, "/conflict", new() { ["Reason"] = "It is true after all" }));
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(site.Address)).Status);
        Assert.Equal(2, (await site.StoredAsync()).Conflicts.Count);
    }

    [Fact]
    public async Task ThatSomebodyIsKeptOut_IsReadByThoseWhoKeepTheRecordOnly()
    {
        var site = await NewAsync();
        var neighbour = await site.World.PersonAsync(site.Agency);
        await site.ChangeAsync(c => c.DeclareConflict(neighbour.Id, "Neighbour", site.Officer, Now));
        var conflict = (await site.StoredAsync()).Conflicts.Single();
        var nurse = await site.NurseAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"{site.Address}/conflicts")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"{site.Address}/conflicts/{conflict.Id}/end")).Status);
        Assert.DoesNotContain("/conflicts", (await nurse.Open(site.Address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyEndsTheirOwn()
    {
        var child = People.Child();
        var me = People.Officer();
        var conflict = child.DeclareConflict(me.Id, "Aunt", me, People.Now);

        Assert.Throws<Core.Rules.RuleViolation>(() => conflict.End("Not really", me, People.Now));
        conflict.End("Another person", People.Officer(), People.Now);
        Assert.Throws<Core.Rules.RuleViolation>(() => conflict.End("Again", People.Officer(), People.Now));
    }

    private static async Task<string> CodeAsync(ChildSite site, CurrentUser person)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<Core.Agencies.Agency>().Where(a => a.Id == person.AgencyId).Select(a => a.Code).SingleAsync();
    }
}
