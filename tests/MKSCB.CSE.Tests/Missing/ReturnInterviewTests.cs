using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Missing;

/// <summary>The interview owed after every episode: its two clocks, what may follow what, and what is asked of each step.</summary>
public sealed class ReturnInterviewTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly CurrentUser Me = new(Guid.NewGuid(), "Somebody", Guid.NewGuid(), "Agency", []);

    private readonly Child _child = new() { Reference = "T-000001", GivenName = "Test", FamilyName = "Child", LocalityCode = "south", OpenedAt = Now.AddYears(-1) };

    private ReturnInterview Owed(DateTime? returned = null)
    {
        var back = returned ?? Now.AddHours(-80);
        return _child.WasMissing(MissingCategory.LowRisk, back.AddHours(-5), back, "Carer", Me, back.AddDays(30)).Interview!;
    }

    private static InterviewAccount Account(DateTime at) => new() { HeldAt = at, HeldBy = "A youth worker", IsIndependent = true, ChildWords = "I was at a friend's" };

    [Fact]
    public void ExactlySeventyTwoHours_IsInTime_AndAMillisecondMoreIsNot()
    {
        var interview = Owed();
        var due = interview.ReturnedAt.AddHours(72);

        Assert.Equal(due, interview.DueAt);
        Assert.True(ReturnInterview.InTime(due, interview.DueAt, Now));
        Assert.False(ReturnInterview.InTime(due.AddMilliseconds(1), interview.DueAt, Now));
        Assert.Null(ReturnInterview.InTime(null, interview.DueAt, due));
        Assert.False(ReturnInterview.InTime(null, interview.DueAt, due.AddMilliseconds(1)));
    }

    [Theory]
    // Back at 18:00 on Friday: 72 hours later the clocks have gone forward, or back, on the Sunday.
    [InlineData("2026-03-27", "18:00", "2026-03-30", "19:00")]
    [InlineData("2026-10-23", "18:00", "2026-10-26", "17:00")]
    [InlineData("2026-06-05", "18:00", "2026-06-08", "18:00")]
    public void TheHoursAreElapsed_AcrossAClockChange(string day, string at, string dueDay, string dueAt)
    {
        static DateTime London(string day, string at) => LondonTime.ToUtc(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        var interview = Owed(London(day, at));

        Assert.Equal(London(dueDay, dueAt), interview.DueAt);
        Assert.True(ReturnInterview.InTime(London(dueDay, dueAt), interview.DueAt, Now));
        Assert.False(ReturnInterview.InTime(London(dueDay, dueAt).AddMinutes(1), interview.DueAt, Now));
    }

    [Fact]
    public void EveryReturn_OwesOne_WhicheverWayItWasTold()
    {
        Owed();
        var gone = _child.GoMissing(MissingCategory.HighRisk, Now.AddHours(-10), "Carer", Me, Now);
        Assert.Null(gone.Interview);

        gone.Return(Now.AddHours(-1), Now);

        Assert.All(_child.MissingEpisodes, e => Assert.Equal((ReturnInterviewState.NotYetOffered, e.To!.Value.AddHours(72)), (e.Interview!.State, e.Interview.DueAt)));
    }

    public static TheoryData<ReturnInterviewState, ReturnInterviewState, bool> Table()
    {
        var rows = new TheoryData<ReturnInterviewState, ReturnInterviewState, bool>();
        foreach (var from in Enum.GetValues<ReturnInterviewState>())
        {
            foreach (var to in Enum.GetValues<ReturnInterviewState>().Where(to => to != ReturnInterviewState.NotYetOffered))
            {
                rows.Add(from, to, ReturnInterview.Flow.Allows(from, to));
            }
        }

        return rows;
    }

    [Theory, MemberData(nameof(Table))]
    public void EveryStep_FollowsTheTable(ReturnInterviewState from, ReturnInterviewState to, bool allowed)
    {
        var interview = In(from);

        if (allowed)
        {
            Take(interview, to, Now.AddHours(-1));
            Assert.Equal(to, interview.State);
        }
        else
        {
            Assert.Throws<RuleViolation>(() => Take(interview, to, Now.AddHours(-1)));
            Assert.Equal(from, interview.State);
        }
    }

    private ReturnInterview In(ReturnInterviewState state)
    {
        var interview = Owed();
        var at = interview.ReturnedAt;
        ReturnInterviewState[] way = state switch
        {
            ReturnInterviewState.NotYetOffered => [],
            ReturnInterviewState.Offered or ReturnInterviewState.NotPossible => [state],
            _ => [ReturnInterviewState.Offered, state],
        };
        foreach (var step in way)
        {
            Take(interview, step, at = at.AddHours(1));
        }

        return interview;
    }

    private static void Take(ReturnInterview interview, ReturnInterviewState to, DateTime at)
    {
        switch (to)
        {
            case ReturnInterviewState.Offered: interview.Offer(at, "By phone", Me, Now); break;
            case ReturnInterviewState.Accepted: interview.Accept(at, null, Me, Now); break;
            case ReturnInterviewState.Declined: interview.Decline(at, "The child", "Not now", Me, Now); break;
            case ReturnInterviewState.Completed: interview.Complete(Account(at), [ReasonForGoing.OwnDistress], Me, Now); break;
            default: interview.CannotBeHeld(at, "A Manager, team manager", "In hospital abroad", Me, Now); break;
        }
    }

    [Fact]
    public void DecliningDoesNotEndTheDuty_AndOnlyTheFirstOfferStopsTheClock()
    {
        var interview = In(ReturnInterviewState.Declined);
        var first = interview.FirstOfferedAt;

        interview.Offer(Now.AddHours(-2), "By another worker", Me, Now);

        Assert.Equal((first, ReturnInterviewState.Offered), (interview.FirstOfferedAt, interview.State));
        Assert.Equal([ReturnInterviewState.Offered, ReturnInterviewState.Declined, ReturnInterviewState.Offered], interview.Steps.Select(s => s.State));
        Assert.All(interview.Steps, s => Assert.Equal((Me.Id, Now), (s.ById, s.RecordedAt)));
    }

    [Fact]
    public void AStep_IsNeitherInTheFuture_NorBeforeTheReturn_NorBeforeTheStepBefore()
    {
        var interview = Owed();

        Assert.Throws<RuleViolation>(() => interview.Offer(Now.AddMinutes(1), "By phone", Me, Now));
        Assert.Throws<RuleViolation>(() => interview.Offer(interview.ReturnedAt.AddMinutes(-1), "By phone", Me, Now));
        interview.Offer(interview.ReturnedAt.AddHours(5), "By phone", Me, Now);
        Assert.Throws<RuleViolation>(() => interview.Accept(interview.ReturnedAt.AddHours(4), null, Me, Now));
        Assert.Throws<RuleViolation>(() => interview.Decline(Now, " ", "Not now", Me, Now));
        Assert.Throws<RuleViolation>(() => interview.CannotBeHeld(Now, " ", "Abroad", Me, Now));
        Assert.Throws<RuleViolation>(() => interview.Complete(Account(Now) with { IsIndependent = false }, [], Me, Now));
        Assert.Single(interview.Steps);
    }

    [Fact]
    public void WhatWasLearned_IsInTheChronology_AsTheInterviewsAccount()
    {
        var interview = In(ReturnInterviewState.Accepted);

        interview.Complete(Account(Now.AddHours(-1)) with { Harm = "Was hit", Associates = "Kez", Places = "The arcade" }, [ReasonForGoing.ToBeWithFriends, ReasonForGoing.ToBeWithFriends], Me, Now);

        Assert.Equal(["Return interview. The child said: I was at a friend's", "Learned in the return interview.\nHarm: Was hit\nPeople: Kez\nPlaces: The arcade"], _child.Chronology.Select(e => e.Text));
        Assert.All(_child.Chronology, e => Assert.Equal("Return interview, held by A youth worker", e.Source));
        Assert.Equal(ReasonForGoing.ToBeWithFriends, Assert.Single(interview.Reasons).Reason);
        Assert.False(ReturnInterview.InTime(interview.HeldAt, interview.DueAt, Now));
        Assert.True(ReturnInterview.InTime(interview.FirstOfferedAt, interview.DueAt, Now));
    }

    [Fact]
    public void ACorrectedReturn_MovesTheClock_AndItsTrailIsKept()
    {
        var interview = Owed();
        var episode = _child.MissingEpisodes.Single();
        var (from, to) = (episode.From, episode.To!.Value);

        _child.Correct(episode, new EpisodeFacts(MissingCategory.HighRisk, from, to.AddHours(2), "Carer"), "The police told us the time", Me, Now);

        var kept = Assert.Single(episode.Corrections);
        Assert.Equal((MissingCategory.LowRisk, to, "The police told us the time", Me.Id), (kept.Category, kept.To!.Value, kept.Reason, kept.ById));
        Assert.Equal((MissingCategory.HighRisk, to.AddHours(74)), (episode.Category, interview.DueAt));
        Assert.Throws<RuleViolation>(() => _child.Correct(episode, new EpisodeFacts(MissingCategory.HighRisk, from, from.AddHours(-1), "Carer"), "No", Me, Now));
        Assert.Throws<RuleViolation>(() => _child.Correct(episode, new EpisodeFacts(MissingCategory.Absent, from, to, "Carer"), "No", Me, Now));
        interview.Offer(to.AddHours(3), "By phone", Me, Now);
        Assert.Throws<RuleViolation>(() => _child.Correct(episode, new EpisodeFacts(MissingCategory.HighRisk, from, to.AddHours(4), "Carer"), "Later", Me, Now));
    }

    [Fact]
    public void AReturnThatWasNone_LeavesTheChildMissing_AndTheNextOneOwesAnew()
    {
        var interview = Owed();
        var episode = _child.MissingEpisodes.Single();

        _child.Correct(episode, new EpisodeFacts(MissingCategory.LowRisk, episode.From, null, "Carer"), "It was her sister", Me, Now);
        Assert.True(interview.IsVoid);
        Assert.Throws<RuleViolation>(() => interview.Offer(Now, "By phone", Me, Now));

        episode.Return(Now.AddHours(-1), Now);
        Assert.Equal((false, Now.AddHours(71)), (interview.IsVoid, interview.DueAt));
    }

    [Fact]
    public void AnEpisodeTakenBack_CountsNowhere_AndCannotBeTakenBackOnceTheInterviewWasHeld()
    {
        var held = In(ReturnInterviewState.Completed);
        Assert.Throws<RuleViolation>(() => _child.MissingEpisodes.Single().Withdraw("Mistake", Me, Now));
        Assert.Equal(ReturnInterviewState.Completed, held.State);

        var wrong = _child.GoMissing(MissingCategory.LowRisk, Now.AddHours(-10), "School", Me, Now);
        wrong.Withdraw("Another pupil", Me, Now);

        Assert.True(wrong.IsWithdrawn);
        Assert.True(Assert.Single(wrong.Corrections).IsWithdrawal);
        Assert.Throws<RuleViolation>(() => wrong.Return(Now, Now));
        Assert.NotNull(_child.GoMissing(MissingCategory.LowRisk, Now.AddHours(-9), "School", Me, Now));
    }

    [Theory]
    [InlineData(MissingCategory.Absent, "2017-12-31", true)]
    [InlineData(MissingCategory.Absent, "2018-01-01", false)]
    [InlineData(MissingCategory.HighRisk, "2016-12-31", false)]
    [InlineData(MissingCategory.HighRisk, "2017-01-01", true)]
    [InlineData(MissingCategory.Missing, "2013-05-01", true)]
    [InlineData(MissingCategory.Missing, "2026-05-01", true)]
    public void Categories_AreDated(MissingCategory category, string day, bool holds) =>
        Assert.Equal(holds, MissingCategories.HoldsOn(category, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void AfterAReturnThatWasNone_WhatWasOfferedThen_NeitherStopsTheTrueReturn_NorItsClock()
    {
        var interview = Owed();
        var episode = _child.MissingEpisodes.Single();
        interview.Offer(interview.ReturnedAt.AddHours(2), "By phone, to the sister", Me, Now);
        interview.ToldOwed(Now);
        _child.Correct(episode, new EpisodeFacts(MissingCategory.LowRisk, episode.From, null, "Carer"), "It was her sister", Me, Now);

        episode.Return(Now.AddHours(-1), Now);

        Assert.Equal((ReturnInterviewState.NotYetOffered, null, Now.AddHours(71)), (interview.State, interview.FirstOfferedAt, interview.DueAt));
        Assert.Equal((false, null, 1), (interview.IsVoid, interview.OwedToldAt, interview.Steps.Count));
        interview.Offer(Now.AddMinutes(-5), "In person", Me, Now);
        Assert.Equal(Now.AddMinutes(-5), interview.FirstOfferedAt);
    }

    [Fact]
    public void AReturnEmptiedByMistake_AndRecordedAgain_KeepsWhatWasOfferedAfterIt()
    {
        var interview = Owed();
        var episode = _child.MissingEpisodes.Single();
        var (back, offered) = (episode.To!.Value, interview.ReturnedAt.AddHours(2));
        interview.Offer(offered, "By phone", Me, Now);
        _child.Correct(episode, new EpisodeFacts(MissingCategory.LowRisk, episode.From, null, "Carer"), "Thought she was gone again", Me, Now);

        episode.Return(back, Now);

        Assert.Equal((ReturnInterviewState.Offered, offered, false), (interview.State, interview.FirstOfferedAt!.Value, interview.IsVoid));
    }
}
