using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class NamesPageTests
{
    private static Dictionary<string, string?> Named(string name) => new() { ["Name"] = name, ["Kind"] = "OnlineName", ["Source"] = "Told by a friend" };

    [Fact]
    public async Task AnAddedName_IsShown_AndTheChildIsFoundByIt()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();

        var page = await officer.Follow(await site.SendAsync(officer, "/names/add", Named("Starling 🐦")));

        Assert.Contains("Starling 🐦", page.Page.QuerySelector("#who + dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await site.StoredAsync()).SearchTerms, t => t.Term == "STARLING");
    }

    [Theory]
    [InlineData("starling")]
    [InlineData("STÁRLING")]
    public async Task ANameAlreadyThere_IsSaidSoBesideTheField(string again)
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        IsSaved(await site.SendAsync(officer, "/names/add", Named("Starling")));

        Assert.Equal(["This name is already recorded for this child"], (await site.SendAsync(officer, "/names/add", Named(again))).Errors);
        Assert.Single((await site.StoredAsync()).Aliases);
    }

    [Fact]
    public async Task ACorrectedName_IsNoLongerFoundByWhatItWas()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.AddAlias("Starlnig Test", AliasKind.AlsoKnownAs, null, site.Officer, Now));
        var alias = (await site.StoredAsync()).Aliases.Single();

        IsSaved(await site.SendAsync(await site.OfficerAsync(), $"/names/{alias.Id}/change", Named("Starling")));

        var child = await site.StoredAsync();
        Assert.Equal(("Starling", AliasKind.OnlineName), (child.Aliases.Single().Name, child.Aliases.Single().Kind));
        Assert.DoesNotContain(child.SearchTerms, t => t.Term == "STARLNIG");
        Assert.Contains(child.SearchTerms, t => t.Term == "STARLING");
        Assert.Contains(child.SearchTerms, t => t.Term == "TEST");
    }

    [Fact]
    public async Task TwoCorrections_MeetOnTheMergePage()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.AddAlias("Starlnig", AliasKind.AlsoKnownAs, null, site.Officer, Now));
        var alias = (await site.StoredAsync()).Aliases.Single();
        var officer = await site.OfficerAsync();
        var page = await officer.Open($"{site.Address}/names/{alias.Id}/change");
        await site.ChangeAsync(c => c.CorrectAlias(c.Aliases.Single(), "Theirs", AliasKind.FormerName, null));

        var merge = await officer.Submit(page, Named("McMine"));

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Contains("Theirs", merge.Body, StringComparison.Ordinal);
        Assert.Contains(merge.Page.QuerySelectorAll("label"), l => l.TextContent.Trim() == "McMine");
        Assert.Contains(merge.Page.QuerySelectorAll("label"), l => l.TextContent.Trim() == "Former name");
        IsSaved(await officer.Submit(merge, Named("McMine")));
        Assert.Equal("McMine", (await site.StoredAsync()).Aliases.Single().Name);
    }

    [Fact]
    public async Task ANameThatWasNeverTheirs_Goes_AndTheTrailSaysWhyInACode()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.AddAlias("Wrongly Named", AliasKind.AlsoKnownAs, null, site.Officer, Now));
        var alias = (await site.StoredAsync()).Aliases.Single();
        var officer = await site.OfficerAsync();

        Assert.Equal(["Choose why the name is taken off"], (await site.SendAsync(officer, $"/names/{alias.Id}/remove", [])).Errors);
        IsSaved(await site.SendAsync(officer, $"/names/{alias.Id}/remove", new() { ["Why"] = "AnotherChildsName" }));

        var child = await site.StoredAsync();
        Assert.Empty(child.Aliases);
        Assert.DoesNotContain(child.SearchTerms, t => t.Term == "WRONGLY");
        await using var scope = Host.Services.CreateAsyncScope();
        var trail = await scope.ServiceProvider.GetRequiredService<AuditRecords>().ChangesAsync(new AuditSearch(child.Reference, site.Officer.Id, Today.AddDays(-1), Today, 0, 10), default);
        Assert.Contains(trail, line => line.Reason == "Another childs name");
    }

    [Fact]
    public async Task AnotherChildsName_IsNotFoundUnderThisChild()
    {
        var (site, other) = (await NewAsync(), await NewAsync());
        await other.ChangeAsync(c => c.AddAlias("Elsewhere", AliasKind.AlsoKnownAs, null, other.Officer, Now));
        var alias = (await other.StoredAsync()).Aliases.Single();
        var officer = await site.OfficerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"{site.Address}/names/{alias.Id}/change")).Status);
        var page = await officer.Open($"{other.Address}/names/{alias.Id}/remove");
        page.Page.QuerySelector("main form")!.SetAttribute("action", $"{site.Address}/names/{alias.Id}/remove");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Submit(page, new Dictionary<string, string?> { ["Why"] = "EnteredByMistake" })).Status);
        Assert.Single((await other.StoredAsync()).Aliases);
    }
}
