using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>What a locality's meeting tells the whole area's, and the answer.</summary>
public class FeedbackTests
{
    private static readonly FeedbackWords Theme = new(FeedbackKind.Theme, "Vapes are given first", Sureness.Told, "Heads of year");

    /// <summary>A locality's meeting that was held, in a world whose own body serves the whole area.</summary>
    private static async Task<(MeetingWorld World, Meeting Held, CurrentUser Chair)> NewAsync(MeetingState state = MeetingState.MinutesDraft)
    {
        var world = await MeetingWorld.NewAsync();
        var body = new MeetingBody { Code = "locality-test", Name = "Test North", LocalityCode = "north" };
        var held = new Meeting { BodyId = body.Id, Body = body, StartsAt = world.Now.AddHours(-3) };
        var chair = await world.World.PersonAsync(world.Agency);
        held.AddSubject(AgendaSubject.Theme, "Cars", "Comes up", chair, world.Now);
        held.Issue(chair, world.Now);
        held.Begin();
        if (state == MeetingState.MinutesDraft)
        {
            held.Close([], chair, world.Now);
        }

        await world.World.SaveAsync(body, held);
        return (world, held, chair);
    }

    private static Task<FeedbackEntry> ToldAsync(MeetingWorld world, Meeting held, CurrentUser by, Guid? child = null) => world.SystemAsync(async (records, now) =>
    {
        var entry = FeedbackEntry.Of(await records.All<Meeting>().Include(m => m.Body).SingleAsync(m => m.Id == held.Id), Theme, child, by, now);
        records.Add(entry);
        await records.SaveAsync(default);
        return entry;
    });

    private static Task<FeedbackEntry> StoredAsync(MeetingWorld world, FeedbackEntry entry) =>
        world.SystemAsync((records, _) => records.All<FeedbackEntry>().AsNoTracking().SingleAsync(e => e.Id == entry.Id));

    [Fact]
    public async Task Told_StandsOnTheWholeAreasNextAgenda_OneItemToAMeeting_AndDraftingAgainChangesNothing()
    {
        var (world, held, chair) = await NewAsync();
        await using var _w = world;
        await ToldAsync(world, held, chair);
        await ToldAsync(world, held, chair);
        await world.DraftAsync();
        var item = Assert.Single((await world.MeetingsAsync())[0].Items);
        Assert.Equal((AgendaSubject.FromLocality, "Test North", held.BodyId), (item.Subject, item.Title, item.FeedbackFromId!.Value));
        Assert.True((await world.DraftAsync())!.IsNothing);
    }

    [Fact]
    public async Task WhileTheLocalitySits_NothingIsTakenUp()
    {
        var (world, held, chair) = await NewAsync(MeetingState.InSession);
        await using var _w = world;
        await ToldAsync(world, held, chair);
        await world.DraftAsync();
        Assert.Empty((await world.MeetingsAsync())[0].Items);
    }

    [Fact]
    public async Task NotAnswered_GoesToTheNextAgenda_AndAnswered_DoesNot()
    {
        var (world, held, chair) = await NewAsync();
        await using var _w = world;
        var (kept, answered) = (await ToldAsync(world, held, chair), await ToldAsync(world, held, chair));
        await world.DraftAsync();
        await world.SystemAsync(async (records, now) =>
        {
            (await records.All<FeedbackEntry>().SingleAsync(e => e.Id == answered.Id)).Reply(FeedbackAnswer.Noted, null, world.Chair, now);
            await records.SaveAsync(default);
            return true;
        });
        var april = (await world.MeetingsAsync())[0];
        world.GoTo(april.Day.AddDays(1));
        await world.DraftAsync();
        var may = Assert.Single((await world.MeetingsAsync())[1].Items);
        Assert.Equal((may.Id, april.Items.Single().Id), ((await StoredAsync(world, kept)).ItemId!.Value, (await StoredAsync(world, answered)).ItemId!.Value));
    }

    [Fact]
    public async Task Rules_AreKept()
    {
        var (world, held, chair) = await NewAsync();
        await using var _w = world;
        var area = (await world.MeetingsAsync())[0];
        Assert.Throws<RuleViolation>(() => FeedbackEntry.Of(new Meeting { BodyId = world.Body.Id, Body = world.Body, StartsAt = area.StartsAt }, Theme, null, chair, world.Now));
        Assert.Throws<RuleViolation>(() => FeedbackEntry.Of(held, Theme with { Source = " " }, null, chair, world.Now));
        var entry = await ToldAsync(world, held, chair);
        Assert.Throws<RuleViolation>(() => entry.Reply(FeedbackAnswer.Noted, null, chair, world.Now));
        await world.DraftAsync();
        var stored = await StoredAsync(world, entry);
        Assert.Throws<RuleViolation>(() => stored.Reply(FeedbackAnswer.ActedOn, "", chair, world.Now));
        stored.Reply(FeedbackAnswer.ActedOn, "Police visit on Friday", chair, world.Now);
        Assert.Throws<RuleViolation>(() => stored.Reply(FeedbackAnswer.Noted, null, chair, world.Now));
    }

