using FsCheck.Xunit;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>What people and drafting do to one agenda, without a database.</summary>
public class AgendaTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly CurrentUser Chair = new(Guid.NewGuid(), "Chair", Guid.NewGuid(), "Council", []);

    private readonly Meeting _meeting = new() { BodyId = Guid.NewGuid(), StartsAt = new DateTime(2026, 3, 12, 13, 30, 0, DateTimeKind.Utc) };
    private readonly Dictionary<Guid, string> _references = [];

    private CandidateFacts Due(int n, RiskLevel level = RiskLevel.Low)
    {
        var facts = new CandidateFacts { ChildId = new Guid(n, 0, 0, new byte[8]), Reference = $"C{n}", Level = level, Since = new DateOnly(2025, 12, 1), ReviewOn = new DateOnly(2026, 3, 1) };
        _references[facts.ChildId] = facts.Reference;
        return facts;
    }

    private DraftOutcome Draft(params CandidateFacts[] facts) => _meeting.Draft(AgendaRanking.Rank(facts, _meeting.Day, LondonTime.DateOf(Now)), Now);

    private AgendaItem Item(int n) => _meeting.Items.Single(i => i.ChildId == new Guid(n, 0, 0, new byte[8]));

    private string Order() => string.Join(' ', _meeting.OnAgenda.Select(i => _references[i.ChildId!.Value]));

    [Fact]
    public void Drafting_RanksAndKeepsAReasonForEach()
    {
        Draft(Due(1), Due(2, RiskLevel.HarmEvidenced), Due(3, RiskLevel.High));
        Assert.Equal("C2 C3 C1", Order());
        Assert.Equal(MeetingState.AgendaDraft, _meeting.State);
        Assert.All(_meeting.Items, i => Assert.NotEmpty(i.Factors));
    }

    [Fact]
    public void DraftingAgain_ChangesNothing()
    {
        Draft(Due(1), Due(2));
        var again = Draft(Due(1), Due(2));
        Assert.True(again.IsNothing);
    }

    [Fact]
    public void NewFacts_KeepDecisionsAndSayThatTheReasonsChanged()
    {
        Draft(Due(1), Due(2));
        _meeting.Decline(Item(1), "Seen at the strategy meeting", Chair, Now);
        var outcome = Draft(Due(1) with { MissingEpisodes = 3 }, Due(2));
        Assert.Equal(new DraftOutcome(0, 1), outcome);
        Assert.Equal(AgendaItemState.Declined, Item(1).State);
        Assert.NotNull(Item(1).ReasonsChangedAt);
        Assert.Null(Item(2).ReasonsChangedAt);
    }

    [Fact]
    public void UntouchedOrder_FollowsNewFacts()
    {
        Draft(Due(1), Due(2));
        Draft(Due(1), Due(2, RiskLevel.HarmEvidenced), Due(3));
        Assert.Equal("C2 C1 C3", Order());
    }

    [Fact]
    public void OrderByHand_IsKeptAndNewItemsSlotIn()
    {
        Draft(Due(1, RiskLevel.High), Due(2, RiskLevel.High), Due(3), Due(4));
        _meeting.MoveTo(Item(2), 1);
        _meeting.MoveTo(Item(4), 3);
        Draft(Due(1, RiskLevel.High), Due(2, RiskLevel.High), Due(3), Due(4), Due(5, RiskLevel.HarmEvidenced), Due(6));
        Assert.Equal("C5 C2 C1 C4 C3 C6", Order());
    }

    [Fact]
    public void NoLongerDue_StaysUntilSomebodyTakesItOff()
    {
        Draft(Due(1), Due(2));
        Draft(Due(2));
        Assert.Equal("C2 C1", Order());
        Assert.Equal(Factor.NoLongerDue, Assert.Single(Item(1).Factors).Code);
    }

    [Fact]
    public void Moves_AreByTheNumberAReaderSees()
    {
        Draft([.. Enumerable.Range(1, 5).Select(n => Due(n))]);
        _meeting.MoveDown(Item(1));
        Assert.Equal("C2 C1 C3 C4 C5", Order());
        _meeting.MoveUp(Item(5));
        Assert.Equal("C2 C1 C3 C5 C4", Order());
        _meeting.MoveTo(Item(4), 1);
        Assert.Equal("C4 C2 C1 C3 C5", Order());
        _meeting.MoveTo(Item(2), 99);
        Assert.Equal("C4 C1 C3 C5 C2", Order());
        Assert.Equal(2, _meeting.NumberOf(Item(1)));
    }

    [Fact]
    public void DeferredItems_AreStepped_Over()
    {
        Draft(Due(1), Due(2), Due(3));
        _meeting.Defer(Item(2), "Worker away", Chair, Now);
        _meeting.MoveDown(Item(1));
        Assert.Equal("C3 C1", Order());
        Assert.Throws<RuleViolation>(() => _meeting.MoveUp(Item(2)));
    }

    [Property]
    public bool AnyMoves_KeepTheSameItemsEachOnce(byte[] moves)
    {
        var agenda = new AgendaTests();
        agenda.Draft([.. Enumerable.Range(1, 7).Select(n => agenda.Due(n))]);
        foreach (var move in moves)
        {
            agenda._meeting.MoveTo(agenda.Item((move % 7) + 1), move / 7);
        }

        return agenda._meeting.OnAgenda.Select(i => i.ChildId).Distinct().Count() == 7
            && agenda._meeting.Items.Select(i => i.Position).Order().SequenceEqual(Enumerable.Range(1, 7));
    }

    [Fact]
    public void TwoAddedAtTheSamePlace_CanStillBeExchanged()
    {
        Draft(Due(1), Due(2));
        Item(2).Position = Item(1).Position;
        var first = _meeting.OnAgenda.First();
        _meeting.MoveDown(first);
        Assert.Equal(first, _meeting.OnAgenda.Last());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void OffTheAgenda_NeedsAReason(string reason)
    {
        Draft(Due(1));
        Assert.Throws<RuleViolation>(() => _meeting.Defer(Item(1), reason, Chair, Now));
        Assert.Throws<RuleViolation>(() => _meeting.Decline(Item(1), reason, Chair, Now));
        Assert.Equal(AgendaItemState.Proposed, Item(1).State);
    }

    [Fact]
    public void Issuing_AcceptsWhatNobodyDecidedAndFreezes()
    {
        Draft(Due(1), Due(2));
        _meeting.Issue(Chair, Now);
        Assert.All(_meeting.Items, i => Assert.Equal(AgendaItemState.Accepted, i.State));
        Assert.Equal(Now, _meeting.IssuedAt);
        Assert.Throws<RuleViolation>(() => _meeting.MoveUp(Item(2)));
        Assert.Throws<RuleViolation>(() => _meeting.Decline(Item(2), "x", Chair, Now));
        Assert.Throws<RuleViolation>(() => Draft(Due(3)));
        _meeting.Reopen();
        Assert.Null(_meeting.IssuedAt);
        _meeting.MoveUp(Item(2));
        Assert.Equal("C2 C1", Order());
    }

    [Fact]
    public void WhatDoesNotFit_IsTheEndOfTheOrderAndIsDeferredTogether()
    {
        Draft([.. Enumerable.Range(1, 17).Select(n => Due(n))]);
        _meeting.MoveTo(Item(17), 1);
        var last = _meeting.OnAgenda.TakeLast(2).ToList();
        Assert.Equal(last, _meeting.DoNotFit);
        _meeting.DeferWhatDoesNotFit("No time this month", Chair, Now);
        Assert.Equal(15, _meeting.OnAgenda.Count());
        Assert.Empty(_meeting.DoNotFit);
        Assert.All(last, i => Assert.Equal((AgendaItemState.Deferred, "No time this month"), (i.State, i.DecisionReason)));
        Assert.Equal("C17", _references[_meeting.OnAgenda.First().ChildId!.Value]);
    }

    [Fact]
    public void EmptyAgenda_CannotBeIssued() => Assert.Throws<RuleViolation>(() => _meeting.Issue(Chair, Now));

    [Fact]
    public void AddingByHand_NeedsAChildNotYetThereAndKeepsItsReason()
    {
        var child = new Child { Reference = "C9", GivenName = "A", FamilyName = "B", LocalityCode = "S", OpenedAt = Now };
        var item = _meeting.AddChild(child, "School asked", Chair, Now);
        Assert.Equal("Added by hand: School asked", Assert.Single(item.Factors).Sentence);
        Assert.Equal(AgendaItemState.Accepted, item.State);
        Assert.Throws<RuleViolation>(() => _meeting.AddChild(child, "Again", Chair, Now));
        Draft();
        Assert.Equal(Factor.AddedByHand, Assert.Single(item.Factors).Code);
    }

    [Fact]
    public void ClosingTheMeeting_LeavesTheRestUnreached()
    {
        Draft(Due(1), Due(2));
        _meeting.Issue(Chair, Now);
        _meeting.Begin();
        Assert.Throws<RuleViolation>(() => Item(1).Discuss(Now, null, null));
        Assert.Throws<RuleViolation>(() => Item(1).Discuss(Now, new DateOnly(2026, 6, 1), "and ended"));
        Item(1).Discuss(Now, new DateOnly(2026, 6, 1), null);
        _meeting.Close([], Chair, Now);
        Assert.Equal(AgendaItemState.NotReached, Item(2).State);
        Assert.Equal(AgendaItemState.Discussed, Item(1).State);
    }
}
