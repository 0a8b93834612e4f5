using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Meetings.Minutes;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Approved minutes stand: with a hash, locked at every door, and amended only as a new version.</summary>
public class MinutesApprovalTests
{
    [Fact]
    public async Task Approval_KeepsWhatWasApproved_WithItsHash()
    {
        var site = await MinutesSite.NewAsync(2);
        var chair = await AgendaSite.As(site.Site.Chair);
        Assert.Contains("Approve the minutes of the", (await chair.Open("/my-work")).Body, StringComparison.Ordinal);
        var page = await site.ApproveAsync(chair);
        var version = Assert.Single(await site.VersionsAsync());
        Assert.True(version.IsIntact);
        Assert.Equal((site.Site.Chair.Id, 2, 64), (version.ApprovedById, version.Parts.Count, version.Hash.Length));
        Assert.Contains($"Version 1, SHA-256 {version.Hash[..4]} {version.Hash[4..8]}", page.Body, StringComparison.Ordinal);
        Assert.Equal(MeetingState.MinutesApproved, (await site.Site.StoredAsync()).State);
        Assert.DoesNotContain("Approve the minutes of the", (await chair.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open(site.Minutes + "/approve")).Status);
    }

    [Fact]
    public async Task AnyWordChanged_BreaksTheHash_AndTheDatabaseRefusesTheChange()
    {
        var site = await MinutesSite.NewAsync();
        await site.ApproveAsync(await AgendaSite.As(site.Site.Chair));
        var version = Assert.Single(await site.VersionsAsync());
        var text = new MinutesText(MinutesVersion.Read<MinutesHead>(version.Head), [MinutesVersion.Read<MinutesItem>(version.Parts.Single().Content)]);
        var other = MinutesVersion.First(version.MeetingId, text with { Head = text.Head with { Place = "Elsewhere" } }, site.Site.Chair, version.ApprovedAt);
        Assert.NotEqual(version.Hash, other.Hash);
        Assert.Equal(version.Hash, MinutesVersion.First(version.MeetingId, text, site.Site.Chair, version.ApprovedAt).Hash);
        await site.Site.World.ReadAsync<object?>(records =>
        {
            var (versions, parts) = (records.All<MinutesVersion>().Where(v => v.Id == version.Id), records.All<MinutesPart>().Where(p => p.VersionId == version.Id));
            Assert.ThrowsAny<Exception>(() => versions.ExecuteUpdate(v => v.SetProperty(x => x.Reason, "Other")));
            Assert.ThrowsAny<Exception>(() => parts.ExecuteUpdate(p => p.SetProperty(x => x.Content, "{}")));
            Assert.ThrowsAny<Exception>(() => parts.ExecuteDelete());
            return null;
        });
        Assert.True(Assert.Single(await site.VersionsAsync()).IsIntact);
    }

    [Fact]
    public async Task AfterApproval_EveryDoorIsShut()
    {
        var site = await MinutesSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var attendance = $"/meetings/{site.Site.Meeting.Id}/attendance";
        var attendee = await site.Site.World.ReadAsync(records => records.All<Attendee>().AsNoTracking().Single(a => a.MeetingId == site.Site.Meeting.Id));
        await site.ApproveAsync(chair);
        var record = site.Recording.Record();
        (string Address, (string, string)[] Fields)[] doors =
        [
            (record, [("Decision", "Forged")]), (record + "/draft", [("Decision", "Forged")]), (record + "/clock", [("run", "true")]),
            (record + "/dissent", [("Agency", $"{site.Site.Agency.Id}"), ("SpokenBy", "X"), ("Text", "Forged")]),
            (record + "/actions", [("Actions[0].Text", "Forged")]),
            (attendance + "/invite", []), (attendance + "/quorum", [("Reason", "Forged")]),
            (attendance, [("Entries[0].Id", $"{attendee.Id}"), ("Entries[0].State", "Present")]),
            (attendance + "/add", [("Item", $"{site.Recording.Items[0]}"), ("Name", "Forged"), ("Agency", $"{site.Site.Agency.Id}")]),
            (site.Item(0, "correct"), [("Field", "Decision"), ("Proposed", "Forged"), ("Why", "Forged")]),
            (site.Minutes + "/approve", []),
        ];
        foreach (var (address, fields) in doors)
        {
            var answer = await MinutesSite.PostAsync(chair, address, fields);
            Assert.True((int)answer.Status >= 400 || answer.Status == HttpStatusCode.Found, $"{address}: {answer.Status}");
        }

        var item = await site.Recording.ItemAsync();
        Assert.Equal(($"Decided for {item.Child!.Reference}", 1, (DateTime?)null), (item.Recorded!.Notes.Decision, item.Dissents.Count, item.Recorded.ClockSince));
        Assert.Equal([AttendanceState.Invited], await site.Site.World.ReadAsync(records => records.All<Attendee>().Where(a => a.MeetingId == site.Site.Meeting.Id).Select(a => a.State).ToList()));
        Assert.Equal(1, await site.Site.World.ReadAsync(records => records.All<MeetingAction>().Count(a => a.MeetingId == site.Site.Meeting.Id)));
        Assert.Empty(await site.CorrectionsAsync());
        Assert.Single(await site.VersionsAsync());
    }

    [Fact]
    public async Task WhatWasWrittenMeanwhile_IsReadBeforeItIsApproved()
    {
        var site = await MinutesSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var form = await chair.Open(site.Minutes + "/approve");
        await site.Recording.ChangeAsync(m => m.Items.Single().Write(m.Items.Single().Recorded!.Notes with { Worries = "Written late" }, site.Site.Chair, DateTime.UtcNow));
        var again = await chair.Submit(form, []);
        Assert.Contains("Something was written since you opened this page", again.Body, StringComparison.Ordinal);
        Assert.Contains("Written late", again.Body, StringComparison.Ordinal);
        Assert.Empty(await site.VersionsAsync());
        await chair.Follow(await chair.Submit(again, []));
        Assert.Single(await site.VersionsAsync());
    }

