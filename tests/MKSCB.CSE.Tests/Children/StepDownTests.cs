using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Children;

/// <summary>The one rule of stepping a child down.</summary>
public sealed class StepDownTests
{
    private static readonly EarlierIndicator Cars = new("mk:C2", "Seen getting into cars", new DateOnly(2026, 1, 5));

    private readonly Child _child = Child();

    public StepDownTests() => _child.RaiseLevel(new LevelJudgement(RiskLevel.High, "Reason"), Officer(), Now);

    private static CurrentUser Chair() => new(Guid.NewGuid(), "Chair", Guid.NewGuid(), "Council", [new Grant(Role.MeetingChair, null, null, Guid.NewGuid())]);

    private void Lower(StepDown how, RiskLevel to = RiskLevel.Medium, CurrentUser? by = null) => _child.LowerLevel(new LevelJudgement(to, "Reason"), how, by ?? Officer(), Now);

    public static TheoryData<string> Guards => [.. Without.Keys];

    private static readonly Dictionary<string, Func<StepDown, StepDown>> Without = new()
    {
        ["a sign not answered"] = how => how with { Indicators = [] },
        ["a sign without a source"] = how => how with { Indicators = [new IndicatorAnswer(Cars.Key, IndicatorNow.Gone, " ")] },
        ["a sign answered with nothing"] = how => how with { Indicators = [new IndicatorAnswer(Cars.Key, null, "Nurse")] },
        ["another child's signs"] = how => how with { Earlier = new EarlierIndicators(Guid.NewGuid(), []) },
        ["no evidence"] = how => how with { Evidence = " " },
        ["no other agency"] = how => how with { OtherAgency = null },
        ["nobody who spoke"] = how => how with { OtherAgency = how.OtherAgency! with { SpokenBy = "" } },
        ["neither agreeing nor not"] = how => how with { OtherAgency = how.OtherAgency! with { Agrees = null } },
        ["dissent without words"] = how => how with { OtherAgency = how.OtherAgency! with { Agrees = false } },
        ["no plan"] = how => how with { Plan = null },
        ["no lead"] = how => how with { Lead = "" },
        ["child not asked of"] = how => how with { Child = new Telling(null, null) },
        ["child not told without why"] = how => how with { Child = new Telling(false, " ") },
        ["parents not told without why"] = how => how with { Parents = new Telling(false, null) },
        ["recall today"] = how => how with { RecallOn = Today },
        ["recall never"] = how => how with { RecallOn = null },
        ["recall in two years"] = how => how with { RecallOn = Today.AddYears(2) },
        ["no second person"] = how => how with { SecondPersonId = null },
        ["a level seen that is not the child's"] = how => how with { Seen = RiskLevel.HarmEvidenced },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public void WithoutOneGuard_NothingChanges(string guard)
    {
        var how = SteppedDown(_child, earlier: Cars);
        Assert.Throws<RuleViolation>(() => Lower(Without[guard](how)));
        Assert.Equal((RiskLevel.High, 0, 1), (_child.Level!.Value, _child.StepDowns.Count, _child.Levels.Count));
        Lower(how);
        Assert.Equal(RiskLevel.Medium, _child.Level);
    }

    [Fact]
    public void OnesOwnAgency_IsNotAnother()
    {
        var officer = Officer();
        Assert.Throws<RuleViolation>(() => Lower(SteppedDown(_child) with { OtherAgency = new AgencyView(officer.AgencyId, "Colleague", true, null) }, by: officer));
    }

    [Fact]
    public void MoreThanOneLevel_NeedsTheChairAndTheChairsReason()
    {
        Assert.Throws<RuleViolation>(() => Lower(SteppedDown(_child) with { ChairReason = "Because" }, RiskLevel.Low));
        Assert.Throws<RuleViolation>(() => Lower(SteppedDown(_child), RiskLevel.Low, Chair()));
        Lower(SteppedDown(_child) with { ChairReason = "The adult is in prison" }, RiskLevel.Low, Chair());
        Assert.Equal((RiskLevel.Low, "The adult is in prison"), (_child.Level!.Value, _child.StepDowns.Single().ChairReason));
    }

    [Fact]
    public void TheSecondBrowser_IsRefused_BecauseTheLevelIsNoLongerTheOneSeen()
    {
        var (first, second) = (SteppedDown(_child), SteppedDown(_child));
        Lower(first);
        Assert.Throws<RuleViolation>(() => Lower(second, RiskLevel.Low));
        Assert.Equal(RiskLevel.Medium, _child.Level);
    }

    [Fact]
    public void WhatWasKnown_IsKept()
    {
        Lower(SteppedDown(_child, earlier: Cars) with { OtherAgency = new AgencyView(OtherAgency, "Sergeant", false, "Too soon") });
        var kept = _child.StepDowns.Single();
        Assert.Equal((RiskLevel.High, RiskLevel.Medium, false, "Too soon"), (kept.Before!.Value, kept.After!.Value, kept.Agrees!.Value, kept.AgencyWords));
        Assert.Equal(("Seen getting into cars", IndicatorNow.Gone, "School nurse"), kept.Indicators.Select(i => (i.Text, i.Now, i.Source)).Single());
    }

    [Fact]
    public void Transfer_AtTheSameLevel_NeedsWhoTakesOver_AndIsLookedAtAgain()
    {
        var moved = SteppedDown(_child, evidence: null, earlier: Cars) with { Kind = StepDownKind.MovedOutOfArea, Indicators = [], OtherAgency = null, MeetingId = Guid.NewGuid(), HandedOverOn = Today, Accepted = false };
        var judgement = new LevelJudgement(RiskLevel.High, "Moved");
        Assert.Throws<RuleViolation>(() => _child.StepDown(judgement, moved with { Plan = "" }, Officer(), Now));
        Assert.Throws<RuleViolation>(() => _child.StepDown(judgement, moved with { Kind = StepDownKind.Close }, Officer(), Now));
        _child.StepDown(judgement, moved, Officer(), Now);
        Assert.Equal((RiskLevel.High, Today.AddDays(30), StepDownKind.MovedOutOfArea), (_child.Level!.Value, _child.RecallOn!.Value, _child.StepDowns.Single().Kind));
        _child.LookAgain("The other area has met the child", Officer(), Now.AddDays(30));
        Assert.Null(_child.RecallOn);
    }

    [Fact]
    public void OutsideAMeeting_TheLevelDoesNotMove_UntilTheSecondPersonAgrees()
    {
        var second = Officer("Second");
        var step = _child.AskToLower(new LevelJudgement(RiskLevel.Medium, "Safer"), SteppedDown(_child, second: second.Id), Officer(), Now);
        Assert.Equal((RiskLevel.High, StepDownState.Asked), (_child.Level!.Value, step.State));
        Assert.Throws<RuleViolation>(() => _child.ConfirmStepDown(step, Officer(), Now));
        _child.ConfirmStepDown(step, second, Now);
        Assert.Equal((RiskLevel.Medium, Today.AddDays(30)), (_child.Level!.Value, _child.RecallOn!.Value));
        Assert.Throws<RuleViolation>(() => _child.RefuseStepDown(step, "Too late", second, Now));
    }

    [Fact]
    public void Refused_OrOvertakenByAnotherLevel_NothingIsLowered()
    {
        var second = Officer("Second");
        StepDownRecord Asked() => _child.AskToLower(new LevelJudgement(RiskLevel.Medium, "Safer"), SteppedDown(_child, second: second.Id), Officer(), Now);
        var refused = Asked();
        Assert.Throws<RuleViolation>(() => _child.RefuseStepDown(refused, " ", second, Now));
        _child.RefuseStepDown(refused, "It has only been quiet", second, Now);
        Assert.Throws<RuleViolation>(() => _child.ConfirmStepDown(refused, second, Now));
        var overtaken = Asked();
        _child.RaiseLevel(new LevelJudgement(RiskLevel.HarmEvidenced, "Told the nurse"), Officer(), Now);
        Assert.Throws<RuleViolation>(() => _child.ConfirmStepDown(overtaken, second, Now));
        Assert.Equal(RiskLevel.HarmEvidenced, _child.Level);
    }

    [Fact]
    public void ASignNotAnswered_IsOneMessage()
    {
        var missing = (SteppedDown(_child, earlier: Cars) with { Indicators = [] }).Missing(RiskLevel.High, RiskLevel.Medium, Officer(), Today);
        Assert.Equal("Indicators[0].Now", Assert.Single(missing).Field);
    }

    /// <summary>A further way to lower a level would have to be named here, and so be looked at.</summary>
    [Fact]
    public void OnlyThreePlaces_StepAChildDown()
    {
        var ways = Sources.In("src", "*.cs").Where(f => !f.Path.Contains("/Demo/", StringComparison.Ordinal) && f.Lines.Any(l => l.Contains(".AskToLower(", StringComparison.Ordinal) || l.Contains(".StepDown(judgement", StringComparison.Ordinal) || l.Contains("!.StepDown(", StringComparison.Ordinal)))
            .Select(f => f.Path.Split('/')[^1]).Order();
        Assert.Equal(["AgendaItem.Recording.cs", "LevelController.cs", "TriageDeciding.cs"], ways);
    }
}
