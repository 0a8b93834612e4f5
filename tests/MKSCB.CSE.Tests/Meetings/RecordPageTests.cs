using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>An item on its own page while the meeting sits, as its people use it in a browser without scripts.</summary>
public class RecordPageTests
{
    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private static async Task<Answer> TypedAsync(Browser browser, Answer page, string address, params (string Name, string Value)[] typed)
    {
        var form = page.Page.QuerySelector("form[data-autosave]")!;
        var values = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).ToList();
        values.AddRange(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        return await browser.Post(address, values);
    }

    [Fact]
    public async Task Begin_IssuedMeetingOfALaterDay_IsRefused_AndOfADraft()
    {
        var site = await RecordingSite.NewAsync(begun: false);
        var chair = await AgendaSite.As(site.Site.Chair);
        var page = await chair.Open("/meetings");
        var token = await Security.Fuzz.FuzzWorld.TokenAsync(chair, "/account/password");
        var answer = await chair.Post($"/meetings/{site.Site.Meeting.Id}/begin", [new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("It begins on its day", answer.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open(site.Record())).Status);
    }

    [Fact]
    public async Task Item_IsSavedAsFarAsItGot_ThenRecordedAsDiscussed()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var page = await chair.Follow(await chair.Submit(await chair.Open(site.Record()), Fields(("Worries", "Out at night")), "Save"));
        Assert.Contains("Out at night", page.Body, StringComparison.Ordinal);
        var refused = await chair.Submit(page, [], "Record as discussed");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Write down what was decided", refused.Errors);
        Assert.Contains("Choose the level the group agrees", refused.Errors);
        Assert.Contains("Out at night", refused.Body, StringComparison.Ordinal);
        var done = await chair.Follow(await chair.Submit(refused, RecordingSite.Complete, "Record as discussed"));
        Assert.Contains("is recorded as discussed", done.Body, StringComparison.Ordinal);
        var item = await site.ItemAsync();
        Assert.Equal((AgendaItemState.Discussed, RiskLevel.High, RecordingSite.Later), (item.State, item.Child!.Level, item.NextReviewOn));
        Assert.Equal("Out at night", item.Recorded!.Notes.Worries);
        Assert.Null(item.Recorded.ClockSince);
    }

