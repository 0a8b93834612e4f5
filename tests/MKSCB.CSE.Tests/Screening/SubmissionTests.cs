using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using static MKSCB.CSE.Tests.Screening.Submissions;

namespace MKSCB.CSE.Tests.Screening;

public sealed class SubmissionTests
{
    [Fact]
    public void EmptyDraft_SaysEveryPartThatIsMissing_AndCannotBeSent()
    {
        var screening = ScreeningSubmission.Begin(Guid.CreateVersion7(), ScreeningOccasion.Initial, Author, Now);

        Assert.Equal(Enum.GetValues<ScreeningPart>(), screening.Missing().Select(m => m.Part).Distinct().Order());
        Assert.Throws<RuleViolation>(() => screening.Submit(Tool, Author, Now));
        Assert.Equal(ScreeningState.Draft, screening.State);
    }

    [Fact]
    public void ComputedResult_BeforeTheJudgement_IsRefused()
    {
        var screening = ScreeningSubmission.Begin(Guid.CreateVersion7(), ScreeningOccasion.Initial, Author, Now);
        screening.Answer(Tool, [Yes("R8")], Author, Now);

        Assert.Throws<RuleViolation>(() => screening.Compute(Tool, new DateOnly(2026, 3, 12)));
    }

    [Fact]
    public void Sent_KeepsTheResultWithItsTrace()
    {
        var screening = Sent();

        Assert.Equal(ScreeningState.Submitted, screening.State);
        Assert.Equal(RiskLevel.High, screening.Result!.Level);
        Assert.Equal(1, screening.Result.NotKnown);
        Assert.Contains(screening.Result.Whole().Trace, line => line.Text.Contains("R8", StringComparison.Ordinal));
        Assert.Equal(CountersignState.NotNeeded, screening.Countersign);
    }

    [Fact]
    public void JudgedBelowTheComputedLevel_WithoutAReason_CannotBeSent()
    {
        Assert.Throws<RuleViolation>(() => Sent(judged: RiskLevel.Low));
    }

    [Fact]
    public void JudgedBelowTheComputedLevel_IsSentAtOnce_AndAwaitsTheLead()
    {
        var screening = Sent(judged: RiskLevel.Medium, whyLower: "The driver was the child's aunt.");

        Assert.Equal(ScreeningState.Submitted, screening.State);
        Assert.Equal(CountersignState.Awaiting, screening.Countersign);
    }

    [Fact]
    public void JudgedAboveTheComputedLevel_NeedsNobody()
    {
        var screening = Complete(judged: RiskLevel.HarmEvidenced);
        screening.Submit(Tool, Author, Now);

        Assert.Equal(CountersignState.NotNeeded, screening.Countersign);
    }

    [Fact]
    public void Countersignature_IsForAnotherLeadOfTheSameAgency()
    {
        var author = Person(Agency, Role.AgencyLead);
        var screening = Sent(author, RiskLevel.Medium, "The driver was the child's aunt.");

        Assert.Throws<RuleViolation>(() => screening.CountersignBy(author, true, "Agreed", Now));
        Assert.Throws<RuleViolation>(() => screening.CountersignBy(Person(Guid.CreateVersion7(), Role.AgencyLead), true, "Agreed", Now));
        Assert.Throws<RuleViolation>(() => screening.CountersignBy(Author, true, "Agreed", Now));
        screening.CountersignBy(Lead, false, "I would say High.", Now);
        Assert.Equal(CountersignState.Disagreed, screening.Countersign);
        Assert.Throws<RuleViolation>(() => screening.CountersignBy(Lead, true, "Twice", Now));
    }

    [Fact]
    public void Sent_NothingInItCanChange()
    {
        var screening = Sent();

        Assert.Throws<RuleViolation>(() => screening.Describe(new ScreenedChild(), Author, Now));
        Assert.Throws<RuleViolation>(() => screening.Answer(Tool, [Yes("R7")], Author, Now));
        Assert.Throws<RuleViolation>(() => screening.Hear(new ScreeningVoice(), Author, Now));
        Assert.Throws<RuleViolation>(() => screening.Share(new ScreeningSharing(), Author, Now));
        Assert.Throws<RuleViolation>(() => screening.Judge(new ScreeningJudgement { Risk = RiskLevel.Low, Rationale = "x" }, Author, Now));
        Assert.Throws<RuleViolation>(() => screening.Submit(Tool, Author, Now));
    }

    [Fact]
    public void SomebodyElse_CannotWriteSendOrWithdraw()
    {
        var draft = Complete();

        Assert.Throws<RuleViolation>(() => draft.Describe(new ScreenedChild(), Lead, Now));
        Assert.Throws<RuleViolation>(() => draft.Submit(Tool, Lead, Now));
        Assert.Throws<RuleViolation>(() => draft.Withdraw("Not mine", Lead, Now));
    }

    [Fact]
    public void Question_ComesBackToTheQueueOnItsFirstClock()
    {
        var screening = Sent();
        screening.ReturnForInformation("Which car park?", Officer, Now.AddHours(1));
        screening.AnswerQuestion("The one behind the leisure centre.", Author, Now.AddHours(2));

        Assert.Equal(ScreeningState.Submitted, screening.State);
        Assert.Equal(Now, screening.SubmittedAt);
        Assert.Equal([ScreeningEventKind.Submitted, ScreeningEventKind.Returned, ScreeningEventKind.Answered], screening.Events.Select(e => e.Kind));
    }

    [Fact]
    public void Triaged_IsFinal_WhoeverAsks()
    {
        var screening = Sent();
        Decide(screening);

        Assert.Throws<RuleViolation>(() => Decide(screening));
        Assert.Throws<RuleViolation>(() => screening.Withdraw("Changed my mind", Author, Now));
        Assert.Throws<RuleViolation>(() => screening.ReturnForInformation("One more thing", Officer, Now));
    }

    [Fact]
    public void AnswerOffTheInstrument_IsRefused()
    {
        var screening = ScreeningSubmission.Begin(Guid.CreateVersion7(), ScreeningOccasion.Initial, Author, Now);

        Assert.Throws<RuleViolation>(() => screening.Answer(Tool, [Yes("ZZ9")], Author, Now));
    }

    [Fact]
    public void NotKnown_IsNeverStoredWithEvidence_AndNeverBecomesNo()
    {
        var screening = ScreeningSubmission.Begin(Guid.CreateVersion7(), ScreeningOccasion.Initial, Author, Now);
        screening.Answer(Tool, [Yes("R8")], Author, Now);
        screening.Answer(Tool, [Yes("R8") with { Value = AnswerValue.NotKnown }], Author, Now);

        var answer = Assert.Single(screening.Answers);
        Assert.Equal(AnswerValue.NotKnown, answer.Value);
        Assert.Null(answer.Strength);
    }

    private static void Decide(ScreeningSubmission screening)
    {
        var child = new Child { Reference = "T-1", GivenName = "Robin", FamilyName = "Example", LocalityCode = "south", OpenedAt = Now };
        var choice = new TriageChoice { Steps = [new StepChoice(TriageOutcome.SingleAgency)], AgreedLevel = RiskLevel.High, Reasons = "Seen twice.", Told = "A social worker will call you today." };
        new TriageDeciding(WorkingDays.England).Decide(screening, child, choice, screening.Judgement!.Level, Officer, Now);
    }
}
