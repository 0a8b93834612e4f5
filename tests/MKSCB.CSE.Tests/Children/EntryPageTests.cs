using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class EntryPageTests
{
    private static Dictionary<string, string?> Entry => With(Day("On", Today.AddDays(-3)), ("At", "20:40"), ("Fact", "Got into a grey car by the gate."), ("Source", "Told by two pupils"));

    [Fact]
    public async Task FactAndAnalysis_AreKeptApart_EachWithBothTimes()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();

        var page = await nurse.Follow(await site.SendAsync(nurse, "/chronology/add", With(Entry, ("View", "Somebody may be controlling the child."), ("Whose", "Mine"))));

        var entries = (await site.StoredAsync()).Chronology.OrderBy(e => e.Kind).ToList();
        Assert.Equal([EntryKind.Fact, EntryKind.Analysis], entries.Select(e => e.Kind));
        Assert.All(entries, e => Assert.Equal((Today.AddDays(-3), new TimeOnly(20, 40), site.Nurse.Id, site.Agency.Id), (e.HappenedOn, e.HappenedAt!.Value, e.AuthorId, e.AgencyId)));
        Assert.All(entries, e => Assert.True(e.RecordedAt > Now.AddMinutes(-5)));
        Assert.Equal(("Told by two pupils", "The writer’s own view"), (entries[0].Source, entries[1].Source));
        Assert.Contains("Written by", page.Body, StringComparison.Ordinal);
        Assert.Contains("3 days afterwards", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyElsesView_IsRecordedAsTheirOpinion()
    {
        var site = await NewAsync();

        IsSaved(await site.SendAsync(await site.NurseAsync(), "/chronology/add", With(Entry, ("Fact", ""), ("View", "He is frightened of the driver."), ("Whose", "Theirs"))));

        var entry = Assert.Single((await site.StoredAsync()).Chronology);
        Assert.Equal((EntryKind.Opinion, "Told by two pupils"), (entry.Kind, entry.Source));
    }

    [Fact]
    public async Task EveryMistake_ComesBackAtOnce_AndTheStoryIsNotLost()
    {
        var site = await NewAsync();

        var back = await site.SendAsync(await site.NurseAsync(), "/chronology/add", With(Day("On", Today.AddDays(1)), ("Fact", Pasted), ("View", "A view"), ("At", "")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal(["The day it happened must be today or in the past", "Enter who or what this comes from", "Choose whose view it is"], back.Errors);
        Assert.Equal(Pasted, back.Page.QuerySelector("#Fact")!.TextContent);
        Assert.Empty((await site.StoredAsync()).Chronology);
    }

    [Fact]
    public async Task NothingWritten_AsksForWhatHappened()
    {
        var site = await NewAsync();

        Assert.Equal(["Write what happened or was said"], (await site.SendAsync(await site.NurseAsync(), "/chronology/add", [])).Errors);
    }

    [Fact]
    public async Task PastedText_IsShownAsItWasTyped_AndNeverAsMarkup()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();

        var page = await nurse.Follow(await site.SendAsync(nurse, "/chronology/add", With(Entry, ("Fact", Pasted + "\r\nsecond \u0001line"))));

        Assert.Equal(Pasted + "\nsecond line", page.Page.QuerySelector(".moj-timeline__description")!.TextContent);
        Assert.DoesNotContain("<b>bold</b>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoMegabytesOfText_ComeBackWithAMessageAndTheText()
    {
        var site = await NewAsync();
        var much = new string('x', 2_000_000);

        var back = await site.SendAsync(await site.NurseAsync(), "/chronology/add", With(Entry, ("Fact", much)));

        Assert.Equal(["What happened must be 4,000 characters or fewer"], back.Errors);
        Assert.Equal(much.Length, back.Page.QuerySelector("#Fact")!.TextContent.Length);
    }

    [Fact]
    public async Task ADoubleClick_WritesOneEntry()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();
        var page = await nurse.Open($"{site.Address}/chronology/add");

        var first = await nurse.Submit(page, Entry);
        var again = await nurse.Submit(page, Entry);

        Assert.Equal(first.Location, again.Location);
        Assert.Single((await site.StoredAsync()).Chronology);
    }

    [Fact]
    public async Task HalfAnEntry_IsThereAgain_UntilItIsSent()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();
        var page = await nurse.Open($"{site.Address}/chronology/add");
        var keeps = page.Page.QuerySelector("form[data-autosave]")!.GetAttribute("data-autosave")!;
        var token = page.Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await nurse.Post(keeps, [new("Fact", "Half a sentence"), new("__RequestVerificationToken", token)]);

        var again = await nurse.Open($"{site.Address}/chronology/add");
        Assert.Equal("Half a sentence", again.Page.QuerySelector("#Fact")!.TextContent);
        Assert.DoesNotContain("Half a sentence", (await (await site.OfficerAsync()).Open($"{site.Address}/chronology/add")).Body, StringComparison.Ordinal);

        IsSaved(await nurse.Submit(again, Entry, "Add to the chronology"));
        Assert.Equal("", (await nurse.Open($"{site.Address}/chronology/add")).Page.QuerySelector("#Fact")!.TextContent);
    }

    [Fact]
    public async Task HarshWords_AreStoredAsWritten_WithASuggestionAfterwards()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();

        var page = await nurse.Follow(await site.SendAsync(nurse, "/chronology/add", With(Entry, ("Fact", "The child was putting themselves at risk."))));

        Assert.Contains("This is only a suggestion", page.Page.QuerySelector(".moj-alert__content")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The child was putting themselves at risk.", (await site.StoredAsync()).Chronology.Single().Text);
    }

    [Fact]
    public async Task APanelMember_ReadsAndWritesNothing_AndAnotherAgencyIsToldThereIsNoSuchChild()
    {
        var site = await NewAsync();
        var stranger = await Host.SignInAs(await site.World.PersonAsync(await site.World.AgencyAsync()));
        var panel = await Host.SignInAs(Role.PanelMember, Guid.NewGuid());
        var nurse = await site.NurseAsync();
        var page = await nurse.Open($"{site.Address}/chronology/add");
        var token = (await stranger.Open("/account/password")).Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.Forbidden, (await panel.Open($"{site.Address}/chronology/add")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"{site.Address}/chronology/add")).Status);
        var values = Web.FormFields.Fill((AngleSharp.Html.Dom.IHtmlFormElement)page.Page.QuerySelector("main form")!, Entry).Where(v => v.Key != "__RequestVerificationToken");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{site.Address}/chronology/add", [.. values, new("__RequestVerificationToken", token)])).Status);
        Assert.Empty((await site.StoredAsync()).Chronology);
    }
}
