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
