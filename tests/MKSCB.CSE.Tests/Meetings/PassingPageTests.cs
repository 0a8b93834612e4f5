using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Children;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Passing a child on, taking them over and returning them, on the pages.</summary>
public class PassingPageTests
{
    private static async Task<(MeetingBody Body, Meeting Meeting)> LocalityAsync(TestWorld world, string locality = "south")
    {
        var body = new MeetingBody { Code = $"locality-{TestWorld.NextNumber()}", Name = $"Locality meeting {TestWorld.NextNumber()}", LocalityCode = locality };
        var meeting = new Meeting { BodyId = body.Id, StartsAt = DateTime.UtcNow.AddDays(10) };
        await world.SaveAsync(body, meeting);
        return (body, meeting);
    }

    private static async Task<AgendaItem> DraftedAsync(MeetingBody body)
    {
        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        await records.DraftNextAgendaAsync(body.Id, DateTime.UtcNow, default);
        await records.SaveAsync(default);
        return await records.All<AgendaItem>().AsNoTracking().SingleAsync(i => i.Meeting!.BodyId == body.Id);
    }

    private static async Task<Dictionary<string, string?>> ToLocalityAsync(RecordingSite site, MeetingBody to)
    {
        var fields = StepDownFields.Complete((await site.Site.World.AgencyAsync()).Id);
        (fields["Kind"], fields["Evidence"], fields["ToBody"], fields["Asked"]) = ("ToLocality", "Home every night", to.Id.ToString(), "Follow the support at school");
        (fields["RecallOn.Day"], fields["RecallOn.Month"], fields["RecallOn.Year"]) = ($"{RecordingSite.Later.Day}", $"{RecordingSite.Later.Month}", $"{RecordingSite.Later.Year}");
        return fields;
    }

    private static Dictionary<string, string?> Ends
    {
        get
        {
            var notes = RecordingSite.Complete;
            (notes["Level"], notes["NextReviewOn.Day"], notes["NextReviewOn.Month"], notes["NextReviewOn.Year"], notes["EndedBecause"]) = ("Medium", "", "", "", "The practice can hold the plan");
            return notes;
        }
    }

    [Fact]
    public async Task SteppedDown_IsAcceptedByTheLocality_WithItsActions()
    {
        var site = await RecordingSite.NewAsync();
        var (body, meeting) = await LocalityAsync(site.Site.World);
        var chair = await AgendaSite.As(site.Site.Chair);
        var complete = await ToLocalityAsync(site, body);
        var step = await chair.Follow(await chair.Submit(await chair.Open(site.Record()), Ends, "Record as discussed"));
        var without = new Dictionary<string, string?>(complete);
        (without["ToBody"], without["Asked"]) = ("", "");
        Assert.Contains("Choose the locality’s meeting the child goes to", (await chair.Submit(step, without)).Errors);
        await chair.Follow(await chair.Submit(step, complete));

        var item = await DraftedAsync(body);
        var north = await AgendaSite.As(await site.Site.World.PersonAsync(site.Site.Agency, Role.MeetingChair, body.Id));
        var trail = $"/meetings/{meeting.Id}/agenda/{item.Id}/trail";
        var page = await north.Open(trail);
        Assert.Contains("Follow the support at school", page.Body, StringComparison.Ordinal);
        Assert.Contains("The plan goes on", page.Body, StringComparison.Ordinal);
        Assert.Contains("Visit", page.Body, StringComparison.Ordinal);
        Assert.Contains("Say why the child is returned", (await north.Submit(page, new Dictionary<string, string?> { ["Answer"] = "Return" })).Errors);
        Assert.Contains(trail, (await north.Open("/my-work")).Body, StringComparison.Ordinal);
        await north.Follow(await north.Submit(page, new Dictionary<string, string?> { ["Answer"] = "Accept" }));
        Assert.Equal(HttpStatusCode.Conflict, (await north.Submit(page, new Dictionary<string, string?> { ["Answer"] = "Return", ["Reason"] = "Twice" })).Status);
        var action = await site.Site.World.ReadAsync(records => records.All<MeetingAction>().Single(a => a.ChildId == item.ChildId));
        Assert.Equal(body.Id, action.BodyId);
    }