    [Fact]
    public async Task AnEntryThatNamesAChild_IsNotThereForWhomHasAConflict_NorIsItsItem()
    {
        var (world, held, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        await ToldAsync(world, held, chair, child.Id);
        await world.DraftAsync();
        async Task<(int Entries, int Items)> SeenBy(CurrentUser who)
        {
            await using var scope = world.Database.As(who);
            return (await scope.ServiceProvider.GetRequiredService<PassingRecords>().Feedback.CountAsync(), await scope.ServiceProvider.GetRequiredService<CaseRecords>().AgendaItems.CountAsync());
        }

        Assert.Equal(((1, 1), (1, 1), (0, 0)), (await SeenBy(world.Chair), await SeenBy(world.Administrator), await SeenBy(world.Panel)));
        await world.World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = world.Chair.Id, Reason = "Aunt", DeclaredAt = world.Now });
        await world.WithMeetingAsync((await world.MeetingsAsync())[0].Id, m => m.Issue(world.Administrator, world.Now));
        Assert.Equal(((0, 0), (1, 1)), (await SeenBy(world.Chair), await SeenBy(world.Panel)));
    }

    [Fact]
    public async Task OnThePages_ALocalityTells_AndReadsTheAnswer()
    {
        var site = await AgendaSite.NewAsync(0);
        var body = new MeetingBody { Code = $"locality-{TestWorld.NextNumber()}", Name = "Test South", LocalityCode = "south" };
        var held = new Meeting { BodyId = body.Id, Body = body, StartsAt = DateTime.UtcNow.AddHours(-2) };
        var child = await site.World.ChildAsync();
        held.AddChild(child, "Missing", site.Chair, DateTime.UtcNow);
        held.Issue(site.Chair, DateTime.UtcNow);
        held.Begin();
        await site.World.SaveAsync(body, held);
        var (chair, panel) = (await AgendaSite.As(await site.World.PersonAsync(site.Agency, Role.MeetingChair, body.Id)), await AgendaSite.As(await site.World.PersonAsync(site.Agency, Role.PanelMember, body.Id)));
        var address = $"/meetings/{held.Id}/feedback";
        Dictionary<string, string?> told = new() { ["Kind"] = "Place", ["Text"] = $"The car park, with {child.Reference}", ["Sure"] = "Known", ["Source"] = "Patrol" };
        var page = await chair.Open(address);
        var typed = await chair.Submit(page, told);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, typed.Status);
        Assert.Contains(typed.Errors, e => e.StartsWith("Do not write a child’s reference here", StringComparison.Ordinal));
        (told["Text"], told["Source"]) = ("The car park", $"{child.Reference} said so");
        Assert.Contains((await chair.Submit(page, told)).Errors, e => e.StartsWith("Do not write a child’s reference here", StringComparison.Ordinal));
        (told["Source"], told["Child"]) = ("Patrol", child.Id.ToString());
        await chair.Follow(await chair.Submit(page, told));
        Assert.Equal((HttpStatusCode.OK, null), ((await panel.Open(address)).Status, (await panel.Open(address)).Page.QuerySelector("textarea[name=Text]")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await AgendaSite.As(site.Chair)).Open(address)).Status);
        await site.World.ChangeAsync(records => records.All<Meeting>().Include(m => m.Items).Single(m => m.Id == held.Id).Close([], site.Chair, DateTime.UtcNow));
        await site.DraftAsync();
        var area = await AgendaSite.As(site.Chair);
        var item = (await site.StoredAsync()).Items.Single(i => i.FeedbackFromId == body.Id);
        var reply = await area.Open($"/meetings/{site.Meeting.Id}/items/{item.Id}/feedback");
        Assert.Contains("The car park", reply.Body, StringComparison.Ordinal);
        Assert.Contains("Say what was done", (await area.Submit(reply, new Dictionary<string, string?> { ["Answer"] = "ActedOn" })).Errors);
        await area.Follow(await area.Submit(reply, new Dictionary<string, string?> { ["Answer"] = "ActedOn", ["Text"] = "Lights are mended" }));
        Assert.Contains("Lights are mended", (await panel.Open(address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWentOnToTheNextAgenda_DoesNotOpenTheItemItLeft_ToWhoeverMustNotKnowOfTheChild()
    {
        var (world, held, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        await ToldAsync(world, held, chair, child.Id);
        await world.DraftAsync();
        await world.World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = world.Chair.Id, Reason = "Aunt", DeclaredAt = world.Now });
        world.GoTo((await world.MeetingsAsync())[0].Day.AddDays(1));
        await world.DraftAsync();
        async Task<int> SeenBy(CurrentUser who)
        {
            await using var scope = world.Database.As(who);
            return await scope.ServiceProvider.GetRequiredService<CaseRecords>().AgendaItems.CountAsync();
        }

        Assert.Equal((0, 2), (await SeenBy(world.Chair), await SeenBy(world.Administrator)));
    }
}
