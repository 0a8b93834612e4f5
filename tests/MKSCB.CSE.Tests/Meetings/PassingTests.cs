using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A child passed from one meeting to another is due at both until the receiving one answers, and never at none.</summary>
public class PassingTests
{
    private static readonly PassingWords Words = new("The practice knows the family", "Follow the support at school");

    private static string Sentences(Meeting meeting) => string.Join(" | ", meeting.Items.Single().Factors.Select(f => f.Sentence));

    private static async Task<(MeetingWorld World, MeetingBody North, CurrentUser NorthChair)> NewAsync()
    {
        var world = await MeetingWorld.NewAsync();
        var north = new MeetingBody { Code = "north-test", Name = "Test North", LocalityCode = "north" };
        await world.World.SaveAsync(north);
        await world.SystemAsync((records, now) => new MeetingUpkeep(records, WorkingDays.England).MakeMeetingsAsync(now, default));
        return (world, north, await world.World.PersonAsync(world.Agency, Role.MeetingChair, north.Id));
    }

    private static Task<ChildPassing> SavedAsync(MeetingWorld world, MeetingBody to, Child child, Guid? item = null) => world.SystemAsync(async (records, now) =>
    {
        var passing = new ChildPassing { ChildId = child.Id, Kind = PassingKind.StepDown, FromBodyId = world.Body.Id, FromItemId = item, ToBodyId = to.Id, Reason = Words.Reason, Asked = Words.Asked, At = now, ById = world.Chair.Id };
        records.Add(passing);
        await records.SaveAsync(default);
        return passing;
    });

    private static Task<Meeting> NextAsync(MeetingWorld world, MeetingBody body) => world.SystemAsync(async (records, now) =>
    {
        await records.DraftNextAgendaAsync(body.Id, now, default);
        await records.SaveAsync(default);
        return await records.All<Meeting>().AsNoTracking().Include(m => m.Items).ThenInclude(i => i.Factors).Where(m => m.BodyId == body.Id && m.StartsAt >= now).OrderBy(m => m.StartsAt).FirstAsync();
    });

    private static Task<bool> AnswerAsync(MeetingWorld world, ChildPassing passing, CurrentUser by, bool accept) => world.SystemAsync(async (records, now) =>
    {
        var stored = await records.All<ChildPassing>().SingleAsync(p => p.Id == passing.Id);
        if (accept)
        {
            stored.Accept(await records.All<MeetingAction>().Where(a => a.ChildId == stored.ChildId && a.BodyId == stored.FromBodyId).ToListAsync(), by, now);
        }
        else
        {
            stored.Return("We are full", by, now);
        }

        await records.SaveAsync(default);
        return true;
    });

    private static Task<ChildPassing> StoredAsync(MeetingWorld world, ChildPassing passing) => world.SystemAsync((records, _) => records.All<ChildPassing>().AsNoTracking().SingleAsync(p => p.Id == passing.Id));

