using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Missing;

/// <summary>The board of clocks: who sees it, of whom, in what order, and what police may open from it.</summary>
public sealed class BoardTests
{
    private static readonly TestHost Host = TestHost.Shared;

    private readonly TestWorld _world = new(Host.Services);

    private static DateTime Now => Host.Services.GetRequiredService<TimeProvider>().Now();

    private async Task<(CurrentUser Police, CurrentUser Officer, Agency Authority)> PeopleAsync() => (
        await _world.PersonAsync(await _world.AgencyAsync(AgencyKind.Police), Role.MissingCoordinator),
        await _world.PersonAsync(await _world.AgencyAsync(AgencyKind.SocialCare), Role.TriageOfficer),
        await _world.AgencyAsync(AgencyKind.SocialCare));

    [Fact]
    public async Task SocialCareAndPolice_ReadTheSameBoard_InOrderOfUrgency()
    {
        var (police, officer, authority) = await PeopleAsync();
        var (gone, late, soon, declined) = (await _world.ChildAsync(), await _world.ChildAsync(), await _world.ChildAsync(), await _world.ChildAsync());
        await MissingWorld.EpisodeAsync(_world, gone, officer, null, Now, responsible: authority.Id);
        await MissingWorld.EpisodeAsync(_world, soon, officer, 67, Now, responsible: authority.Id);
        await MissingWorld.EpisodeAsync(_world, late, officer, 100, Now, responsible: authority.Id);
        await MissingWorld.EpisodeAsync(_world, declined, officer, 80, Now, i => { i.Offer(Now.AddHours(-70), "Phone", officer, Now); i.Decline(Now.AddHours(-60), "The child", "No", officer, Now); }, authority.Id);

        foreach (var person in new[] { police, officer })
        {
            var page = await (await Host.SignInAs(person)).Open($"/missing?authority={authority.Id}");
            var text = page.Page.QuerySelector("main")!.TextContent;

            Assert.Contains("12 hours", text, StringComparison.Ordinal);
            Assert.Contains("Overdue by 28 hours", text, StringComparison.Ordinal);
            Assert.Contains("4 hours left", text, StringComparison.Ordinal);
            Assert.True(text.IndexOf(gone.Reference, StringComparison.Ordinal) < text.IndexOf(late.Reference, StringComparison.Ordinal));
            Assert.True(text.IndexOf(late.Reference, StringComparison.Ordinal) < text.IndexOf(soon.Reference, StringComparison.Ordinal));
            Assert.DoesNotContain(declined.Reference, text, StringComparison.Ordinal);
            Assert.Contains(declined.Reference, (await (await Host.SignInAs(person)).Open($"/missing?authority={authority.Id}&show=Declined")).Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.AgencyLead)]
    [InlineData(Role.IntelligenceOfficer)]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.BoardMember)]
    public async Task NobodyElse_ReadsTheBoard_OrAnEpisodeOfAChildTheyDoNotSee(Role role)
    {
        var (_, officer, _) = await PeopleAsync();
        var episode = await MissingWorld.EpisodeAsync(_world, await _world.ChildAsync(), officer, 10, Now);
        var browser = await Host.SignInAs(await _world.PersonAsync(await _world.AgencyAsync(), role));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open("/missing")).Status);
        Assert.True((await browser.Open($"/missing/{episode.Id}")).Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task PoliceWhoFollowMissingChildren_OpenTheEpisode_AndNothingOfTheRecord()
    {
        var (police, officer, _) = await PeopleAsync();
        var child = await _world.ChildAsync();
        var episode = await MissingWorld.EpisodeAsync(_world, child, officer, 10, Now);
        var browser = await Host.SignInAs(police);

        var page = await browser.Open($"/missing/{episode.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(child.FamilyName, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/children/{child.Reference}", page.Body, StringComparison.Ordinal);
        foreach (var place in new[] { "", "/missing", "/chronology", "/levels", "/missing/add" })
        {
            Assert.True((await browser.Open($"/children/{child.Reference}{place}")).Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task AConflictOfInterest_HidesTheChild_FromTheBoardAndTheEpisode()
    {
        var (police, officer, authority) = await PeopleAsync();
        var child = await _world.ChildAsync();
        var gone = await MissingWorld.EpisodeAsync(_world, child, officer, null, Now, responsible: authority.Id);
        await MissingWorld.EpisodeAsync(_world, child, officer, 100, Now, responsible: authority.Id);
        await _world.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = police.Id, Reason = "Test", DeclaredAt = Now });
        var browser = await Host.SignInAs(police);

        Assert.DoesNotContain(child.Reference, (await browser.Open($"/missing?authority={authority.Id}")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/missing/{gone.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/missing/{gone.Id}/return")).Status);
    }

    [Fact]
    public async Task ThePages_HoldFiftyAndGoOn_WithNoneTwice()
    {
        var (_, officer, authority) = await PeopleAsync();
        for (var n = 0; n < 53; n++)
        {
            await MissingWorld.EpisodeAsync(_world, await _world.ChildAsync(), officer, 20, Now.AddSeconds(-(n / 3)), responsible: authority.Id);
        }

        var browser = await Host.SignInAs(officer);
        var first = await browser.Open($"/missing?authority={authority.Id}");
        var second = await browser.Open(first.Page.QuerySelector(".govuk-pagination__next a")!.GetAttribute("href")!);

        static List<string> Links(Answer page) => [.. page.Page.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!)];
        Assert.Equal((50, 3), (Links(first).Count, Links(second).Count));
        Assert.Equal(53, Links(first).Concat(Links(second)).Distinct().Count());
    }

    [Fact]
    public async Task TheClock_WritesOnceWhenItIsOwed_AndOnceWhenItIsLate()
    {
        var (_, officer, authority) = await PeopleAsync();
        var follows = await _world.PersonAsync(authority, Role.MissingCoordinator);
        var child = await _world.ChildAsync();
        await MissingWorld.EpisodeAsync(_world, child, officer, 71, Now, responsible: authority.Id);

        async Task<List<string>> TellAsync(DateTime at)
        {
            await using var scope = Host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<InterviewClock>().TellAsync(at, default);
            return await _world.ReadAsync(records => records.All<OutboxLetter>().Where(l => l.RecipientId == follows.Id).OrderBy(l => l.WrittenAt).Select(l => l.Kind).ToList());
        }

        Assert.Equal([InterviewClock.Owed], await TellAsync(Now));
        Assert.Equal([InterviewClock.Owed], await TellAsync(Now));
        Assert.Equal([InterviewClock.Owed, InterviewClock.Late], await TellAsync(Now.AddHours(2)));
        Assert.Equal([InterviewClock.Owed, InterviewClock.Late], await TellAsync(Now.AddHours(3)));
    }
}