    [Fact]
    public async Task APanelMember_ReadsTheTrailOnceIssued_AndAnswersNothing_AndAnExcludedOneFindsNothing()
    {
        var site = await RecordingSite.NewAsync();
        var (body, meeting) = await LocalityAsync(site.Site.World);
        var child = site.Site.Children[0];
        await site.Site.World.SaveAsync(new ChildPassing { ChildId = child.Id, Kind = PassingKind.StepDown, FromBodyId = site.Site.Body.Id, ToBodyId = body.Id, Reason = "Calmer", Asked = "Follow", At = DateTime.UtcNow, ById = site.Site.Chair.Id });
        var item = await DraftedAsync(body);
        var trail = $"/meetings/{meeting.Id}/agenda/{item.Id}/trail";
        var (panel, chair) = (await site.Site.World.PersonAsync(site.Site.Agency, Role.PanelMember, body.Id), await site.Site.World.PersonAsync(site.Site.Agency, Role.MeetingChair, body.Id));
        var reader = await AgendaSite.As(panel);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Open(trail)).Status);
        await site.Site.World.ChangeAsync(records => records.All<Meeting>().Include(m => m.Items).Single(m => m.Id == meeting.Id).Issue(chair, DateTime.UtcNow));
        var page = await reader.Open(trail);
        Assert.Equal((HttpStatusCode.OK, null), (page.Status, page.Page.QuerySelector("input[name=Answer]")));
        var token = await Security.Fuzz.FuzzWorld.TokenAsync(reader, "/account/password");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Post(trail, [new("__RequestVerificationToken", token), new("Answer", "Accept")])).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await AgendaSite.As(chair)).Open(trail)).Status);
        await site.Site.World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = chair.Id, Reason = "Aunt", DeclaredAt = DateTime.UtcNow });
        var excluded = await AgendaSite.As(chair);
        Assert.Equal(HttpStatusCode.NotFound, (await excluded.Open(trail)).Status);
        Assert.DoesNotContain(child.Reference, (await excluded.Open("/my-work")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassedUp_NeedsNoGuards_ButDownDoes_AndNotTwice()
    {
        var site = await RecordingSite.NewAsync();
        await LocalityAsync(site.Site.World);
        var chair = await AgendaSite.As(site.Site.Chair);
        var page = await chair.Open(site.Record().Replace("/record", "/pass", StringComparison.Ordinal));
        // Down has its own page: only the whole area's other meetings are offered.
        Assert.DoesNotContain("Locality meeting", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var area = page.Page.QuerySelectorAll("input[name=ToBody]").First(i => i.GetAttribute("value") != site.Site.Body.Id.ToString()).GetAttribute("value");
        Assert.Contains("Say why the child goes there", (await chair.Submit(page, new Dictionary<string, string?> { ["ToBody"] = area })).Errors);
        await chair.Follow(await chair.Submit(page, new Dictionary<string, string?> { ["ToBody"] = area, ["Reason"] = "Pattern", ["Asked"] = "Join it up" }));
        Assert.Contains("The child is already on the way to this meeting, which has not yet answered", (await chair.Submit(page, new Dictionary<string, string?> { ["ToBody"] = area, ["Reason"] = "Again", ["Asked"] = "Again" })).Errors);
    }

    [Fact]
    public async Task APractice_AsksItsLocalitysMeeting_AboutAChildItWorksWith_AndNobodyElse()
    {
        var site = await ChildSite.NewAsync();
        var (body, _) = await LocalityAsync(site.World);
        var (other, _) = await LocalityAsync(site.World, "north");
        var nurse = await site.NurseAsync();
        var page = await nurse.Open($"{site.Address}/meeting");
        Assert.DoesNotContain(other.Name, page.Body, StringComparison.Ordinal);
        Dictionary<string, string?> asked = new() { ["ToBody"] = body.Id.ToString(), ["Reason"] = "Collected by a stranger", ["Asked"] = "Find out who" };
        ChildSite.IsSaved(await nurse.Submit(page, asked));
        Assert.Contains("This meeting has already been asked about the child, and has not yet answered", (await nurse.Submit(await nurse.Open($"{site.Address}/meeting"), asked)).Errors);
        var item = await DraftedAsync(body);
        Assert.Equal(site.Child.Id, item.ChildId);
        var stranger = await ChildSite.Host.SignInAs(await site.World.PersonAsync(await site.World.AgencyAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"{site.Address}/meeting")).Status);
        var line = $"Read why {site.Child.Reference} was returned";
        Assert.DoesNotContain(line, (await nurse.Open("/my-work")).Body, StringComparison.Ordinal);
        await site.World.ChangeAsync(records => records.All<ChildPassing>().Single(p => p.ChildId == site.Child.Id).Return("Known to the family service", site.Officer, DateTime.UtcNow));
        Assert.Contains(line, (await nurse.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Contains("Known to the family service", (await nurse.Open($"{site.Address}/meeting")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(line, (await stranger.Open("/my-work")).Body, StringComparison.Ordinal);
        ChildSite.IsSaved(await nurse.Submit(await nurse.Open($"{site.Address}/meeting"), asked));
        Assert.DoesNotContain(line, (await nurse.Open("/my-work")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_IsRefused_WhileAnEarlierActionIsUnanswered()
    {
        var site = await RecordingSite.NewAsync();
        await site.Site.World.ChangeAsync(records => records.All<MeetingAction>().Where(a => a.ChildId == site.Site.Children[0].Id).ExecuteUpdate(set => set.SetProperty(a => a.AgreedAt, DateTime.UtcNow.AddDays(-40))));
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await chair.Submit(await chair.Open(site.Record()), RecordingSite.Complete, "Record as discussed"));
        var close = $"/meetings/{site.Site.Meeting.Id}/close";
        var page = await chair.Open(close);
        Assert.Contains("nobody has said yet what changed for the child", page.Body, StringComparison.Ordinal);
        var refused = await chair.Submit(page, []);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"{site.Site.Children[0].Reference} Visit", refused.Body, StringComparison.Ordinal);
        await chair.Follow(await chair.Submit(await chair.Open(site.Record()), new Dictionary<string, string?> { ["NotKnown"] = "The worker is on leave" }, "Save what changed"));
        await chair.Follow(await chair.Submit(await chair.Open(close), []));
        Assert.Equal(MeetingState.MinutesDraft, (await site.Site.StoredAsync()).State);
    }
}
