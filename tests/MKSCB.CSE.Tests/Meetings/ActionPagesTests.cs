using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Actions on their pages: agreed in the meeting, ended by their owner, heard of at the next meeting.</summary>
public class ActionPagesTests
{
    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static (string, string?)[] Due(int row, DateOnly day) => [($"Actions[{row}].Due.Day", $"{day.Day}"), ($"Actions[{row}].Due.Month", $"{day.Month}"), ($"Actions[{row}].Due.Year", $"{day.Year}")];

    private static async Task<List<MeetingAction>> StoredAsync(RecordingSite site)
    {
        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        var meeting = site.Site.Meeting.Id;
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<MeetingAction>().AsNoTracking().Include(a => a.Updates).Where(a => a.MeetingId == meeting).OrderBy(a => a.Id).ToListAsync();
    }

    private static async Task<MeetingAction> OwnedAsync(RecordingSite site, CurrentUser owner)
    {
        var action = new MeetingAction { BodyId = site.Site.Body.Id, MeetingId = site.Site.Meeting.Id, ChildId = site.Site.Children[0].Id, Text = "Visit", OwnerAgencyId = owner.AgencyId, OwnerId = owner.Id, OwnerName = owner.Name, DueOn = LondonTime.DateOf(DateTime.UtcNow), AgreedAt = DateTime.UtcNow };
        await site.Site.World.SaveAsync(action);
        return action;
    }