    [Fact]
    public async Task TwoAtOnce_ApproveOnce_AndAmendOneAfterTheOther()
    {
        var site = await MinutesSite.NewAsync();
        var deputy = await site.Site.PersonAsync(Role.MeetingChair);
        var (one, two) = (await AgendaSite.As(site.Site.Chair), await AgendaSite.As(deputy));
        var (first, second) = (await one.Open(site.Minutes + "/approve"), await two.Open(site.Minutes + "/approve"));
        await Task.WhenAll(one.Submit(first, []), two.Submit(second, []));
        Assert.Single(await site.VersionsAsync());
        var (mine, theirs) = (await one.Open(site.Item(0, "amend")), await two.Open(site.Item(0, "amend")));
        await one.Follow(await one.Submit(mine, new Dictionary<string, string?> { ["Decision"] = "Mine", ["Reason"] = "Because" }));
        Assert.Equal(HttpStatusCode.Conflict, (await two.Submit(theirs, new Dictionary<string, string?> { ["Decision"] = "Theirs", ["Reason"] = "Because" })).Status);
        Assert.Equal(2, (await site.VersionsAsync()).Count);
    }

    [Fact]
    public async Task OnlyTheChairApprovesAndAmends()
    {
        var site = await MinutesSite.NewAsync();
        foreach (var role in new[] { Role.MeetingAdministrator, Role.PanelMember })
        {
            var person = await AgendaSite.As(await site.Site.PersonAsync(role));
            Assert.Equal(HttpStatusCode.Forbidden, (await MinutesSite.PostAsync(person, site.Minutes + "/approve")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await MinutesSite.PostAsync(person, site.Item(0, "amend"), ("Decision", "X"), ("Reason", "Y"))).Status);
        }

        // Chairs another body, and sits on this one.
        var other = new MeetingBody { Code = $"other-{TestWorld.NextNumber()}", Name = "Other" };
        await site.Site.World.SaveAsync(other);
        var guest = await site.Site.PersonAsync(Role.MeetingAdministrator);
        await site.Site.World.SaveAsync(Agreed(guest.Id, other.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await MinutesSite.PostAsync(await AgendaSite.As(guest), site.Minutes + "/approve")).Status);
        Assert.Equal(MeetingState.MinutesDraft, (await site.Site.StoredAsync()).State);
    }

    [Fact]
    public async Task Amendment_IsANewVersion_ThatShowsWhatChanged_AndTheFirstStays()
    {
        var site = await MinutesSite.NewAsync(2);
        var chair = await AgendaSite.As(site.Site.Chair);
        await site.ApproveAsync(chair);
        var form = await chair.Open(site.Item(0, "amend"));
        Assert.Contains("Say why the minutes are amended", (await chair.Submit(form, new Dictionary<string, string?> { ["Decision"] = "Other" })).Errors);
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Submit(form, new Dictionary<string, string?> { ["Reason"] = "Nothing differs" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Submit(form, new Dictionary<string, string?> { ["Decision"] = " ", ["Reason"] = "Emptied" })).Status);
        var page = await chair.Follow(await site.AmendAsync(chair, 0, "Decided otherwise"));
        var changes = page.Page.QuerySelector(".app-minutes-changes")!;
        Assert.Equal($"Decided for {(await site.Recording.ItemAsync()).Child!.Reference}", changes.QuerySelector("del")!.TextContent);
        Assert.Equal("Decided otherwise", Assert.Single(changes.QuerySelectorAll("ins")).TextContent);
        var versions = await site.VersionsAsync();
        Assert.All(versions, v => Assert.True(v.IsIntact));
        Assert.Equal(versions[0].Hash, versions[1].HashBefore);
        Assert.Equal("Decided otherwise", (await site.Recording.ItemAsync()).Recorded!.Notes.Decision);
        var earlier = await chair.Open(site.Minutes + "/versions/1");
        Assert.Contains("This is an earlier version", earlier.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Decided otherwise", earlier.Body, StringComparison.Ordinal);
        Assert.Equal(MeetingState.Amended, (await site.Site.StoredAsync()).State);
        // The record stays shut.
        Assert.True((int)(await MinutesSite.PostAsync(chair, site.Recording.Record(), ("Decision", "Forged"))).Status >= 400);
    }

    [Fact]
    public async Task Actions_GoOutOnce_ToEveryOwner()
    {
        var site = await MinutesSite.NewAsync();
        var scribe = await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator));
        Assert.Contains("Send out the actions of the", (await scribe.Open("/my-work")).Body, StringComparison.Ordinal);
        var page = await scribe.Follow(await scribe.Submit(await scribe.Open(site.Minutes), [], "Send the actions to their owners"));
        Assert.Contains("in time", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Send out the actions of the", (await scribe.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await MinutesSite.PostAsync(scribe, site.Minutes + "/send-actions")).Status);
        Assert.Single(await site.Site.World.ReadAsync(records => records.All<OutboxLetter>().Where(l => l.Kind == ActionsAgreedLetter.Code && l.RecordId == site.Site.Meeting.Id).ToList()));
    }

    private static RoleAssignment Agreed(Guid account, Guid body)
    {
        var role = new RoleAssignment { AccountId = account, Role = Role.MeetingChair, From = new DateOnly(2015, 1, 1), MeetingBodyId = body };
        role.Agree(Guid.NewGuid());
        return role;
    }
}
