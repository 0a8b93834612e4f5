using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Interventions;

/// <summary>The rules of an intervention, from its referral to its last follow-up, by the clock.</summary>
public class InterventionTests
{
    private static readonly Guid Agency = Guid.NewGuid();
    private static readonly Guid Body = Guid.NewGuid();
    private static readonly InterventionTerms Unlimited = new(null, []);

    private readonly CurrentUser _manager = Person(new Grant(Role.InterventionManager), Agency);
    private readonly CurrentUser _chair = Person(new Grant(Role.MeetingChair, null, null, Body));
    private readonly CurrentUser _worker = Person(new Grant(Role.InterventionWorker), Agency);
    private readonly Child _child = new() { Reference = "T-1", GivenName = "Test", FamilyName = "Child", LocalityCode = "south", OpenedAt = Now };

    private static CurrentUser Person(Grant grant, Guid? agency = null) => new(Guid.NewGuid(), "Person", agency ?? Guid.NewGuid(), "Agency", [grant]);

    private static InterventionReferral Why(string reason = "An adult to ring") => new(Agency, reason, ["Asked the child"]);

    private Intervention Referred(bool discussed = true) => Intervention.Refer(_child, InterventionWorld.Discussed(Body, _child, Now, discussed), Why(), _chair, Now);

    private Intervention Accepted()
    {
        var intervention = Referred();
        intervention.Accept(Unlimited, 0, _manager, Now);
        return intervention;
    }

    private Intervention Active()
    {
        var intervention = Accepted();
        intervention.Start(new NamedWorker(_worker.Id, _worker.Name), _manager, Now);
        return intervention;
    }

    private static void Refused(Action act, string words) => Assert.Contains(words, Assert.Throws<RuleViolation>(act).Message, StringComparison.Ordinal);

    [Fact]
    public void Referral_RestsOnADecision_AndIsConsideredAtOnce()
    {
        var intervention = Referred();
        Assert.Equal(InterventionState.ConsideredAtMeeting, intervention.State);
        Assert.Equal([InterventionState.Referred, InterventionState.ConsideredAtMeeting], intervention.Steps.OrderBy(s => s.Order).Select(s => s.State));
        Assert.Equal("Asked the child", intervention.CriteriaMet);
    }

    [Fact]
    public void Referral_ToAMeetingToCome_WaitsForIt()
    {
        var item = InterventionWorld.Discussed(Body, _child, Now, discussed: false);
        var intervention = Intervention.Refer(_child, item, Why(), _chair, Now);
        Assert.Equal(InterventionState.Referred, intervention.State);
        Refused(() => intervention.Accept(Unlimited, 0, _manager, Now), "considered");
        Refused(() => intervention.Consider(_manager, Now), "has not discussed");
        item.Discuss(Now.AddDays(1), Today.AddDays(60), null);
        intervention.Consider(_manager, Now.AddDays(2));
        Assert.Equal(InterventionState.ConsideredAtMeeting, intervention.State);
    }

    [Fact]
    public void Referral_IsForThoseWhoPrepareThatMeeting_OrCoordination_AboutThatChild()
    {
        var item = InterventionWorld.Discussed(Body, _child, Now);
        Refused(() => Intervention.Refer(_child, item, Why(), Person(new Grant(Role.MeetingChair, null, null, Guid.NewGuid())), Now), "prepare a meeting");
        Refused(() => Intervention.Refer(_child, item, Why(), Person(new Grant(Role.PanelMember, null, null, Body)), Now), "prepare a meeting");
        Refused(() => Intervention.Refer(_child, item, Why(), _worker, Now), "prepare a meeting");
        Refused(() => Intervention.Refer(_child, item, Why(" "), _chair, Now), "hoped to change");
        var other = new Child { Reference = "T-2", GivenName = "Other", FamilyName = "Child", LocalityCode = "south", OpenedAt = Now };
        Refused(() => Intervention.Refer(other, item, Why(), _chair, Now), "discussed this child");
        Assert.Equal(InterventionState.ConsideredAtMeeting, Intervention.Refer(_child, item, Why(), Person(new Grant(Role.CseCoordinator)), Now).State);
    }

    [Fact]
    public void Acceptance_AboveCapacity_GoesOnTheWaitingList_UntilAPlaceIsFree()
    {
        var terms = new InterventionTerms(2, []);
        var intervention = Referred();
        intervention.Accept(terms, 2, _manager, Now);
        Assert.Equal(InterventionState.Waiting, intervention.State);
        Refused(() => intervention.Accept(terms, 0, _manager, Now), "waiting list");
        Refused(() => intervention.Start(new NamedWorker(_worker.Id, "Worker"), _manager, Now), "has a place");
        Refused(() => intervention.GivePlace(terms, 2, true, null, _manager, Now), "No place is free");
        Refused(() => intervention.GivePlace(terms, 1, false, null, _manager, Now), "Another child stands before");
        intervention.GivePlace(terms, 1, false, "Moves home next week", _manager, Now);
        Assert.Equal(InterventionState.Accepted, intervention.State);
        Assert.Equal("Moves home next week", intervention.Steps.Last().Reason);
    }