    [Fact]
    public async Task TwoRecorders_DifferentFields_BothAreKept()
    {
        var site = await RecordingSite.NewAsync();
        var (chair, scribe) = (await AgendaSite.As(site.Site.Chair), await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator)));
        var (mine, theirs) = (await chair.Open(site.Record()), await scribe.Open(site.Record()));
        var first = await TypedAsync(chair, mine, site.Record() + "/draft", ("Worries", "Out at night"));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Matches("^[0-9]+$", first.Body);
        await scribe.Follow(await scribe.Submit(theirs, Fields(("Decision", "Go on")), "Save"));
        var notes = (await site.ItemAsync()).Recorded!.Notes;
        Assert.Equal(("Out at night", "Go on"), (notes.Worries, notes.Decision));
        // The first types on with the marks it was answered: what the second wrote stays.
        mine.Page.QuerySelector("form[data-autosave] input[name=Version]")!.SetAttribute("value", first.Body);
        Assert.Equal(HttpStatusCode.OK, (await TypedAsync(chair, mine, site.Record() + "/draft", ("Worries", "Out at night, twice"))).Status);
        notes = (await site.ItemAsync()).Recorded!.Notes;
        Assert.Equal(("Out at night, twice", "Go on"), (notes.Worries, notes.Decision));
    }

    [Fact]
    public async Task TwoRecorders_SameField_AreAskedWhichToKeep_AndTheRestIsSaved()
    {
        var site = await RecordingSite.NewAsync();
        var (chair, scribe) = (await AgendaSite.As(site.Site.Chair), await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator)));
        var (mine, theirs) = (await chair.Open(site.Record()), await scribe.Open(site.Record()));
        await chair.Submit(mine, Fields(("Decision", "Mine"), ("Working", "School")), "Save");
        var clash = await scribe.Submit(theirs, Fields(("Decision", "Theirs"), ("Worries", "Nights")), "Save");
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Single(clash.Page.QuerySelectorAll("main fieldset"));
        var notes = (await site.ItemAsync()).Recorded!.Notes;
        Assert.Equal(("Mine", "School", "Nights"), (notes.Decision, notes.Working, notes.Worries));
        await scribe.Follow(await scribe.Submit(clash, Fields(("Decision", "Theirs"))));
        notes = (await site.ItemAsync()).Recorded!.Notes;
        Assert.Equal(("Theirs", "School", "Nights"), (notes.Decision, notes.Working, notes.Worries));
    }

    [Fact]
    public async Task SomebodyWithAConflict_MeetsNothing_AndTheStepsPassOver()
    {
        var site = await RecordingSite.NewAsync(3);
        var chair = await AgendaSite.As(site.Site.Chair);
        Assert.Contains(site.Record(1), RecordingSite.Steps(await chair.Open(site.Record())));
        var hidden = (await site.ItemAsync(1)).ChildId!.Value;
        await site.Site.World.SaveAsync(new ConflictOfInterest { ChildId = hidden, AccountId = site.Site.Chair.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        var page = await chair.Open(site.Record());
        Assert.Contains(site.Record(2), RecordingSite.Steps(page));
        Assert.DoesNotContain(site.Record(1), page.Body, StringComparison.Ordinal);
        Assert.Contains("item 1 of 2", page.Heading, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Open(site.Record(1))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await TypedAsync(chair, page, site.Record(1) + "/draft", ("Decision", "Taken"))).Status);
        Assert.Null((await site.ItemAsync(1)).Recorded);
    }

    [Fact]
    public async Task Panel_Reads_AndCannotWrite()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Submit(await chair.Open(site.Record()), Fields(("Decision", "Go on")), "Save");
        var panel = await AgendaSite.As(await site.Site.PersonAsync(Role.PanelMember));
        var page = await panel.Open(site.Record());
        Assert.Contains("Go on", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        var token = await Security.Fuzz.FuzzWorld.TokenAsync(panel, "/account/password");
        Assert.Equal(HttpStatusCode.Forbidden, (await panel.Post(site.Record(), [new("__RequestVerificationToken", token), new("Decision", "Other")])).Status);
        var stranger = await AgendaSite.As(await site.Site.World.PersonAsync(site.Site.Agency, Role.MeetingChair, (await OtherBodyAsync(site)).Id));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(site.Record())).Status);
    }

    [Fact]
    public async Task Dissent_StandsBesideTheDecision()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var form = await chair.Open(site.Record() + "/dissent");
        Assert.Contains("Choose the agency that does not agree", (await chair.Submit(form, [])).Errors);
        var page = await chair.Follow(await chair.Submit(form, Fields(("Agency", site.Site.Agency.Id.ToString()), ("SpokenBy", "The nurse"), ("Text", "We would raise it"))));
        Assert.Contains("We would raise it", page.Body, StringComparison.Ordinal);
        Assert.Equal(site.Site.Agency.Id, (await site.ItemAsync()).Dissents.Single().AgencyId);
    }

    [Fact]
    public async Task Closing_LeavesWhatWasNotReached_AndKeepsTheNotes()
    {
        var site = await RecordingSite.NewAsync(2);
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Submit(await chair.Open(site.Record()), RecordingSite.Complete, "Record as discussed");
        await chair.Submit(await chair.Open(site.Record()), Fields(("Changed", "Somebody meets the child each day")), "Save what changed");
        await chair.Submit(await chair.Open(site.Record(1)), Fields(("Worries", "Not enough time")), "Save");
        var asked = await chair.Open($"/meetings/{site.Site.Meeting.Id}/close");
        Assert.Contains("1 item is not recorded as discussed", asked.Body, StringComparison.Ordinal);
        await chair.Follow(await chair.Submit(asked, []));
        Assert.Equal(AgendaItemState.NotReached, (await site.ItemAsync(1)).State);
        Assert.Equal("Not enough time", (await site.ItemAsync(1)).Recorded!.Notes.Worries);
        Assert.Equal(MeetingState.MinutesDraft, (await site.Site.StoredAsync()).State);
    }

    private static async Task<MeetingBody> OtherBodyAsync(RecordingSite site)
    {
        var body = new MeetingBody { Code = $"other-{Support.TestWorld.NextNumber()}", Name = "Other" };
        await site.Site.World.SaveAsync(body);
        return body;
    }
}