    [Fact]
    public async Task UntilAccepted_TheChildIsDueAtBoth_AndAcceptedOnlyAtTheReceiver()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        var passing = await SavedAsync(world, north, child);
        Assert.Equal("Stepped down to this meeting by Test MARMM on 1 April: Follow the support at school", Sentences(await NextAsync(world, north)));
        Assert.Equal("Passed to Test North on 1 April, which has not yet accepted.", Sentences(await NextAsync(world, world.Body)));
        Assert.Equal(PassingState.OnAgenda, (await StoredAsync(world, passing)).State);
        await AnswerAsync(world, passing, chair, accept: true);
        Assert.Equal("Nothing makes this due at this meeting any longer.", Sentences(await NextAsync(world, world.Body)));
        Assert.Single((await NextAsync(world, north)).Items);
    }

    [Fact]
    public async Task Accepted_TakesTheOpenActionsAlong_WithOwnerDayAndLadder_AndTheChildsReviewNoLongerHoldsTheSender()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        await world.World.SaveAsync(world.Action(child, dueInDays: 9));
        var april = (await world.MeetingsAsync())[0];
        await world.DraftAsync();
        world.GoTo(april.Day);
        await world.HoldAsync(april.Id, _ => april.Day.AddDays(20));
        world.GoTo(april.Day.AddDays(1));
        var passing = await SavedAsync(world, north, child);
        await AnswerAsync(world, passing, chair, accept: true);
        world.GoTo(april.Day.AddDays(21));
        Assert.Empty((await NextAsync(world, world.Body)).Items);
        var action = await world.SystemAsync((records, _) => records.All<MeetingAction>().AsNoTracking().Include(a => a.Updates).SingleAsync());
        Assert.Equal((north.Id, "School nurse", new DateOnly(2026, 4, 10), ActionState.Open), (action.BodyId, action.OwnerName, action.DueOn, action.State));
        Assert.Equal(ActionUpdateKind.WentAlong, action.Updates.Single().Kind);
        Assert.Contains("1 action overdue", Sentences(await NextAsync(world, north)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_StandsOnTheSendersNextAgenda_WithTheReason_UntilDiscussedThere()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        var passing = await SavedAsync(world, north, child);
        await NextAsync(world, north);
        await AnswerAsync(world, passing, chair, accept: false);
        var april = await NextAsync(world, world.Body);
        Assert.Equal("Returned by Test North on 1 April: We are full", Sentences(april));
        Assert.Equal("Nothing makes this due at this meeting any longer.", Sentences(await NextAsync(world, north)));
        world.GoTo(april.Day);
        await world.HoldAsync(april.Id, _ => new DateOnly(2026, 12, 1));
        world.GoTo(april.Day.AddDays(1));
        Assert.Empty((await NextAsync(world, world.Body)).Items);
    }

    [Fact]
    public async Task Answered_ItIsNotAnsweredAgain_AndReturnedOnlyWithAReason()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var passing = await SavedAsync(world, north, await world.World.ChildAsync("north"));
        Assert.Throws<RuleViolation>(() => passing.Return(" ", chair, world.Now));
        await AnswerAsync(world, passing, chair, accept: true);
        await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(world, passing, chair, accept: false));
        await Assert.ThrowsAsync<RuleViolation>(() => AnswerAsync(world, passing, chair, accept: true));
    }

    [Fact]
    public async Task AnotherMeetingsAction_OrAnotherChilds_DoesNotGoAlong()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var (child, other) = (await world.World.ChildAsync("north"), await world.World.ChildAsync("north"));
        var passing = await SavedAsync(world, north, child);
        Assert.Throws<RuleViolation>(() => passing.Accept([world.Action(other)], chair, world.Now));
        Assert.Equal(PassingState.Proposed, passing.State);
    }

    [Fact]
    public async Task AskedByAPractice_TheLocalitysMeetingSeesWhoAndWhy_TheWholeAreasIsNotAsked()
    {
        var (world, north, _) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        var teacher = await world.World.PersonAsync(world.Agency);
        await world.World.SaveAsync(ChildPassing.AskedBy(child, north, Words, teacher, world.Now));
        Assert.Equal($"{world.Agency.Name} asked this meeting to consider the child on 1 April: {Words.Reason}", Sentences(await NextAsync(world, north)));
        Assert.Throws<RuleViolation>(() => ChildPassing.AskedBy(child, world.Body, Words, teacher, world.Now));
        Assert.Throws<RuleViolation>(() => ChildPassing.AskedBy(child, north, Words with { Reason = "" }, teacher, world.Now));
        var south = await world.World.ChildAsync("south");
        Assert.Throws<RuleViolation>(() => ChildPassing.AskedBy(south, north, Words, teacher, world.Now));
    }

    [Fact]
    public async Task AConflict_HidesThePassing_AndAStrangerSeesNone()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        await SavedAsync(world, north, child);
        async Task<int> SeenBy(CurrentUser who)
        {
            await using var scope = world.Database.As(who);
            return await scope.ServiceProvider.GetRequiredService<PassingRecords>().Passings.CountAsync();
        }

        Assert.Equal((1, 1, 0), (await SeenBy(chair), await SeenBy(world.Chair), await SeenBy(world.Panel)));
        await world.World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = chair.Id, Reason = "Aunt", DeclaredAt = world.Now });
        Assert.Equal((0, 1), (await SeenBy(chair), await SeenBy(world.Chair)));
    }

    [Fact]
    public async Task ByReference_ALocalitysMeetingAddsOnlyItsOwnChildren_TheWholeAreasOnlyThoseKnownToAMeeting()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        async Task<bool> Adds(CurrentUser who, MeetingBody body, Child child)
        {
            await using var scope = world.Database.As(who);
            return await scope.ServiceProvider.GetRequiredService<CaseRecords>().ChildToAddAsync(new Meeting { BodyId = body.Id, StartsAt = world.Now }, child.Reference, default) != null;
        }

        var (ours, south, unknown, passed, returned, known) = (await world.World.ChildAsync("north"), await world.World.ChildAsync("south"), await world.World.ChildAsync("unknown"), await world.World.ChildAsync("south"), await world.World.ChildAsync("south"), await world.World.ChildAsync("south"));
        await SavedAsync(world, north, passed);
        await AnswerAsync(world, await SavedAsync(world, north, returned), chair, accept: false);
        await world.ReferAsync(known);
        Assert.Equal((true, false, true, true, false), (await Adds(chair, north, ours), await Adds(chair, north, south), await Adds(chair, north, unknown), await Adds(chair, north, passed), await Adds(chair, north, returned)));
        Assert.False(await Adds(chair, world.Body, ours));
        Assert.Equal((false, true), (await Adds(world.Chair, world.Body, south), await Adds(world.Chair, world.Body, known)));
    }

    [Fact]
    public async Task AcceptedAfterADiscussionThatSetNoDay_TheChildIsDueAgain_BecauseTheSenderHasLetGo()
    {
        var (world, north, chair) = await NewAsync();
        await using var _w = world;
        var child = await world.World.ChildAsync("north");
        var passing = await SavedAsync(world, north, child);
        var first = await NextAsync(world, north);
        world.GoTo(first.Day);
        await world.WithMeetingAsync(first.Id, m =>
        {
            m.Issue(chair, world.Now);
            m.Begin();
            m.Items.Single().Discuss(m.StartsAt, null, "The school follows");
            m.Close([], chair, m.EndsAt);
        });
        world.GoTo(first.Day.AddDays(1));
        await AnswerAsync(world, passing, chair, accept: true);

        Assert.DoesNotContain((await NextAsync(world, world.Body)).Items, i => i.ChildId == child.Id && i.Factors.Any(f => f.Code == Factor.PassedAway));
        Assert.Contains(Words.Asked, Sentences(await NextAsync(world, north)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoPassedAChildForAMeeting_AndPreparesItNoLonger_ReadsNothingOfIt()
    {
        var (world, north, _) = await NewAsync();
        await using var _w = world;
        var passing = await SavedAsync(world, north, await world.World.ChildAsync("north"));
        var former = new CurrentUser(world.Chair.Id, world.Chair.Name, world.Chair.AgencyId, world.Chair.AgencyName, []);
        await using var scope = world.Database.As(former);
        Assert.Equal(world.Chair.Id, passing.ById);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<PassingRecords>().Passings.ToListAsync());
    }
}
