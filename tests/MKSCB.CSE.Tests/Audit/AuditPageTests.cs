using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Audit;

/// <summary>What information governance sees: that it was done and by whom, never what the record says.</summary>
public sealed class AuditPageTests
{
    private static TestHost Host => TestHost.Shared;

    [Fact]
    public async Task TheTrailOfOneChild_ShowsItsReference_AndNoName()
    {
        var child = await new TestWorld(Host.Services).ChildAsync();
        var browser = await Host.SignInAs(Role.InformationGovernance);

        var page = await browser.Open("/audit?reference=" + child.Reference);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Page.QuerySelectorAll("tbody tr"));
        Assert.All(page.Page.QuerySelectorAll("tbody tr"), row => Assert.Contains(child.Reference, row.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(child.FamilyName, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoViewedAChild_IncludesListsThatShowedIt()
    {
        var world = new TestWorld(Host.Services);
        var child = await world.ChildAsync();
        var viewer = await world.PersonAsync(await world.AgencyAsync(), Role.TriageOfficer);
        await Host.Services.GetRequiredService<ReadLog>().WriteAsync(
            new Acting { Person = viewer },
            [new ReadNote(ReadKind.List, "triage-queue", null, [Guid.NewGuid(), child.Id], null), new ReadNote(ReadKind.Detail, "child", child.Id, [], "Strategy discussion")],
            default);

        var page = await (await Host.SignInAs(Role.InformationGovernance)).Open("/audit/views?reference=" + child.Reference);

        var rows = page.Page.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains(viewer.Name, row, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("List: triage queue", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Strategy discussion", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AgendaItem", "agenda item")]
    [InlineData("ChildId", "child")]
    [InlineData("Judgement.WorriedAbout", "judgement: worried about")]
    [InlineData("triage-queue", "triage queue")]
    [InlineData("Id", "id")]
    public void Names_AreReadAsWords(string name, string words) => Assert.Equal(words, AuditWords.Of(name));

    [Theory]
    [InlineData("children/{reference}/workers/{work:guid}/end", "Children › workers › end")]
    [InlineData("my-work/actions/{id:guid}", "My work › actions")]
    [InlineData("drafts/{form:maxlength(60)}/{record:maxlength(60)}", "Drafts")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Pages_AreReadInWords(string? route, string? read) => Assert.Equal(read, AuditWords.Page(route));

    [Fact]
    public async Task AReferenceNobodyHas_ShowsNothing()
    {
        var page = await (await Host.SignInAs(Role.InformationGovernance)).Open("/audit?reference=NONE-1");

        Assert.Empty(page.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Nothing is recorded", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_WhileOthersWork_FindsItWhole()
    {
        var browser = await Host.SignInAs(Role.InformationGovernance);
        var world = new TestWorld(Host.Services);
        var working = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.ChildAsync()));

        var done = await browser.Submit(await browser.Open("/audit/verify"), new Dictionary<string, string?>());
        await working;

        Assert.Equal("The audit is whole", done.Heading);
    }

    [Fact]
    public async Task APersonWithoutThePermission_IsRefused()
    {
        var page = await (await Host.SignInAs(Role.TriageOfficer)).Open("/audit");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }
}
