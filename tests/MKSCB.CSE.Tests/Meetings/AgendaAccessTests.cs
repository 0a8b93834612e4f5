using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Who sees an agenda and the children on it, and what happens when two people change it at once.</summary>
public class AgendaAccessTests
{
    private static async Task<T> AsAsync<T>(MeetingWorld world, CurrentUser who, Func<CaseRecords, Task<T>> work)
    {
        await using var scope = world.Database.As(who);
        return await work(scope.ServiceProvider.GetRequiredService<CaseRecords>());
    }

    private static Task<(int Meetings, int Items, int Children)> SeenByAsync(MeetingWorld world, CurrentUser who) =>
        AsAsync(world, who, async records => (await records.Meetings.CountAsync(m => m.Items.Any()), await records.AgendaItems.CountAsync(), await records.Children.CountAsync()));

    private static async Task<Meeting> OpenAsync(CaseRecords records, Guid id)
    {
        var meeting = await records.Meetings.SingleAsync(m => m.Id == id);
        await records.AgendaItems.Where(i => i.MeetingId == id).Include(i => i.Factors).LoadAsync();
        return meeting;
    }

    [Fact]
    public async Task Candidates_AreSeenByThoseWhoPrepareAndThePanelFromIssue()
    {
        await using var world = await MeetingWorld.NewAsync();
        await world.ChildWithActionAsync();
        var deferred = await world.ChildWithActionAsync();
        var outsider = await world.World.PersonAsync(world.Agency, Role.MeetingChair, Guid.NewGuid());
        Assert.Equal((0, 0, 0), await SeenByAsync(world, world.Chair));
        await world.DraftAsync();
        Assert.Equal((1, 2, 2), await SeenByAsync(world, world.Chair));
        Assert.Equal((1, 2, 2), await SeenByAsync(world, world.Administrator));
        Assert.Equal((0, 0, 0), await SeenByAsync(world, world.Panel));
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m =>
        {
            m.Defer(m.Items.Single(i => i.ChildId == deferred.Id), "Worker away", world.Chair, world.Now);
            m.Issue(world.Chair, world.Now);
        });
        Assert.Equal((1, 1, 1), await SeenByAsync(world, world.Panel));
        Assert.Equal((0, 0, 0), await SeenByAsync(world, outsider));
        world.GoTo(april.Day.AddDays(40));
        Assert.Equal(0, (await SeenByAsync(world, world.Panel)).Children);
    }

    [Fact]
    public async Task CancellingAnIssuedMeeting_ClosesItsChildrenToThePanel_WhoStillReadThatItIsCancelled()
    {
        await using var world = await MeetingWorld.NewAsync();
        await world.ChildWithActionAsync();
        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0];
        await world.WithMeetingAsync(april.Id, m => m.Issue(world.Chair, world.Now));
        Assert.Equal((1, 1, 1), await SeenByAsync(world, world.Panel));
        await world.WithMeetingAsync(april.Id, m => m.Cancel("The building is closed."));
        var (meetings, items, children) = await SeenByAsync(world, world.Panel);
        Assert.Equal((1, 0, 0), (meetings, items, children));
        Assert.Equal(1, (await SeenByAsync(world, world.Chair)).Children);
    }

    [Fact]
    public async Task ConflictOfInterest_RemovesTheItemFromCountsAndNumbers()
    {
        await using var world = await MeetingWorld.NewAsync();
        var first = await world.ChildWithActionAsync(dueInDays: -1);
        var second = await world.ChildWithActionAsync();
        var third = await world.ChildWithActionAsync();
        await world.World.SaveAsync(new ConflictOfInterest { ChildId = first.Id, AccountId = world.Chair.Id, Reason = "Niece", DeclaredAt = world.Now });
        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0].Id;
        await AsAsync(world, world.Chair, async records =>
        {
            var meeting = await OpenAsync(records, april);
            Assert.Equal(2, meeting.Items.Count);
            var item = meeting.Items.Single(i => i.ChildId == third.Id);
            Assert.Equal(2, meeting.NumberOf(item));
            meeting.MoveUp(item);
            await records.SaveAsync(default);
            return true;
        });
        var all = (await world.MeetingsAsync())[0].OnAgenda.Select(i => i.ChildId!.Value).ToList();
        Assert.Equal([first.Id, third.Id, second.Id], all);
    }

    [Fact]
    public async Task Refresh_IsForThoseWhoPrepareAndForTheNextAgendaOnly()
    {
        await using var world = await MeetingWorld.NewAsync();
        await world.ChildWithActionAsync();
        var meetings = await world.MeetingsAsync();
        Assert.Null(await AsAsync(world, world.Panel, records => records.RefreshAgendaAsync(meetings[0].Id, default)));
        var outcome = await AsAsync(world, world.Chair, records => records.RefreshAgendaAsync(meetings[0].Id, default));
        Assert.Equal(new DraftOutcome(1, 0), outcome);
        await Assert.ThrowsAsync<Core.Rules.RuleViolation>(() => AsAsync(world, world.Chair, records => records.RefreshAgendaAsync(meetings[1].Id, default)));
    }

    [Fact]
    public async Task TwoPeopleMovingTheSameItems_TheSecondIsToldAndNothingIsLost()
    {
        await using var world = await MeetingWorld.NewAsync();
        for (var i = 0; i < 4; i++)
        {
            await world.ChildWithActionAsync();
        }

        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0].Id;
        await using var one = world.Database.As(world.Chair);
        await using var two = world.Database.As(world.Administrator);
        var (first, second) = (one.ServiceProvider.GetRequiredService<CaseRecords>(), two.ServiceProvider.GetRequiredService<CaseRecords>());
        var (mine, theirs) = (await OpenAsync(first, april), await OpenAsync(second, april));
        mine.MoveTo(mine.OnAgenda.Last(), 1);
        theirs.MoveDown(theirs.OnAgenda.First());
        await first.SaveAsync(default);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveAsync(default));
        var positions = (await world.MeetingsAsync())[0].OnAgenda.Select(i => i.Position);
        Assert.Equal([1, 2, 3, 4], positions);
    }

    [Fact]
    public async Task TwoPeopleAddingTheSameChild_OneItemOnly()
    {
        await using var world = await MeetingWorld.NewAsync();
        var child = await world.World.ChildAsync();
        var april = (await world.MeetingsAsync())[0].Id;
        await using var one = world.Database.As(world.Chair);
        await using var two = world.Database.As(world.Administrator);
        var (first, second) = (one.ServiceProvider.GetRequiredService<CaseRecords>(), two.ServiceProvider.GetRequiredService<CaseRecords>());
        var (mine, theirs) = (await OpenAsync(first, april), await OpenAsync(second, april));
        mine.AddChild(child, "School asked", world.Chair, world.Now);
        theirs.AddChild(child, "Police asked", world.Administrator, world.Now);
        await first.SaveAsync(default);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveAsync(default));
        Assert.Single((await world.MeetingsAsync())[0].Items);
    }

    [Fact]
    public async Task DecidingWhileAnotherMovesElsewhere_BothStand()
    {
        await using var world = await MeetingWorld.NewAsync();
        for (var i = 0; i < 4; i++)
        {
            await world.ChildWithActionAsync();
        }

        await world.DraftAsync();
        var april = (await world.MeetingsAsync())[0].Id;
        await using var one = world.Database.As(world.Chair);
        await using var two = world.Database.As(world.Administrator);
        var (first, second) = (one.ServiceProvider.GetRequiredService<CaseRecords>(), two.ServiceProvider.GetRequiredService<CaseRecords>());
        var (mine, theirs) = (await OpenAsync(first, april), await OpenAsync(second, april));
        mine.MoveUp(mine.OnAgenda.ElementAt(1));
        theirs.Accept(theirs.OnAgenda.Last(), world.Administrator, world.Now);
        await first.SaveAsync(default);
        await second.SaveAsync(default);
        var after = (await world.MeetingsAsync())[0];
        Assert.Equal(AgendaItemState.Accepted, after.OnAgenda.Last().State);
        Assert.True(after.OrderedByHand);
    }
}
