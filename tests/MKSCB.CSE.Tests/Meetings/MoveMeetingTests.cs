using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Meetings;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Another place or time for one meeting: by whoever prepares it, before it begins, and with a word to its panel.</summary>
public sealed class MoveMeetingTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Thursday = new(2026, 3, 12, 13, 30, 0, DateTimeKind.Utc);
    private static readonly CurrentUser By = new(Guid.NewGuid(), "Chair", Guid.NewGuid(), "Agency", []);

    [Fact]
    public void AMeetingIsMoved_AndRemembersWhereItWas()
    {
        var meeting = Made();
        meeting.Move(Thursday.AddDays(1), "Room 5", "Heating", By, Now);
        Assert.Equal((Thursday.AddDays(1), "Room 5"), (meeting.StartsAt, meeting.Place));
        Assert.Equal((Thursday, "Room 3", "Heating", (DateTime?)Now, (Guid?)By.Id), (meeting.MovedFrom, meeting.MovedFromPlace, meeting.MoveReason, meeting.MovedAt, meeting.MovedById));
    }

    [Theory]
    [InlineData(-3, "Room 5", "Heating", "past")]
    [InlineData(0, "Room 3", "Heating", "already")]
    [InlineData(2, "Room 5", "Heating", "working day")]
    [InlineData(1, "Room 5", " ", "why")]
    [InlineData(400, "Room 5", "Heating", "within a year")]
    public void WhatMakesNoSense_IsRefused(int weeksOrDays, string place, string reason, string words)
    {
        var at = weeksOrDays == -3 ? Now.AddHours(-1) : Thursday.AddDays(weeksOrDays);
        Assert.Contains(words, Assert.Throws<RuleViolation>(() => Made().Move(at, place, reason, By, Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnceInSession_OrItsTimePassed_ItStays()
    {
        var begun = Made();
        begun.AddSubject(AgendaSubject.Theme, "Hotels", "Reports", By, Now);
        begun.Issue(By, Now);
        begun.Begin();
        Assert.Throws<RuleViolation>(() => begun.Move(Thursday.AddDays(1), "Room 5", "Heating", By, Now));
        Assert.False(begun.CanMove(Now));
        var missed = Made();
        Assert.Throws<RuleViolation>(() => missed.Move(Thursday.AddDays(7), "Room 5", "Nobody came", By, Thursday.AddHours(1)));
        Assert.False(missed.CanMove(Thursday.AddHours(1)));
    }

    [Fact]
    public async Task TheChairMovesAnIssuedMeeting_ThePanelIsToldWithoutNames_AndEveryCopyShowsIt()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var panel = await site.PersonAsync(Role.PanelMember);
        var chair = await AgendaSite.As(site.Chair);
        await chair.Submit(await chair.Open($"{site.Agenda}/issue"), [], "Issue the agenda");

        var moved = await chair.Follow(await chair.Submit(await chair.Open(Address(site)), Fields(NextWeekday(site), "Room 9", "Planted reason"), "Save"));

        Assert.Contains("The panel is told by mail.", moved.Body, StringComparison.Ordinal);
        var theirs = await AgendaSite.As(panel);
        foreach (var page in new[] { site.Agenda, $"{site.Agenda}/print" })
        {
            var text = (await theirs.Open(page)).Page.QuerySelector("main")!.TextContent;
            Assert.Contains("Room 9", text, StringComparison.Ordinal);
            Assert.Contains(", Room 3. Planted reason.", text, StringComparison.Ordinal);
        }

        var letter = await site.World.ReadAsync(records => records.All<OutboxLetter>().Single(l => l.RecipientId == panel.Id && l.Kind == MeetingMovedLetter.Code));
        Assert.Equal(site.Meeting.Id, letter.RecordId);
        Assert.Empty(await site.World.ReadAsync(records => records.All<OutboxLetter>().Where(l => l.RecipientId == site.Chair.Id && l.Kind == MeetingMovedLetter.Code).ToList()));
    }

    [Fact]
    public async Task ADraftIsMovedWithoutALetter_TwoAtOnceMeet_AndOneDayHoldsOneMeeting()
    {
        var site = await AgendaSite.NewAsync(0);
        var panel = await site.PersonAsync(Role.PanelMember);
        var chair = await AgendaSite.As(site.Chair);
        var form = await chair.Open(Address(site));
        var day = NextWeekday(site);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.Submit(form, Fields(day, "Room 9", "Heating"), "Save")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Submit(form, Fields(day, "Room 10", "Heating again"), "Save")).Status);
        Assert.Equal("Room 9", (await site.StoredAsync()).Place);
        Assert.Empty(await site.World.ReadAsync(records => records.All<OutboxLetter>().Where(l => l.RecipientId == panel.Id).ToList()));

        await site.World.SaveAsync(new Meeting { BodyId = site.Body.Id, StartsAt = LondonTime.ToUtc(day.AddDays(7), new TimeOnly(9, 0)) });
        var taken = await chair.Submit(await chair.Open(Address(site)), Fields(day.AddDays(7), "Room 9", "Clash"), "Save");
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Contains("Another meeting of the same body is on that day.", taken.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElseMovesIt()
    {
        var (site, elsewhere) = (await AgendaSite.NewAsync(0), await AgendaSite.NewAsync(0));
        foreach (var (browser, status) in new (Browser, HttpStatusCode)[]
        {
            (await AgendaSite.As(elsewhere.Chair), HttpStatusCode.NotFound),
            (await AgendaSite.As(await site.PersonAsync(Role.PanelMember)), HttpStatusCode.Forbidden),
            (await AgendaSite.Host.SignInAs(Role.CseCoordinator), HttpStatusCode.Forbidden),
        })
        {
            Assert.Equal(status, (await browser.Open(Address(site))).Status);
        }
    }

    /// <summary>The chair gives an issued meeting another place, for a reason; somebody of its panel.</summary>
    internal static async Task<CurrentUser> MovedAsync(string place, string reason)
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        var panel = await site.PersonAsync(Role.PanelMember);
        var chair = await AgendaSite.As(site.Chair);
        await chair.Submit(await chair.Open($"{site.Agenda}/issue"), [], "Issue the agenda");
        await chair.Submit(await chair.Open(Address(site)), Fields(NextWeekday(site), place, reason), "Save");
        return panel;
    }

    private static Meeting Made() => new() { BodyId = Guid.NewGuid(), StartsAt = Thursday, Place = "Room 3" };

    private static string Address(AgendaSite site) => $"/meetings/{site.Meeting.Id}/place-and-time";

    private static DateOnly NextWeekday(AgendaSite site)
    {
        var day = LondonTime.DateOf(site.Meeting.StartsAt).AddDays(1);
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    private static Dictionary<string, string?> Fields(DateOnly day, string place, string reason) => new()
    {
        ["Day.Day"] = $"{day.Day}",
        ["Day.Month"] = $"{day.Month}",
        ["Day.Year"] = $"{day.Year}",
        ["At"] = "14:00",
        ["Place"] = place,
        ["Reason"] = reason,
    };
}
