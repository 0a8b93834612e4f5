using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Screening.InstrumentPageTests;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Drafting, changing, trying, publishing and retiring, through the real pages.</summary>
public sealed class InstrumentEditingTests
{
    private static readonly Lazy<Task<Browser>> SignedIn = new(() => TestHost.Shared.SignInAs(Role.CseCoordinator));
    private static readonly Lazy<Task<Browser>> SignedInPractitioner = new(() => TestHost.Shared.SignInAs(Role.Practitioner));

    private static Task<Browser> Coordinator() => SignedIn.Value;

    [Fact]
    public async Task ADraft_IsChangedTriedAndPublishedAndThenFixed()
    {
        var browser = await Coordinator();
        var address = await DraftAsync(browser, "seraf", "2016");

        await SaveAsync(browser, $"{address}/items/V1", "Save the item", ("Text", "Changed words"), ("Points[lifetime]", "3"));
        await SaveAsync(browser, $"{address}/sections/V/add-item", "Save the item", ("Code", "V12"), ("Text", "A new item"), ("Points[lifetime]", "1"));
        await browser.Follow(await browser.Submit(await browser.Open($"{address}/items/V2"), [], "Take item V2 out of the draft"));
        await SaveAsync(browser, $"{address}/edit", "Save", ("Title", "SERAF of our own"));
        var tried = await browser.Submit(await browser.Open($"{address}/try"), Fields(("Answers[V1]", "yes"), ("Answers[V12]", "yes")));
        Assert.Contains("The total is 4", tried.Body, StringComparison.Ordinal);
        Assert.Null(tried.Page.QuerySelector("input[name='Answers[V2]']"));

        var unconfirmed = await browser.Submit(await browser.Open($"{address}/publish"), []);
        Assert.Equal(["Confirm that the content has been agreed"], unconfirmed.Errors);
        var published = await browser.Follow(await browser.Submit(await browser.Open($"{address}/publish"), Fields(("Agreed", "true"))));

        Assert.Equal("SERAF of our own", published.Heading);
        Assert.Contains("Published", published.Page.QuerySelector(".govuk-tag")!.TextContent, StringComparison.Ordinal);
        foreach (var closed in new[] { "/edit", "/json", "/publish", "/items/V1", "/sections/V/add-item" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open(address + closed)).Status);
        }

        var day = DateTime.UtcNow.Date.AddDays(30);
        await SaveAsync(browser, $"{address}/retire", "Retire this version", ("LastDay.Day", $"{day.Day}"), ("LastDay.Month", $"{day.Month}"), ("LastDay.Year", $"{day.Year}"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"{address}/retire")).Status);
    }

    [Theory]
    [InlineData("", "Enter the definition")]
    [InlineData("{", "cannot be read")]
    [InlineData("{\"colour\":1}", "colour")]
    public async Task BadJson_ComesBackAsTypedWithWhatIsWrong(string json, string says)
    {
        var browser = await Coordinator();
        var address = await DraftAsync(browser, "mk", "2015");

        var page = await browser.Submit(await browser.Open($"{address}/json"), Fields(("Definition", json)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(says, StringComparison.Ordinal));
        Assert.Equal(json, page.Page.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task JsonOfAnotherInstrument_IsRefused()
    {
        var browser = await Coordinator();
        var address = await DraftAsync(browser, "mk", "2015");

        var page = await browser.Submit(await browser.Open($"{address}/json"), Fields(("Definition", InstrumentReader.Write(Scoring.Shipped("seraf@2013")))));

        Assert.Contains(page.Errors, e => e.Contains("the definition is for seraf@2013", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ItemCodeInUse_IsRefusedAndNothingTypedIsLost()
    {
        var browser = await Coordinator();
        var address = await DraftAsync(browser, "mk", "2015");

        var page = await browser.Submit(await browser.Open($"{address}/sections/A/add-item"), Fields(("Code", "R1"), ("Text", "Typed words")));

        Assert.Contains(page.Errors, e => e.Contains("R1 is used twice", StringComparison.Ordinal));
        Assert.Contains("Typed words", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VersionThatExists_IsNotDraftedAgain()
    {
        var browser = await Coordinator();

        var page = await browser.Submit(await browser.Open("/instruments/seraf/2013/new-version"), Fields(("NewLabel", "2016")));

        Assert.Equal(["There is a version 2016 already"], page.Errors);
    }

    [Fact]
    public async Task TwoEditorsAtOnce_TheSecondIsToldAndNothingIsOverwritten()
    {
        var browser = await Coordinator();
        var address = await DraftAsync(browser, "mk", "2015");
        var stale = await browser.Open($"{address}/edit");
        await SaveAsync(browser, $"{address}/edit", "Save", ("Title", "The first"));

        var second = await browser.Submit(stale, Fields(("Title", "The second")));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("The second", second.Body, StringComparison.Ordinal);
        Assert.Equal("The first", (await browser.Open(address)).Heading);
    }

    [Theory]
    [InlineData("/instruments/mk/2015/edit")]
    [InlineData("/instruments/mk/2015/json")]
    [InlineData("/instruments/mk/2015/publish")]
    [InlineData("/instruments/mk/2015/new-version")]
    [InlineData("/instruments/mk/2015/items/R1")]
    public async Task Practitioner_CannotReachTheEditingPages(string address)
    {
        var page = await (await SignedInPractitioner.Value).Open(address);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private static async Task<string> DraftAsync(Browser browser, string code, string label)
    {
        var name = $"t{TestWorld.NextNumber()}";
        var edit = await browser.Follow(await browser.Submit(await browser.Open($"/instruments/{code}/{label}/new-version"), Fields(("NewLabel", name))));
        Assert.Equal($"Edit the draft {code}@{name}", edit.Heading);
        return $"/instruments/{code}/{name}";
    }

    private static async Task SaveAsync(Browser browser, string address, string button, params (string, string?)[] fields) =>
        await browser.Follow(await browser.Submit(await browser.Open(address), Fields(fields), button));
}
