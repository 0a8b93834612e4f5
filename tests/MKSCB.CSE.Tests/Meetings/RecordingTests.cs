using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Meetings.Recording;
using MKSCB.CSE.Web.Mvc;
using static MKSCB.CSE.Tests.Children.People;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>The rules of recording, by the clock.</summary>
public class RecordingTests
{
    private static readonly DateTime Start = new(2026, 3, 12, 13, 30, 0, DateTimeKind.Utc);

    private readonly Meeting _meeting = new() { BodyId = Guid.NewGuid(), StartsAt = Start };

    private AgendaItem Item(bool begun = true)
    {
        var item = new AgendaItem { MeetingId = _meeting.Id, Meeting = _meeting, Subject = AgendaSubject.Theme, Title = "Theme" };
        if (begun && _meeting.State == MeetingState.Scheduled)
        {
            _meeting.AddSubject(AgendaSubject.Theme, "Another", "Test", Officer(), Start);
            _meeting.Issue(Officer(), Start);
            _meeting.Begin();
        }

        return item;
    }

    [Fact]
    public void Writing_BeforeTheMeetingBegins_IsRefused()
    {
        var item = Item(begun: false);
        Assert.Throws<RuleViolation>(() => item.Write(new ItemNotes { Decision = "X" }, Officer(), Start));
        Assert.Null(item.Recorded);
    }

    [Fact]
    public void Clock_StartsWithTheFirstWords_AndAddsUpOverABreak()
    {
        var item = Item();
        item.Write(new ItemNotes { Worries = "X" }, Officer(), Start);
        Assert.Equal(TimeSpan.FromMinutes(7), item.Recorded!.Spent(Start.AddMinutes(7)));
        item.StopClock(Start.AddMinutes(7));
        Assert.Equal(TimeSpan.FromMinutes(7), item.Recorded.Spent(Start.AddMinutes(30)));
        item.StartClock(Start.AddMinutes(30));
        Assert.Equal(TimeSpan.FromMinutes(12), item.Recorded.Spent(Start.AddMinutes(35)));
    }

    [Fact]
    public void TurningToAnItem_StopsTheOthersClock()
    {
        var meeting = new Meeting { BodyId = Guid.NewGuid(), StartsAt = Start };
        foreach (var title in new[] { "First", "Second" })
        {
            Recording(meeting, meeting.AddSubject(AgendaSubject.Theme, title, "Test", Officer(), Start));
        }

        meeting.Issue(Officer(), Start);
        meeting.Begin();
        var (first, second) = (meeting.OnAgenda.First(), meeting.OnAgenda.Last());
        meeting.TurnTo(first, Start);
        meeting.TurnTo(second, Start.AddMinutes(9));
        Assert.Equal(TimeSpan.FromMinutes(9), first.Recorded!.Spent(Start.AddMinutes(20)));
        Assert.Equal(TimeSpan.FromMinutes(11), second.Recorded!.Spent(Start.AddMinutes(20)));
    }

    // The database sets this when it loads them together.
    private static void Recording(Meeting meeting, AgendaItem item) => typeof(AgendaItem).GetProperty(nameof(AgendaItem.Meeting))!.SetValue(item, meeting);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(1, "Handed over", true)]
    [InlineData(null, "Handed over", false)]
    public void Finishing_NeedsADayToComeOrAnEnd(int? days, string? ended, bool missing)
    {
        var today = LondonTime.DateOf(Start);
        var notes = new ItemNotes { Decision = "D", Rationale = "R", NextReviewOn = days is { } d ? today.AddDays(d) : null, EndedBecause = ended };
        Assert.Equal(missing, notes.Missing(aboutChild: false, today).Count > 0);
    }

    [Fact]
    public void SettledAnswers_DoNotChangeOnceDiscussed_ButWordsDo()
    {
        var item = Item();
        var notes = new ItemNotes { Decision = "D", Rationale = "R", EndedBecause = "Handed over" };
        item.Write(notes, Officer(), Start);
        item.Finish(Officer(), Start.AddMinutes(5));
        item.Write(notes with { Discussion = "Put in order" }, Officer(), Start.AddMinutes(50));
        Assert.Equal(TimeSpan.FromMinutes(5), item.Recorded!.Spent(Start.AddMinutes(60)));
        Assert.Throws<RuleViolation>(() => item.Write(notes with { EndedBecause = "Another" }, Officer(), Start.AddMinutes(50)));
    }

    [Fact]
    public void Merge_TakesEachFieldFromWhoChangedIt()
    {
        var shown = new RecordForm { Worries = "a", Decision = "b", Level = RiskLevel.Low }.Marked();
        var mine = new RecordForm { Version = shown.Version, Worries = "a2", Decision = "b", Level = RiskLevel.Low };
        var stored = new RecordForm { Worries = "a", Decision = "b2", Level = RiskLevel.High };
        var merge = FieldMarks.Merge(mine, stored);
        Assert.Empty(merge.Clashes);
        Assert.Equal(("a2", "b2", RiskLevel.High), (merge.Merged.Worries, merge.Merged.Decision, merge.Merged.Level!.Value));
        Assert.Equal([nameof(RecordForm.Worries)], FieldMarks.Merge(mine, new RecordForm { Worries = "a3", Decision = "b" }).Clashes);
        Assert.Empty(FieldMarks.Merge(mine, new RecordForm { Worries = "a2", Decision = "b" }).Clashes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("abc")]
    public void Merge_WithoutAPagesMarks_NeverOverwrites(string? version)
    {
        var merge = FieldMarks.Merge(new RecordForm { Version = version, Worries = "mine" }, new RecordForm { Worries = "stored", Working = "kept" });
        Assert.Equal([nameof(RecordForm.Worries)], merge.Clashes);
        Assert.Equal(("stored", "kept"), (merge.Merged.Worries, merge.Merged.Working));
    }
}
