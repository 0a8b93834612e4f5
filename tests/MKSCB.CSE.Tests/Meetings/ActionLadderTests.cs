using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Mail;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>How actions end, how their day moves, and how far up a late one goes, by the clock.</summary>
public class ActionLadderTests
{
    private static readonly ActionLadder Ladder = new(5, 15, 30);

    private static MeetingAction Action(Guid? owner = null) => new() { BodyId = Guid.NewGuid(), Text = "Visit", OwnerAgencyId = Guid.NewGuid(), OwnerId = owner, OwnerName = "Nurse", DueOn = Today, AgreedAt = Now };

    [Theory]
    [InlineData(-1, false, LadderRung.Owner)]
    [InlineData(4, false, LadderRung.Owner)]
    [InlineData(5, false, LadderRung.Manager)]
    [InlineData(-20, true, LadderRung.Manager)]
    [InlineData(14, true, LadderRung.Manager)]
    [InlineData(15, false, LadderRung.SubGroupChair)]
    [InlineData(29, false, LadderRung.SubGroupChair)]
    [InlineData(30, true, LadderRung.IndependentChair)]
    public void Rung_IsCountedInDaysFromTheDayPromised(int late, bool notDone, LadderRung rung) =>
        Assert.Equal(rung, Ladder.RungOn(Today, notDone, Today.AddDays(late)));

    [Theory]
    [InlineData(0, 15, 30)]
    [InlineData(15, 15, 30)]
    [InlineData(5, 40, 30)]
    public void Ladder_ThatDoesNotRise_IsRefused(int manager, int subGroup, int independent) =>
        Assert.Throws<RuleViolation>(() => new ActionLadder(manager, subGroup, independent).Checked());

    [Fact]
    public void AnotherDay_KeepsTheOldOneAndTheReason_AndDoesNotStopTheLadder()
    {
        var action = Action();
        action.MoveDue(Today.AddDays(20), "The clinic is shut", Officer(), Now);
        action.MoveDue(Today.AddDays(40), "Still shut", Officer(), Now.AddDays(10));
        Assert.Equal((Today.AddDays(40), Today), (action.DueOn, action.PromisedOn!.Value));
        Assert.Equal([(Today, Today.AddDays(20), "The clinic is shut"), (Today.AddDays(20), Today.AddDays(40), "Still shut")], action.Updates.Select(u => (u.DueBefore!.Value, u.DueAfter!.Value, u.Text!)));
        Assert.True(action.Climb(Ladder, Now.AddDays(15)));
        Assert.Equal(LadderRung.SubGroupChair, action.Rung);
        Assert.False(action.Climb(Ladder, Now.AddDays(16)));
    }

    [Fact]
    public void AnotherDay_ThatIsPastOrTheSameOrWithoutReason_IsRefused()
    {
        var action = Action();
        Assert.Throws<RuleViolation>(() => action.MoveDue(Today, "Same", Officer(), Now));
        Assert.Throws<RuleViolation>(() => action.MoveDue(Today.AddDays(-1), "Past", Officer(), Now));
        Assert.Throws<RuleViolation>(() => action.MoveDue(Today.AddDays(9), " ", Officer(), Now));
        Assert.Null(action.PromisedOn);
    }

    [Fact]
    public void NotPossible_EndsOnlyWhenSomebodyElseAccepts()
    {
        var owner = Officer("Owner");
        var action = Action(owner.Id);
        Assert.Throws<RuleViolation>(() => action.AcceptNotPossible(Officer(), Now));
        action.SayNotPossible("The clinic is shut", owner, Now);
        Assert.False(action.HasEnded);
        Assert.Throws<RuleViolation>(() => action.AcceptNotPossible(owner, Now));
        action.RefuseNotPossible("There is another clinic", Officer(), Now);
        Assert.Throws<RuleViolation>(() => action.AcceptNotPossible(Officer(), Now));
        action.SayNotPossible("That one too", owner, Now);
        var chair = Officer("Chair");
        action.AcceptNotPossible(chair, Now);
        Assert.Equal((ActionEnd.NotPossible, chair.Id, "That one too"), (action.EndedAs!.Value, action.AcceptedById!.Value, action.Outcome));
    }

    [Fact]
    public void NotDone_GoesUpAtOnce_AndStaysOpen()
    {
        var action = Action();
        action.SayNotDone("Nobody was free", Officer(), Now.AddDays(-3));
        Assert.Equal((LadderRung.Manager, false), (action.Rung, action.HasEnded));
        action.Done("Visited on Friday", Officer(), Now);
        Assert.False(action.Climb(Ladder, Now.AddDays(90)));
        Assert.Throws<RuleViolation>(() => action.Overtaken("Twice", Officer(), Now));
        Assert.Throws<RuleViolation>(() => action.MoveDue(Today.AddDays(9), "Late", Officer(), Now));
    }

    [Fact]
    public async Task Ladder_ClimbsByTheClock_AndWritesToEachOnce()
    {
        await using var world = await MeetingWorld.NewAsync(MailWorld.AddTo);
        var lead = await world.World.PersonAsync(world.Agency, Role.AgencyLead);
        var (subGroup, independent) = (await world.World.PersonAsync(world.Agency, Role.SubGroupChair), await world.World.PersonAsync(world.Agency, Role.IndependentChair));
        var child = await world.World.ChildAsync();
        var action = world.Action(child, dueInDays: 0);
        await world.World.SaveAsync(action);
        var due = action.DueOn;
        foreach (var (days, recipient) in new[] { (4, null), (5, lead), (6, null), (15, subGroup), (30, independent), (60, null) })
        {
            world.GoTo(due.AddDays(days));
            var before = await LettersAsync(world);
            await ClimbAsync(world);
            await ClimbAsync(world);
            Assert.Equal(recipient == null ? [] : new Guid?[] { recipient.Id }, (await LettersAsync(world)).Skip(before.Count));
            Assert.Equal(days >= 15, await SeesAsync(world, subGroup, action.Id));
            Assert.Equal(days >= 30, await SeesAsync(world, independent, action.Id));
        }

        await world.World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = subGroup.Id, Reason = "Test", DeclaredAt = world.Now });
        Assert.False(await SeesAsync(world, subGroup, action.Id));
    }

    private static async Task ClimbAsync(MeetingWorld world)
    {
        await using var scope = world.Database.As(null);
        await new ActionClimbing(scope.ServiceProvider.GetRequiredService<SystemRecords>(), scope.ServiceProvider.GetRequiredService<Outbox>(), Ladder).ClimbAsync(world.Now, default);
    }

    private static Task<List<Guid?>> LettersAsync(MeetingWorld world) =>
        world.SystemAsync((records, _) => records.All<OutboxLetter>().Where(l => l.Kind == ActionClimbing.Letter).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).Select(l => l.RecipientId).ToListAsync());

    private static async Task<bool> SeesAsync(MeetingWorld world, CurrentUser who, Guid action)
    {
        await using var scope = world.Database.As(who);
        return await scope.ServiceProvider.GetRequiredService<CaseRecords>().Actions.AnyAsync(a => a.Id == action);
    }
}
