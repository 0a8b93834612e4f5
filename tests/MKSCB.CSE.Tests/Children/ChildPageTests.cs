using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Children;
using MKSCB.CSE.Web.Features.Children.Conflicts;
using MKSCB.CSE.Web.Features.Children.Status;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class ChildPageTests
{
    private static readonly string[] KeepersPlaces = ["/identity", "/address", "/school", "/names/add", "/levels/change", "/workers/add", "/conflicts", "/status"];

    [Fact]
    public async Task WhoKeepsTheRecord_FindsALinkWhereEachFactStands_AndEachLeadsToItsPage()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();

        var page = await officer.Open(site.Address);

        var links = page.Page.QuerySelectorAll("main a[href^='/children/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();
        Assert.All(KeepersPlaces, place => Assert.Contains(site.Address + place, links));
        foreach (var link in links)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await officer.Open(link)).Status);
        }
    }

    [Fact]
    public async Task WhoWorksWithTheChild_IsOfferedOnlyWhatTheyMayDo()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();

        var page = await nurse.Open(site.Address);

        var links = page.Page.QuerySelectorAll("main a[href^='/children/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct().ToList();
        Assert.Contains($"{site.Address}/chronology/add", links);
        foreach (var link in links)
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await nurse.Open(link)).Status);
        }
    }

    [Fact]
    public async Task Statements_DoNotGrowWithWhatTheChildHasLivedThrough()
    {
        var counter = new StatementCounter();
        await using var database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(counter));
        var world = new TestWorld(database.Services);
        var agency = await world.AgencyAsync();
        var officer = await world.PersonAsync(agency, Role.TriageOfficer);
        var child = await world.ChildAsync();
        var before = await CountAsync(database, counter, officer, child.Reference);
        await using (var scope = database.As(officer))
        {
            var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
            for (var n = 1; n <= 40; n++)
            {
                var day = database.Clock.Today().AddDays(-n);
                records.Add(new ChildAlias { ChildId = child.Id, Name = $"Name {n}", Kind = AliasKind.AlsoKnownAs, AddedAt = database.Clock.Now(), AddedById = officer.Id });
                records.Add(new Involvement { ChildId = child.Id, AgencyId = agency.Id, WorkerName = $"Worker {n}", WorkerRole = "Nurse", From = day });
                records.Add(new LegalStatusPeriod { ChildId = child.Id, Status = LegalStatus.ChildInNeed, From = day, RecordedAt = database.Clock.Now(), RecordedById = officer.Id });
                records.Add(new ConflictOfInterest { ChildId = child.Id, AccountId = (await world.PersonAsync(agency)).Id, Reason = "Test", DeclaredAt = database.Clock.Now() });
                records.Add(new ChronologyEntry { ChildId = child.Id, Kind = EntryKind.Fact, HappenedOn = day, Text = "Text", Source = "Source", RecordedAt = database.Clock.Now(), AuthorId = officer.Id, AgencyId = agency.Id });
            }

            await records.SaveAsync(default);
        }

        Assert.Equal(before, await CountAsync(database, counter, officer, child.Reference));
        Assert.Equal((6, 1, 2), before);
    }

    private static async Task<(int Page, int Status, int Conflicts)> CountAsync(TestDatabase database, StatementCounter counter, CurrentUser officer, string reference)
    {
        await using var scope = database.As(officer);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        counter.Reset();
        var page = await ChildPage.LoadAsync(records, reference, database.Clock.Now(), default);
        var shown = counter.Count;
        counter.Reset();
        await StatusPage.LoadAsync(records, page!.Heading, default);
        var status = counter.Count;
        counter.Reset();
        await ConflictsPage.LoadAsync(records, page.Heading, default);
        return (shown, status, counter.Count);
    }
}
