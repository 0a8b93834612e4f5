using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Triage;

public sealed class SubmissionTriageTests
{
    [Fact]
    public void Acknowledged_StaysInTheQueueAndIsAcknowledgedOnce()
    {
        var submission = Waiting.Submission();
        submission.Acknowledge(Officer(), Now);

        Assert.Equal((int)TriageUrgency.Standard, submission.QueuePlace);
        Assert.Equal(Now, submission.AcknowledgedAt);
        Assert.Throws<RuleViolation>(() => submission.Acknowledge(Officer(), Now));
    }

    [Fact]
    public void Returned_LeavesTheQueueWithItsQuestion()
    {
        var submission = Waiting.Submission(ScreeningState.Acknowledged);
        var request = submission.ReturnForInformation("Which school?", Officer(), Now);

        Assert.Null(submission.QueuePlace);
        Assert.Equal("Which school?", request.Question);
        Assert.Null(request.AnsweredAt);
        Assert.Throws<RuleViolation>(() => submission.ReturnForInformation("Again?", Officer(), Now));
    }

    [Fact]
    public void ACallAlreadyMade_GoesToTheHeadOfTheQueue()
    {
        var submission = Waiting.Submission();
        var call = submission.RecordCall("Ward sister", Now.AddMinutes(-20), "999", "Officers attending", Officer(), Now);

        Assert.Equal((int)TriageUrgency.Immediate, submission.QueuePlace);
        Assert.Equal(Now.AddMinutes(-20), call.MadeAt);
        Assert.Equal(Now, call.RecordedAt);
    }

    [Fact]
    public void ACallInTheFuture_OrOnAClosedSubmission_IsRefused()
    {
        Assert.Throws<RuleViolation>(() => Waiting.Submission().RecordCall("Nurse", Now.AddMinutes(1), "MASH", null, Officer(), Now));
        Assert.Throws<RuleViolation>(() => Waiting.Submission(ScreeningState.Triaged).RecordCall("Nurse", Now, "MASH", null, Officer(), Now));
    }

    [Fact]
    public void DecidedTogether_NeedsADecision_OfTheSameAgency()
    {
        var agency = Guid.NewGuid();
        var decided = Waiting.Submission(ScreeningState.Triaged, agency: agency);
        var waiting = Waiting.Submission(agency: agency);

        Assert.Throws<RuleViolation>(() => waiting.DecideWith(Waiting.Submission(agency: agency), "Told.", Officer(), Now));
        Assert.Throws<RuleViolation>(() => Waiting.Submission().DecideWith(decided, "Told.", Officer(), Now));
        Assert.Throws<RuleViolation>(() => Waiting.Submission(ScreeningState.Withdrawn, agency: agency).DecideWith(decided, "Told.", Officer(), Now));
        waiting.DecideWith(decided, "Told.", Officer(), Now);
        Assert.Equal((ScreeningState.Superseded, (Guid?)decided.Id), (waiting.State, waiting.SupersededById));
    }

    [Theory]
    [InlineData(ScreeningState.Draft)]
    [InlineData(ScreeningState.ReturnedForInformation)]
    [InlineData(ScreeningState.Triaged)]
    [InlineData(ScreeningState.Withdrawn)]
    [InlineData(ScreeningState.Superseded)]
    public void WhatDoesNotWaitForTriage_HasNoPlaceInTheQueue(ScreeningState state) => Assert.Null(Waiting.Submission(state).QueuePlace);

    [Fact]
    public void EveryOutcome_HasItsRowAndItsWordsForTheReferrer()
    {
        Assert.Equal(Enum.GetValues<TriageOutcome>().Order(), TriageOutcomes.Table.Select(r => r.Outcome).Order());
        Assert.All(TriageOutcomes.Table, row => Assert.EndsWith(".", row.ForReferrer, StringComparison.Ordinal));
    }
}
