using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Meetings;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>The list of meetings, the dates of a body and who sits on it.</summary>
public class MeetingPagesTests
{
    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    [Fact]
    public async Task List_SaysWhatEachMeetingNeedsByWhen()
    {
        var site = await AgendaSite.NewAsync(2);
        await site.DraftAsync();
        var page = await (await AgendaSite.As(site.Chair)).Open("/meetings");
        var row = page.Page.QuerySelectorAll("tbody tr").Single().TextContent;
        Assert.Contains("Agenda in draft", row, StringComparison.Ordinal);
        Assert.Contains("2 items to decide. Issue the agenda by", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoSeat_SaysWhatToDo()
    {
        var site = await AgendaSite.NewAsync(0);
        var stranger = await AgendaSite.Host.SignInAs(await site.World.PersonAsync(site.Agency, Role.PanelMember, null));
        Assert.Contains("You do not sit on any meeting", (await stranger.Open("/meetings")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/meetings/bodies/{site.Body.Code}/members")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/meetings/bodies/{site.Body.Code}/schedule")).Status);
    }

    [Fact]
    public async Task Schedule_ShowsDatesToThePanelWithoutTheAgenda()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var panel = await AgendaSite.As(await site.PersonAsync(Role.PanelMember));
        var page = await panel.Open($"/meetings/bodies/{site.Body.Code}/schedule");
        Assert.Contains("The second Thursday of each month at 13:30, for 3 h.", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.Page.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain(site.Meeting.Id.ToString(), page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_IsAddedByEmailAndSeesTheIssuedAgenda_UntilTheSeatEnds()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var chair = await AgendaSite.As(site.Chair);
        var colleague = await site.World.PersonAsync(site.Agency, Role.Practitioner);
        var email = await AgendaSite.Host.LetInAsync(colleague.Id);
        var members = $"/meetings/bodies/{site.Body.Code}/members";
        var form = await chair.Open($"{members}/add");
        var unknown = await chair.Submit(form, Fields(("Email", "nobody@example.org"), ("Reason", "Health")), "Add the member");
        Assert.Equal(["Nobody with an active account has this email address"], unknown.Errors);
        var added = await chair.Follow(await chair.Submit(form, Fields(("Email", email), ("Reason", "Designated nurse")), "Add the member"));
        Assert.Contains(colleague.Name, added.Body, StringComparison.Ordinal);
        await chair.Submit(await chair.Open($"{site.Agenda}/issue"), [], "Issue the agenda");
        var theirs = await AgendaSite.As(colleague);
        Assert.Equal(HttpStatusCode.OK, (await theirs.Open(site.Agenda)).Status);
        var end = added.Page.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("End", StringComparison.Ordinal)).GetAttribute("href")!;
        await chair.Follow(await chair.Submit(await chair.Open(end), Fields(("Reason", "Left the post")), "End the seat"));
        // Nothing else they hold opens meetings at all, so the page itself is refused, not this one meeting.
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.Open(site.Agenda)).Status);
    }

    [Fact]
    public async Task Pages_TakeAFixedNumberOfStatements()
    {
        var counter = new StatementCounter();
        await using var world = await MeetingWorld.NewAsync(services => services.AddSingleton<IInterceptor>(counter));
        await world.ChildWithActionAsync();
        await world.DraftAsync();
        var (listOne, agendaOne) = await CountAsync(world, counter);
        for (var i = 0; i < 60; i++)
        {
            await world.ChildWithActionAsync();
        }

        await world.DraftAsync();
        var (listMany, agendaMany) = await CountAsync(world, counter);
        Assert.Equal((2, 2), (listOne, agendaOne));
        Assert.Equal((listOne, agendaOne), (listMany, agendaMany));
    }

    private static async Task<(int List, int Agenda)> CountAsync(MeetingWorld world, StatementCounter counter)
    {
        await using var scope = world.Database.As(world.Chair);
        var (records, reference) = (scope.ServiceProvider.GetRequiredService<CaseRecords>(), scope.ServiceProvider.GetRequiredService<ReferenceRecords>());
        var id = await records.Meetings.OrderBy(m => m.StartsAt).Select(m => m.Id).FirstAsync();
        counter.Reset();
        await MeetingList.LoadAsync(records, reference, world.Chair, WorkingDays.England.IsWorkingDay, world.Now, default);
        var list = counter.Count;
        counter.Reset();
        Assert.NotEmpty((await AgendaPage.LoadAsync(records, world.Chair, id, default))!.On);
        return (list, counter.Count);
    }
}
