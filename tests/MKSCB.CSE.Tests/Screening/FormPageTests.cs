using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using static MKSCB.CSE.Tests.Screening.FormWalk;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>The form as a practitioner meets it, with scripts off.</summary>
public sealed class FormPageTests
{
    [Fact]
    public async Task StartPage_SaysFirstWhomToCall()
    {
        var walk = await BeginAsync();

        var page = await walk.Browser.Open("/screenings/new");

        Assert.StartsWith("If a child is in immediate danger, call 999", page.Page.QuerySelector("main .app-emergency")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("Go on with a draft", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WholeForm_IsSent_AndTheReceiptSaysWhatHappensNext()
    {
        var walk = await SentAsync();

        var receipt = await walk.Open("receipt");

        Assert.Equal("Screening sent", receipt.Heading);
        Assert.Contains(walk.Reference, receipt.Page.QuerySelector(".app-receipt")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Triage reads it and decides by", receipt.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", receipt.Title, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.High, await walk.ReadAsync(s => s.Select(x => x.Result!.Level).Single()));
    }

    [Fact]
    public async Task NothingIsChosenBeforehand()
    {
        var walk = await BeginAsync();

        foreach (var step in new[] { "about", "all", "voice", "sharing", "judgement" })
        {
            Assert.Empty((await walk.Open(step)).Page.QuerySelectorAll("main input[checked]"));
        }
    }

    [Fact]
    public async Task Judgement_IsAskedBeforeAnythingComputedIsShown()
    {
        var walk = await BeginAsync();
        await walk.Save("section/D", With("Answers[2].Value", "Yes"));

        Assert.Equal($"{walk.Address}/judgement", (await walk.Open("result")).Location);
        Assert.DoesNotContain("The tool reads", (await walk.Open("judgement")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("The tool reads", (await walk.Open("check")).Body, StringComparison.Ordinal);
        var saved = await walk.Save("judgement", With("Harm", "No", "Risk", "Low", "Rationale", "Not sure"));
        Assert.Contains("The tool reads High", (await walk.Browser.Follow(saved)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ListsWhatIsMissingFirst_WithLinksThatComeBack()
    {
        var walk = await BeginAsync();

        var check = await walk.Open("check");

        Assert.Empty(check.Page.QuerySelectorAll("main form"));
        var links = check.Page.QuerySelectorAll("main .govuk-inset-text a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count > 10);
        foreach (var link in links.Where(l => l.Contains('#', StringComparison.Ordinal)))
        {
            var page = await walk.Browser.Open(link.Split('#')[0]);
            Assert.True(page.Page.QuerySelector($"[name='{link.Split('#')[1]}'], [name='{link.Split('#')[1]}.Day']") != null, $"{link} leads to no such question");
        }

        var back = await walk.Browser.Submit(await walk.Browser.Open($"{walk.Address}/voice?from=check"), With("Disclosure", "No"), "Save and go back to check");
        Assert.Equal($"{walk.Address}/check", back.Location);
    }

    [Fact]
    public async Task SendingTooEarly_ByHand_IsAnsweredWithWhatIsMissing()
    {
        var walk = await BeginAsync();
        var token = (await walk.Open("about")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await walk.Browser.Post($"{walk.Address}/send", With("__RequestVerificationToken", token, "Declared", "true").Select(p => KeyValuePair.Create(p.Key, p.Value!)));

        Assert.Contains("Still needed before you can send", answer.Body, StringComparison.Ordinal);
        Assert.Equal(ScreeningState.Draft, await walk.ReadAsync(s => s.Select(x => x.State).Single()));
    }

    [Fact]
    public async Task SentTwice_IsSentOnce()
    {
        var walk = await BeginAsync();
        await walk.FillAsync();
        var check = await walk.Open("check");

        var first = await walk.Browser.Submit(check, With("Declared", "true"), "Send this screening");
        var second = await walk.Browser.Submit(check, With("Declared", "true"), "Send this screening");

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await walk.ReadAsync(s => s.SelectMany(x => x.Events).Count(e => e.Kind == ScreeningEventKind.Submitted)));
    }

    [Fact]
    public async Task BegunTwice_MakesOneDraft()
    {
        var walk = await BeginAsync();

        var again = await walk.Browser.Submit(await walk.Browser.Open("/screenings/new"), With("Occasion", "Initial"), "Start now");

        Assert.Equal($"{walk.Address}/form", again.Location);
    }

    [Fact]
    public async Task LowerThanTheTool_AsksWhy_AndGoesToTheLead_WithoutWaiting()
    {
        var walk = await BeginAsync();
        await walk.ColleagueAsync(Role.AgencyLead);
        await walk.FillAsync("Low");

        Assert.Contains("Why your level is below what the tool gives", (await walk.Open("check")).Body, StringComparison.Ordinal);
        var refused = await walk.Save("result", With("WhyLower", " "), "Save and check your answers");
        Assert.Equal(["Say why your level is right, or change it"], refused.Errors);
        await walk.Save("result", With("WhyLower", "The driver is an aunt."), "Save and check your answers");
        await walk.SendAsync();

        Assert.Equal((ScreeningState.Submitted, CountersignState.Awaiting), await walk.ReadAsync(s => s.Select(x => ValueTuple.Create(x.State, x.Countersign)).Single()));
        Assert.Contains("nothing waits", (await walk.Open("receipt")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllOnOnePage_AsksEveryIndicator_AndKeepsWhatTheSectionsKept()
    {
        var walk = await BeginAsync();
        await walk.Save("section/D", With("Answers[2].Value", "Possible"));
        var all = await walk.Open("all");
        var sections = all.Page.QuerySelectorAll("main input[type=hidden][name$='.Code']").Length;

        var at = all.Page.QuerySelector("main input[type=hidden][value=R8]")!.GetAttribute("name")!.Replace(".Code", ".Value", StringComparison.Ordinal);
        Assert.NotNull(all.Page.QuerySelector($"input[name='{at}'][value=Possible][checked]"));
        Assert.Equal(30, sections);
        await walk.Browser.Submit(all, With(at, "No"), "Save and continue");
        Assert.NotNull((await walk.Open("section/D")).Page.QuerySelector("input[name='Answers[2].Value'][value=No][checked]"));
    }

    [Fact]
    public async Task TaskList_SaysHowFarEachPageGot()
    {
        var walk = await BeginAsync();
        await walk.Save("about", With("GivenName", "Robin"));
        await walk.Save("voice", With("Disclosure", "No", "ChildsWords", "Stop", "WhyNoStrengths", "Met once", "WhyNoParentsView", "Not safe"));
        await walk.Save("section/D", With("Answers[2].Value", "NotKnown"));

        var states = (await walk.Open("form")).Page.QuerySelectorAll(".govuk-task-list__item").ToDictionary(
            item => item.QuerySelector(".govuk-task-list__link, .govuk-task-list__name-and-hint div")!.TextContent.Trim(), item => item.QuerySelector(".govuk-task-list__status")!.TextContent.Trim());

        Assert.Equal("In progress", states["About the child"]);
        Assert.Equal("In progress", states["People, places and things"]);
        Assert.Equal("Completed", states["The child's voice, strengths and family"]);
        Assert.Equal("Not yet started", states["Your judgement"]);
        Assert.Equal("Cannot start yet", states["What the tool makes of it"]);
    }

    [Fact]
    public async Task ComeBackLater_SavesAndReturnsToTheList()
    {
        var walk = await BeginAsync();

        var saved = await walk.Save("about", With("GivenName", "Robin"), "Save and come back later");

        Assert.Equal($"{walk.Address}/form", saved.Location);
        Assert.Equal("Robin", (await walk.Open("about")).Page.QuerySelector("#GivenName")!.GetAttribute("value"));
    }

    [Fact]
    public async Task HintOnWords_FollowsTheSave_NeverForTheChildsOwn()
    {
        var walk = await BeginAsync();
        var hinted = await walk.Browser.Follow(await walk.Save("judgement", With("Rationale", "She is putting herself at risk and absconding.")));
        Assert.Contains("went missing", hinted.Page.QuerySelector(".moj-alert")!.TextContent, StringComparison.Ordinal);

        var untouched = await walk.Browser.Follow(await walk.Save("voice", With("ChildsWords", "They say I am promiscuous and absconding.")));

        Assert.Null(untouched.Page.QuerySelector(".moj-alert"));
        Assert.Contains("They say I am promiscuous and absconding.", (await walk.Open("voice")).Page.QuerySelector("#ChildsWords")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentScreening_CannotBeFilledIn()
    {
        var walk = await BeginAsync();
        await walk.FillAsync();
        var about = await walk.Open("about");
        await walk.SendAsync();

        Assert.Equal(walk.Address, (await walk.Open("about")).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await walk.Browser.Submit(about, With("GivenName", "Other"), "Save and continue")).Status);
    }
}