    [Fact]
    public void LastPlace_IsGiven()
    {
        var intervention = Referred();
        intervention.Accept(new InterventionTerms(2, []), 1, _manager, Now);
        Assert.Equal(InterventionState.Accepted, intervention.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void CapacityBelowOne_IsRefused(int capacity) => Assert.Throws<RuleViolation>(() => new InterventionTerms(capacity, []).Checked());

    [Fact]
    public void Start_OpensTheChildToTheWorker_AndItsEndClosesIt()
    {
        _child.RaiseLevel(new LevelJudgement(RiskLevel.High, "Signs"), _chair, Now);
        var intervention = Active();
        var work = Assert.Single(_child.Involvements);
        Assert.Equal((_worker.Id, Today, null, RiskLevel.High), (work.AccountId!.Value, work.From, work.To, intervention.LevelBefore!.Value));
        _child.RaiseLevel(new LevelJudgement(RiskLevel.HarmEvidenced, "Harm"), _chair, Now.AddDays(20));
        intervention.Complete("Rings before going out", _manager, Now.AddDays(90));
        Assert.Equal((Today.AddDays(90), "Rings before going out"), (work.To!.Value, work.EndReason));
        Assert.Equal((RiskLevel.High, RiskLevel.HarmEvidenced), (intervention.LevelBefore!.Value, intervention.LevelAfter!.Value));
    }

    [Fact]
    public void Worker_WhoWorkedWithTheChildBefore_GoesOnDoingSo()
    {
        var before = _child.Involve(Agency, _worker.Id, "Worker", "Youth worker", Today.AddDays(-40));
        var intervention = Active();
        Assert.Equal([before], _child.Involvements);
        intervention.CloseEarly("Moved", _manager, Now.AddDays(5));
        Assert.Null(before.To);
    }

    [Fact]
    public void Worker_WithAConflict_CannotBeNamed()
    {
        _child.DeclareConflict(_worker.Id, "Neighbour", _chair, Now);
        var intervention = Accepted();
        Refused(() => intervention.Start(new NamedWorker(_worker.Id, "Worker"), _manager, Now), "conflict of interest");
        Assert.Equal(InterventionState.Accepted, intervention.State);
        Assert.Empty(_child.Involvements);
    }

    [Fact]
    public void HandOver_EndsOneWorkersWork_AndBeginsTheOthers()
    {
        var intervention = Active();
        Refused(() => intervention.HandOver(new NamedWorker(_worker.Id, "Same"), "Leave", _manager, Now), "already");
        intervention.HandOver(new NamedWorker(Guid.NewGuid(), "Second"), "Leave", _manager, Now.AddDays(10));
        Assert.Equal([Today.AddDays(10), null], _child.Involvements.Select(i => i.To));
        Assert.Equal("Second", intervention.WorkerName);
        Refused(() => intervention.Meet(new SessionHeld(Today, SessionKind.Online, true, "Met"), _worker, Now), "worker of this intervention");
    }

    [Fact]
    public void Pause_NeedsAReason_KeepsThePlace_AndHasNoSessions()
    {
        var intervention = Active();
        Refused(() => intervention.Pause("", _manager, Now), "Say why");
        intervention.Pause("Hospital", _manager, Now.AddDays(10));
        Assert.Contains(intervention.State, Intervention.WithPlace);
        Refused(() => intervention.Meet(new SessionHeld(Today.AddDays(11), SessionKind.FaceToFace, true, "Met"), _worker, Now.AddDays(12)), "paused on that day");
        intervention.Meet(new SessionHeld(Today.AddDays(9), SessionKind.FaceToFace, true, "Written down late"), _worker, Now.AddDays(12));
        Refused(() => intervention.Agree("Goal", Today.AddDays(40), _worker, Now.AddDays(12)), "while the intervention runs");
        intervention.Resume("Home again", _manager, Now.AddDays(20));
        Assert.Equal((InterventionState.Active, null), (intervention.State, intervention.PausedOn));
    }

    [Fact]
    public void Session_LiesBetweenTheStartAndToday_AndOneMissedIsWrittenDownToo()
    {
        var intervention = Active();
        Refused(() => intervention.Meet(new SessionHeld(Today.AddDays(-1), SessionKind.Online, true, "Met"), _worker, Now), "between");
        Refused(() => intervention.Meet(new SessionHeld(Today.AddDays(1), SessionKind.Online, true, "Met"), _worker, Now), "between");
        Refused(() => intervention.Meet(new SessionHeld(Today, SessionKind.Online, false, " "), _worker, Now), "why the child did not come");
        Assert.False(intervention.Meet(new SessionHeld(Today, SessionKind.Online, false, "Could not get away"), _worker, Now).Attended);
    }

    [Fact]
    public void Goal_IsReviewedUntilItIsReached()
    {
        var intervention = Active();
        Refused(() => intervention.Agree("Football", Today, _worker, Now), "future");
        var goal = intervention.Agree("Football", Today.AddDays(28), _worker, Now);
        var later = Now.AddDays(28);
        Refused(() => intervention.Review(goal, new GoalProgress("Went once", 3, null), _worker, later), "looked at again");
        Refused(() => intervention.Review(goal, new GoalProgress("Went once", 11, null), _worker, later), "0 to 10");
        Refused(() => intervention.Review(goal, new GoalProgress("", 3, Today.AddDays(56)), _worker, later), "in words");
        intervention.Review(goal, new GoalProgress("Went once", 3, Today.AddDays(56)), _worker, later);
        Assert.Equal((3, Today.AddDays(56)), (goal.Scale!.Value, goal.ReviewDueOn!.Value));
        intervention.Review(goal, new GoalProgress("Plays", 10, null), _worker, Now.AddDays(56));
        Assert.Null(goal.ReviewDueOn);
        Refused(() => intervention.Review(goal, new GoalProgress("Plays", 10, null), _worker, Now.AddDays(57)), "has been reached");
        Assert.Equal([3, 10], goal.Reviews.Select(r => r.Scale));
    }

    [Theory]
    [InlineData(InterventionState.Completed)]
    [InlineData(InterventionState.ClosedEarly)]
    [InlineData(InterventionState.DeclinedByFamily)]
    public void EndOfOneThatStarted_BringsFollowUpsAfterThreeAndSixMonths(InterventionState state)
    {
        var intervention = Active();
        End(intervention, state, Now);
        Assert.Equal([Today.AddMonths(3), Today.AddMonths(6)], intervention.FollowUps.Select(f => f.DueOn));
        var first = intervention.FollowUps.First();
        var early = LondonTime.ToUtc(first.DueOn.AddDays(-FollowUp.EarlyDays - 1), new TimeOnly(12, 0));
        Refused(() => intervention.LookBack(first, "Well", _worker, early), "before it is due");
        Refused(() => intervention.LookBack(first, "", _worker, early.AddDays(1)), "how the child is");
        intervention.LookBack(first, "Well", _worker, early.AddDays(1));
        Refused(() => intervention.LookBack(first, "Well", _worker, early.AddDays(2)), "already");
        Assert.True(intervention.HasEnded);
    }

    [Theory]
    [InlineData(InterventionState.NotSuitable)]
    [InlineData(InterventionState.ClosedEarly)]
    [InlineData(InterventionState.DeclinedByFamily)]
    public void EndOfOneThatNeverStarted_HasNoFollowUps_AndLetsTheChildBeReferredAgain(InterventionState state)
    {
        var intervention = Accepted();
        End(intervention, state, Now);
        Assert.Empty(intervention.FollowUps);
        Assert.Equal((null, "Because"), (intervention.LevelAfter, intervention.Outcome));
        Assert.Equal(InterventionState.ConsideredAtMeeting, Referred().State);
    }

    [Fact]
    public void Ends_NeedAReason_AndAreEnds()
    {
        var intervention = Active();
        Refused(() => intervention.Complete(" ", _manager, Now), "Say why it ends");
        Refused(() => intervention.FindNotSuitable("Because", _manager, Now), "closed early");
        intervention.Complete("Done", _manager, Now);
        Refused(() => intervention.CloseEarly("Again", _manager, Now), "not ended");
        Refused(() => intervention.HandOver(new NamedWorker(Guid.NewGuid(), "Other"), "Late", _manager, Now), "not ended");
    }

    [Fact]
    public void Steps_AreForManagersOfThatAgency_AndWorkForItsWorkerToo()
    {
        var stranger = Person(new Grant(Role.InterventionManager));
        var colleague = Person(new Grant(Role.InterventionWorker), Agency);
        var intervention = Referred();
        foreach (var other in new[] { stranger, _worker, _chair })
        {
            Refused(() => intervention.Accept(Unlimited, 0, other, Now), "intervention managers");
        }

        var active = Active();
        Refused(() => active.Meet(new SessionHeld(Today, SessionKind.Online, true, "Met"), stranger, Now), "worker of this intervention");
        Refused(() => active.Meet(new SessionHeld(Today, SessionKind.Online, true, "Met"), colleague, Now), "worker of this intervention");
        Refused(() => active.Complete("Done", _worker, Now), "intervention managers");
        active.Meet(new SessionHeld(Today, SessionKind.Online, true, "Met in the worker’s place"), _manager, Now);
        Assert.Single(active.Sessions);
    }

    private void End(Intervention intervention, InterventionState state, DateTime at)
    {
        Action<string, CurrentUser, DateTime> end = state switch
        {
            InterventionState.Completed => intervention.Complete,
            InterventionState.ClosedEarly => intervention.CloseEarly,
            InterventionState.NotSuitable => intervention.FindNotSuitable,
            _ => intervention.Decline,
        };
        end("Because", _manager, at);
    }
}
