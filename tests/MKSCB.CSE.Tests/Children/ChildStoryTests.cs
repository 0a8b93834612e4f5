using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Children;

public sealed class ChildStoryTests
{
    private readonly Child _child = Child();

    [Fact]
    public void Entry_KeepsWhenItHappenedApartFromWhenItWasWritten()
    {
        var officer = Officer();
        var entry = _child.Note(EntryKind.Opinion, new DateOnly(2026, 1, 3), new TimeOnly(21, 0), "Text", "School", officer, Now);

        Assert.Equal((new DateOnly(2026, 1, 3), Now, officer.Id, officer.AgencyId), (entry.HappenedOn, entry.RecordedAt, entry.AuthorId, entry.AgencyId));
    }

    [Fact]
    public void EntryAboutTomorrow_IsRefused() =>
        Assert.Throws<RuleViolation>(() => _child.Note(EntryKind.Fact, Today.AddDays(1), null, "Text", "School", Officer(), Now));

    [Fact]
    public void Involvement_OfTheSamePersonTwice_IsRefusedUntilTheFirstEnds()
    {
        var account = Guid.NewGuid();
        var first = _child.Involve(Guid.NewGuid(), account, "A Worker", "School nurse", Today.AddDays(-30));

        Assert.Throws<RuleViolation>(() => _child.Involve(Guid.NewGuid(), account, "A Worker", "School nurse", Today));
        first.End(Today.AddDays(-1), "Moved on");
        _child.Involve(Guid.NewGuid(), account, "A Worker", "School nurse", Today);

        Assert.Equal(2, _child.Involvements.Count);
    }

    [Fact]
    public void Involvement_EndsOnceAndNotBeforeItBegan()
    {
        var work = _child.Involve(Guid.NewGuid(), null, "A Worker", "School nurse", Today);

        Assert.Throws<RuleViolation>(() => work.End(Today.AddDays(-1), "Moved on"));
        work.End(Today, "Moved on");
        Assert.Throws<RuleViolation>(() => work.End(Today.AddDays(1), "Moved on"));
    }