    [Fact]
    public async Task AddAnother_WithoutScripts_ThenBothAreRecorded()
    {
        var site = await RecordingSite.NewAsync();
        var panel = await site.Site.PersonAsync(Role.PanelMember);
        var chair = await AgendaSite.As(site.Site.Chair);
        await SeatAsync(site, panel);
        var page = await chair.Open(site.Record() + "/actions");
        page = await chair.Submit(page, Fields(("Actions[0].Text", "Visit the school")), "Add another action");
        Assert.Contains("Visit the school", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chair.Submit(page, [], "Record the actions")).Status);
        var done = await chair.Submit(page, Fields([
            ("Actions[0].Owner", panel.Id.ToString()), .. Due(0, RecordingSite.Later),
            ("Actions[1].Text", "Ask the coach"), ("Actions[1].OwnerName", "Coach"), ("Actions[1].Agency", site.Site.Agency.Id.ToString()), .. Due(1, RecordingSite.Later)]), "Record the actions");
        await chair.Follow(done);
        Assert.Equal([("Ask the coach", null), ("Visit the school", (Guid?)panel.Id)], (await StoredAsync(site)).Select(a => (a.Text, a.OwnerId)).OrderBy(a => a.Text, StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnOwnerWithAConflict_IsNotOffered_AndRefusedWhenPosted()
    {
        var site = await RecordingSite.NewAsync();
        var panel = await site.Site.PersonAsync(Role.PanelMember);
        await SeatAsync(site, panel);
        await site.Site.World.SaveAsync(new ConflictOfInterest { ChildId = (await site.ItemAsync()).ChildId!.Value, AccountId = panel.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        var chair = await AgendaSite.As(site.Site.Chair);
        var page = await chair.Open(site.Record() + "/actions");
        Assert.DoesNotContain(panel.Id.ToString(), page.Body, StringComparison.Ordinal);
        page.Page.QuerySelector("select[name='Actions[0].Owner']")!.InnerHtml += $"<option value='{panel.Id}'>X</option>";
        var refused = await chair.Submit(page, Fields([("Actions[0].Text", "Visit"), ("Actions[0].Owner", panel.Id.ToString()), .. Due(0, RecordingSite.Later)]), "Record the actions");
        Assert.Contains("Choose one of the people given, or enter a name and an agency", refused.Errors);
        Assert.Empty(await StoredAsync(site));
    }

    [Fact]
    public async Task Owner_WithoutTheRecord_SaysNotPossible_AndTheChairAccepts()
    {
        var site = await RecordingSite.NewAsync();
        var owner = await site.Site.World.PersonAsync(site.Site.Agency);
        var action = await OwnedAsync(site, owner);
        var mine = await AgendaSite.As(owner);
        var end = await mine.Open($"/my-work/actions/{action.Id}/end");
        Assert.DoesNotContain(site.Site.Children[0].Reference, end.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await mine.Submit(end, [])).Errors.Count);
        await mine.Follow(await mine.Submit(end, Fields(("Answer", "NotPossible"), ("Text", "The clinic is shut"))));
        Assert.NotEqual(HttpStatusCode.OK, (await mine.Open($"/my-work/actions/{action.Id}/accept")).Status);
        var chair = await AgendaSite.As(site.Site.Chair);
        Assert.Contains("Accept or refuse that", (await chair.Open($"/my-work/actions/{action.Id}")).Body, StringComparison.Ordinal);
        await chair.Follow(await chair.Submit(await chair.Open($"/my-work/actions/{action.Id}/accept"), Fields(("Accepted", "true"))));
        Assert.Equal((ActionEnd.NotPossible, site.Site.Chair.Id), (await StoredAsync(site)).Select(a => (a.EndedAs!.Value, a.AcceptedById!.Value)).Single());
        Assert.Equal(HttpStatusCode.Conflict, (await mine.Submit(end, Fields(("Answer", "Done"), ("Text", "After all")))).Status);
    }

    [Fact]
    public async Task PanelMember_ReadsTheAction_AndCannotEndIt()
    {
        var site = await RecordingSite.NewAsync();
        var action = await OwnedAsync(site, await site.Site.World.PersonAsync(await site.Site.World.AgencyAsync()));
        var panel = await AgendaSite.As(await site.Site.PersonAsync(Role.PanelMember));
        Assert.Equal(HttpStatusCode.OK, (await panel.Open($"/my-work/actions/{action.Id}")).Status);
        foreach (var way in new[] { "end", "due" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await panel.Open($"/my-work/actions/{action.Id}/{way}")).Status);
        }

        var token = await Security.Fuzz.FuzzWorld.TokenAsync(panel, "/account/password");
        Assert.Equal(HttpStatusCode.NotFound, (await panel.Post($"/my-work/actions/{action.Id}/end", [new("__RequestVerificationToken", token), new("Answer", "Done"), new("Text", "Shortcut")])).Status);
        Assert.Null((await StoredAsync(site)).Single().EndedAs);
    }

    [Fact]
    public async Task AnotherDay_IsNotOverwrittenUnseen()
    {
        var site = await RecordingSite.NewAsync();
        var owner = await site.Site.World.PersonAsync(site.Site.Agency);
        var action = await OwnedAsync(site, owner);
        var (mine, chair) = (await AgendaSite.As(owner), await AgendaSite.As(site.Site.Chair));
        var (first, second) = (await mine.Open($"/my-work/actions/{action.Id}/due"), await chair.Open($"/my-work/actions/{action.Id}/due"));
        await mine.Follow(await mine.Submit(first, Day(RecordingSite.Later)));
        var refused = await chair.Submit(second, Day(RecordingSite.Later.AddDays(3)));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(RecordingSite.Later, (await StoredAsync(site)).Single().DueOn);
    }

    [Fact]
    public async Task EarlierAction_ComesBack_WithWhatChangedForTheChild()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var page = await chair.Open(site.Record());
        var answered = await chair.Follow(await chair.Submit(page, Fields(("Changed", "Sleeps at home again")), "Save what changed"));
        Assert.Contains("Sleeps at home again", answered.Body, StringComparison.Ordinal);
        var form = page.Page.QuerySelector("form[action$='/changed']")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Post($"{site.Record()}/actions/{Guid.NewGuid()}/changed", [new("__RequestVerificationToken", token), new("Changed", "X")])).Status);
    }

    private static Dictionary<string, string?> Day(DateOnly day) => Fields(("To.Day", $"{day.Day}"), ("To.Month", $"{day.Month}"), ("To.Year", $"{day.Year}"), ("Reason", "The clinic is shut"));

    private static async Task SeatAsync(RecordingSite site, CurrentUser person)
    {
        var account = await site.Site.World.ReadAsync(records => records.All<Core.Agencies.Account>().AsNoTracking().Single(a => a.Id == person.Id));
        var seat = BodyMember.Give(site.Site.Body, account, Seat.Member, new DateOnly(2015, 1, 1), "Test", site.Site.Chair);
        await site.Site.World.SaveAsync(seat.RoleAssignment!, seat);
    }
}
