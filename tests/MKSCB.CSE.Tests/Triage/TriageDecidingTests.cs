using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Triage;

public sealed class TriageDecidingTests
{
    private static readonly Guid Body = Guid.NewGuid();

    private readonly Child _child = Child();
    private readonly CurrentUser _officer = Officer();
    private readonly ScreeningSubmission _submission = Waiting.Submission();

    [Fact]
    public void Deciding_ClosesTheSubmissionSetsTheLevelAndWritesTheStory()
    {
        var decision = Decide(Choice(new StepChoice(TriageOutcome.Section17Assessment), new StepChoice(TriageOutcome.Marmm, Body)), RiskLevel.High);

        Assert.Equal(ScreeningState.Triaged, _submission.State);
        Assert.Equal(_child.Id, _submission.ChildId);
        Assert.Null(_submission.QueuePlace);
        Assert.Same(decision, _submission.Decision);
        Assert.Equal(RiskLevel.High, _child.Level);
        Assert.Equal(_submission.Id, Assert.Single(_child.Levels).ScreeningId);
        Assert.Equal(Body, decision.Steps.Single(s => s.Outcome == TriageOutcome.Marmm).MeetingBodyId);
        var line = Assert.Single(_child.Chronology).Text;
        Assert.Equal($"Screening {_submission.Reference} was decided: Assessment (section 17); MARMM. Level agreed: High.", line);
    }

    [Fact]
    public void DecidedInsideTheClock_IsInTime_AndAfterIt_IsNot()
    {
        var due = WorkingDays.England.DecisionDue(Now);

        Assert.True(Decide(Choice(), RiskLevel.High, due).InTime);
        var late = new TriageDeciding(WorkingDays.England).Decide(Waiting.Submission(), Child(), Choice(), RiskLevel.High, _officer, due.AddMinutes(1));
        Assert.False(late.InTime);
        Assert.Equal(due, late.DueAt);
    }

    [Theory]
    [InlineData(ScreeningState.Draft)]
    [InlineData(ScreeningState.Triaged)]
    [InlineData(ScreeningState.Superseded)]
    [InlineData(ScreeningState.Withdrawn)]
    public void OnlyWhatWaits_CanBeDecided(ScreeningState state)
    {
        var submission = Waiting.Submission(state);

        Assert.Throws<RuleViolation>(() => new TriageDeciding(WorkingDays.England).Decide(submission, _child, Choice(), RiskLevel.High, _officer, Now));
        Assert.Null(_child.Level);
        Assert.Empty(_child.Chronology);
    }

    [Fact]
    public void DecidingTwice_IsRefused()
    {
        Decide(Choice(), RiskLevel.High);

        Assert.Throws<RuleViolation>(() => Decide(Choice(), RiskLevel.High));
        Assert.Single(_child.Chronology);
    }

    [Fact]
    public void StepsThatExcludeEachOther_OrLackTheirMeeting_AreRefused()
    {
        Assert.Throws<RuleViolation>(() => Decide(Choice() with { Steps = [] }, null));
        Assert.Throws<RuleViolation>(() => Decide(Choice(new StepChoice(TriageOutcome.AdviceOnly), new StepChoice(TriageOutcome.EarlyHelp)), null));
        Assert.Throws<RuleViolation>(() => Decide(Choice(new StepChoice(TriageOutcome.OutOfAreaTransfer), new StepChoice(TriageOutcome.Cmet)), null));
        Assert.Throws<RuleViolation>(() => Decide(Choice(new StepChoice(TriageOutcome.Marmm)), null));
        Assert.Throws<RuleViolation>(() => Decide(Choice(new StepChoice(TriageOutcome.LocalityMeeting)), null));
        Assert.Throws<RuleViolation>(() => Decide(Choice(new StepChoice(TriageOutcome.EarlyHelp, Body)), null));
        Assert.Throws<RuleViolation>(() => Decide(Choice(new StepChoice(TriageOutcome.Cmet), new StepChoice(TriageOutcome.Cmet)), null));
        Assert.Equal(ScreeningState.Submitted, _submission.State);
    }

    [Fact]
    public void BelowTheReferrersJudgement_NeedsAReasonAndASecondPerson()
    {
        var low = Choice() with { AgreedLevel = RiskLevel.Medium };

        Assert.Throws<RuleViolation>(() => Decide(low, RiskLevel.High));
        Assert.Throws<RuleViolation>(() => Decide(low with { Lowering = new LoweringGuard(" ", Guid.NewGuid(), Today.AddDays(30)) }, RiskLevel.High));
        Assert.Throws<RuleViolation>(() => Decide(low with { Lowering = new LoweringGuard("Why", _officer.Id, Today.AddDays(30)) }, RiskLevel.High));
        Assert.Throws<RuleViolation>(() => Decide(low with { Lowering = new LoweringGuard("Why", Guid.NewGuid(), Today) }, RiskLevel.High));

        var second = Guid.NewGuid();
        var decision = Decide(low with { Lowering = new LoweringGuard("Why", second, Today.AddDays(30)) }, RiskLevel.High);
        Assert.Equal((RiskLevel.Medium, RiskLevel.High, second), (decision.AgreedLevel, decision.JudgedLevel!.Value, decision.SecondPersonId!.Value));
    }

    [Fact]
    public void AboveTheReferrersJudgement_NeedsNobody()
    {
        Decide(Choice() with { AgreedLevel = RiskLevel.HarmEvidenced }, RiskLevel.Low);

        Assert.Equal(RiskLevel.HarmEvidenced, _child.Level);
    }

    [Fact]
    public void BelowTheChildsOwnLevel_IsGuardedEvenWhenTheReferrerJudgedLess()
    {
        _child.RaiseLevel(new LevelJudgement(RiskLevel.High, "Before"), _officer, Now.AddDays(-40));
        var low = Choice() with { AgreedLevel = RiskLevel.Medium };

        Assert.Throws<RuleViolation>(() => Decide(low, RiskLevel.Low));
        Assert.Throws<RuleViolation>(() => Decide(low with { Lowering = new LoweringGuard("Why", Guid.NewGuid(), Today.AddDays(30)) }, RiskLevel.Low));
        Assert.Equal(RiskLevel.High, _child.Level);
    }

    [Fact]
    public void BelowTheChildsOwnLevel_WithEveryGuard_IsDecided_AndTheLevelWaitsForTheSecondPerson()
    {
        _child.RaiseLevel(new LevelJudgement(RiskLevel.High, "Before"), _officer, Now.AddDays(-40));

        Decide(Choice() with { AgreedLevel = RiskLevel.Medium, StepDown = Children.People.SteppedDown(_child) }, RiskLevel.Low);

        Assert.Equal((RiskLevel.High, StepDownState.Asked, RiskLevel.Medium), (_child.Level!.Value, _child.StepDowns.Single().State, _child.StepDowns.Single().After!.Value));
        Assert.Contains("once the second person has agreed", _child.Chronology.Last().Text, StringComparison.Ordinal);
    }

    private static TriageChoice Choice(params StepChoice[] steps) => new()
    {
        Steps = steps.Length == 0 ? [new StepChoice(TriageOutcome.EarlyHelp)] : steps,
        AgreedLevel = RiskLevel.High,
        Reasons = "Because of what was seen.",
        Told = "We are assessing.",
    };

    private TriageDecision Decide(TriageChoice choice, RiskLevel? judged, DateTime? at = null) =>
        new TriageDeciding(WorkingDays.England).Decide(_submission, _child, choice, judged, _officer, at ?? Now);
}
