using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A return and what may be said in it; when it is due.</summary>
public class ReturnsTests
{
    private static readonly DateTime Start = new(2026, 4, 9, 12, 30, 0, DateTimeKind.Utc);

    private static readonly DateTime Asked = new(2026, 3, 30, 9, 0, 0, DateTimeKind.Utc);

    private static readonly CurrentUser Lead = new(Guid.NewGuid(), "Lead", Guid.NewGuid(), "Agency", []);

    private static (Meeting Meeting, AgencyReturn Return) Make()
    {
        var meeting = new Meeting { BodyId = Guid.NewGuid(), StartsAt = Start };
        var child = new Child { Reference = "T-1", GivenName = "A", FamilyName = "B", LocalityCode = "south", OpenedAt = Asked };
        meeting.AddChild(child, "Test", Lead, Asked);
        meeting.IssueProvisionally(Lead, Asked, WorkingDays.England);
        var item = new AgendaItem { MeetingId = meeting.Id, Meeting = meeting, Subject = AgendaSubject.Child, ChildId = child.Id };
        return (meeting, new AgencyReturn { ItemId = item.Id, Item = item, AgencyId = Lead.AgencyId, AskedAt = Asked, DueAt = meeting.ReturnsDueAt!.Value });
    }

    [Fact]
    public void NothingKnown_IsAnAnswer_AndAMissingReturnIsNot()
    {
        var (_, missing) = Make();
        var (_, nil) = Make();
        nil.Answer(ReturnState.NothingKnown, "typed and not meant", Lead, Asked.AddHours(1));
        var after = nil.DueAt.AddMinutes(1);
        Assert.True(nil.IsAnswered);
        Assert.False(nil.IsMissingAt(after));
        Assert.Null(nil.Text);
        Assert.Equal((Lead.Id, Asked.AddHours(1)), (nil.AuthorId!.Value, nil.GivenAt!.Value));
        Assert.False(missing.IsAnswered);
        Assert.True(missing.IsMissingAt(after));
        Assert.False(missing.IsMissingAt(missing.DueAt.AddMinutes(-1)));
    }

    [Theory]
    [InlineData(ReturnState.Information, " ")]
    [InlineData(ReturnState.Information, null)]
    [InlineData(ReturnState.CannotAnswerYet, "")]
    [InlineData(ReturnState.Asked, "no answer")]
    public void AnAnswerWithoutItsWords_IsRefused(ReturnState answer, string? text)
    {
        var (_, given) = Make();
        Assert.Throws<RuleViolation>(() => given.Answer(answer, text, Lead, Asked));
        Assert.Equal(ReturnState.Asked, given.State);
    }

    [Fact]
    public void WhatCannotBeAnsweredInTime_AndIsAnsweredAfter_IsLate()
    {
        var (_, given) = Make();
        given.Answer(ReturnState.CannotAnswerYet, "On Monday", Lead, Asked);
        Assert.Null(given.AnsweredAt);
        given.Answer(ReturnState.Information, "Seen", Lead, given.DueAt.AddHours(1));
        Assert.True(given.IsLate);
    }

    [Fact]
    public void PuttingAnAnswerRight_AfterItWasDue_DoesNotMakeItLate()
    {
        var (_, given) = Make();
        given.Answer(ReturnState.NothingKnown, null, Lead, Asked);
        given.Answer(ReturnState.Information, "Found in the old system", Lead, given.DueAt.AddHours(1));
        Assert.False(given.IsLate);
        Assert.Throws<RuleViolation>(() => given.Answer(ReturnState.CannotAnswerYet, "Again", Lead, given.DueAt));
    }

    [Fact]
    public void OnceTheMeetingHasBegun_NothingIsReturned()
    {
        var (meeting, given) = Make();
        meeting.Issue(Lead, Asked);
        meeting.Begin();
        Assert.Throws<RuleViolation>(() => given.Answer(ReturnState.NothingKnown, null, Lead, Start));
    }

    [Fact]
    public void ProvisionalIssue_IsOnce_AndNeedsAChild()
    {
        var (meeting, _) = Make();
        Assert.Throws<RuleViolation>(() => meeting.IssueProvisionally(Lead, Asked, WorkingDays.England));
        Assert.Throws<RuleViolation>(() => new Meeting { BodyId = Guid.NewGuid(), StartsAt = Start }.IssueProvisionally(Lead, Asked, WorkingDays.England));
        Assert.True(meeting.IsOpen);
    }

    /// <summary>Easter Monday is 6 April 2026, so two working days before Thursday the 9th is Tuesday the 7th.</summary>
    [Theory]
    [InlineData("2026-03-30T09:00Z", "2026-04-07T11:00Z")]
    [InlineData("2026-04-07T09:00Z", "2026-04-08T11:00Z")]
    [InlineData("2026-04-08T20:00Z", "2026-04-09T11:00Z")]
    [InlineData("2026-04-09T09:00Z", "2026-04-09T12:30Z")]
    public void Due_TwoWorkingDaysBefore_OrTheNextWorkingDayForWhoIsAskedLate(string asked, string due) =>
        Assert.Equal(Utc(due), ReturnTimes.DueAt(Start, Utc(asked), WorkingDays.England));

    [Fact]
    public void Reminders_TheWorkingDayBeforeAndAfter_NeverInThePastOrTheMeeting()
    {
        var due = ReturnTimes.DueAt(Start, Asked, WorkingDays.England);
        Assert.Equal([Utc("2026-04-02T07:00Z"), Utc("2026-04-08T07:00Z")], ReturnTimes.RemindersAt(due, Start, Asked, WorkingDays.England));
        Assert.Equal([Utc("2026-04-08T07:00Z")], ReturnTimes.RemindersAt(due, Start, due, WorkingDays.England));
        Assert.Empty(ReturnTimes.RemindersAt(Start, Start, Asked.AddDays(10), WorkingDays.England));
    }

    [Fact]
    public void ARestrictedPart_IsForRolesAtTheMeeting_AndForSomebody()
    {
        var part = new RestrictedPart { ReturnId = Guid.NewGuid() };
        Assert.Throws<RuleViolation>(() => part.Keep("Only some", []));
        Assert.Throws<RuleViolation>(() => part.Keep("Only some", [Role.SystemAdministrator]));
        part.Keep("Only some", [Role.CseCoordinator, Role.MeetingChair]);
        Assert.Equal([Role.MeetingChair, Role.CseCoordinator], part.Readers);
        part.Keep(" ", [Role.MeetingChair]);
        Assert.Null(part.Text);
        Assert.Empty(part.Readers);
    }

    private static DateTime Utc(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