    [Fact]
    public void LegalStatus_EndsTheOneBeforeTheDayBefore()
    {
        var first = _child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2025, 1, 1), null, Officer(), Now);
        _child.ChangeLegalStatus(LegalStatus.ChildProtectionPlan, new DateOnly(2026, 2, 1), null, Officer(), Now);

        Assert.Equal(new DateOnly(2026, 1, 31), first.To);
        Assert.Null(_child.LegalStatuses.Last().To);
    }

    [Fact]
    public void AnEndedStatus_IsFollowedFromTheDayAfterOnly()
    {
        _child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2025, 1, 1), null, Officer(), Now);

        Assert.Throws<RuleViolation>(() => _child.EndLegalStatus(new DateOnly(2024, 12, 31), null, Now));
        Assert.Throws<RuleViolation>(() => _child.EndLegalStatus(Today.AddDays(1), null, Now));
        _child.EndLegalStatus(new DateOnly(2025, 6, 30), "Review agreed", Now);
        Assert.Throws<RuleViolation>(() => _child.EndLegalStatus(new DateOnly(2025, 7, 1), null, Now));
        Assert.Throws<RuleViolation>(() => _child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2025, 6, 30), null, Officer(), Now));
        Assert.Null(_child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2025, 7, 1), null, Officer(), Now).To);
    }

    [Fact]
    public void CorrectedBeginning_MovesTheEndBeforeIt_AndKeepsTheOrder()
    {
        var first = _child.ChangeLegalStatus(LegalStatus.EarlyHelp, new DateOnly(2025, 1, 1), null, Officer(), Now);
        var second = _child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2025, 6, 1), null, Officer(), Now);

        _child.CorrectLegalStatus(second, new DateOnly(2025, 7, 1), null, Now);
        Assert.Equal(new DateOnly(2025, 6, 30), first.To);
        _child.CorrectLegalStatus(second, new DateOnly(2025, 3, 1), "From the minutes", Now);
        Assert.Equal((new DateOnly(2025, 2, 28), new DateOnly(2025, 3, 1), "From the minutes"), (first.To!.Value, second.From, second.Note));
        Assert.Throws<RuleViolation>(() => _child.CorrectLegalStatus(second, new DateOnly(2025, 1, 1), null, Now));
        Assert.Throws<RuleViolation>(() => _child.CorrectLegalStatus(second, Today.AddDays(1), null, Now));
        Assert.Throws<RuleViolation>(() => _child.CorrectLegalStatus(first, new DateOnly(2025, 4, 1), null, Now));
    }

    [Fact]
    public void AnEpisodeToldAfterwards_OverlapsNoOther()
    {
        _child.GoMissing(MissingCategory.Missing, Now.AddHours(-10), "Foster carer", Officer(), Now);

        _child.WasMissing(MissingCategory.Missing, Now.AddHours(-30), Now.AddHours(-10), "Foster carer", Officer(), Now);
        Assert.Throws<RuleViolation>(() => _child.WasMissing(MissingCategory.Missing, Now.AddHours(-31), Now.AddHours(-29), "Foster carer", Officer(), Now));
        Assert.Throws<RuleViolation>(() => _child.WasMissing(MissingCategory.Missing, Now.AddHours(-9), Now.AddHours(-8), "Foster carer", Officer(), Now));
        Assert.Throws<RuleViolation>(() => _child.WasMissing(MissingCategory.Missing, Now.AddHours(-40), Now.AddHours(-41), "Foster carer", Officer(), Now));
        Assert.Equal(2, _child.MissingEpisodes.Count);
    }

    [Fact]
    public void GoingMissingAgain_BeginsAfterTheLastReturn()
    {
        _child.WasMissing(MissingCategory.Missing, Now.AddHours(-30), Now.AddHours(-10), "Foster carer", Officer(), Now);

        Assert.Throws<RuleViolation>(() => _child.GoMissing(MissingCategory.Missing, Now.AddHours(-20), "Foster carer", Officer(), Now));
        Assert.Null(_child.GoMissing(MissingCategory.Missing, Now.AddHours(-10), "Foster carer", Officer(), Now).To);
    }

    [Fact]
    public void AnEndOfWork_IsBroughtForwardAndNeverPutOff_WithAReason()
    {
        var work = _child.Involve(Guid.NewGuid(), null, "A Worker", "School nurse", Today.AddDays(-9), Today.AddDays(30));

        Assert.Throws<RuleViolation>(() => work.End(Today.AddDays(31), "Longer"));
        Assert.Throws<RuleViolation>(() => work.End(Today, " "));
        work.End(Today, "Left");
        Assert.True(work.HoldsOn(Today));
        Assert.False(work.HoldsOn(Today.AddDays(1)));
    }

    [Fact]
    public void WhoeverIsKeptOut_IsGivenNoWork_UntilItEnds()
    {
        var account = Guid.NewGuid();
        var conflict = _child.DeclareConflict(account, "Aunt", Officer(), Now);

        Assert.Throws<RuleViolation>(() => _child.Involve(Guid.NewGuid(), account, "An Aunt", "Mentor", Today));
        conflict.End("Another person of that name", Officer(), Now);
        _child.Involve(Guid.NewGuid(), account, "A Mentor", "Mentor", Today);
        Assert.NotSame(conflict, _child.DeclareConflict(account, "Aunt after all", Officer(), Now));
    }

    [Fact]
    public void LegalStatus_OutOfOrderOrTheSame_IsRefused()
    {
        _child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2025, 1, 1), null, Officer(), Now);

        Assert.Throws<RuleViolation>(() => _child.ChangeLegalStatus(LegalStatus.ChildInNeed, new DateOnly(2026, 1, 1), null, Officer(), Now));
        Assert.Throws<RuleViolation>(() => _child.ChangeLegalStatus(LegalStatus.EarlyHelp, new DateOnly(2025, 1, 1), null, Officer(), Now));
    }

    [Fact]
    public void Missing_EndsOnceAfterItBegan()
    {
        var episode = _child.GoMissing(MissingCategory.Missing, Now.AddHours(-10), "Foster carer", Officer(), Now);

        Assert.Throws<RuleViolation>(() => _child.GoMissing(MissingCategory.Missing, Now.AddHours(-1), "Foster carer", Officer(), Now));
        Assert.Throws<RuleViolation>(() => episode.Return(Now.AddHours(-11), Now));
        Assert.Throws<RuleViolation>(() => episode.Return(Now.AddHours(1), Now));
        episode.Return(Now.AddHours(-2), Now);
        Assert.Throws<RuleViolation>(() => episode.Return(Now.AddHours(-1), Now));
    }

    [Fact]
    public void MissingFromTomorrow_IsRefused() =>
        Assert.Throws<RuleViolation>(() => _child.GoMissing(MissingCategory.Missing, Now.AddMinutes(1), "Foster carer", Officer(), Now));

    [Fact]
    public void Conflict_IsDeclaredOnce()
    {
        var account = Guid.NewGuid();
        _child.DeclareConflict(account, "Aunt", Officer(), Now);

        Assert.Throws<RuleViolation>(() => _child.DeclareConflict(account, "Aunt", Officer(), Now));
        Assert.Single(_child.Conflicts);
    }
}
