using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Instruments;

namespace MKSCB.CSE.Tests.Screening;

public sealed class InstrumentPageTests
{
    private static readonly Lazy<Task<Browser>> SignedIn = new(() => TestHost.Shared.SignInAs(Role.Practitioner));

    private static Task<Browser> Practitioner() => SignedIn.Value;

    [Fact]
    public async Task List_ShowsEveryShippedVersionWithItsStatus()
    {
        var page = await (await Practitioner()).Open("/instruments");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var instrument in ShippedInstruments.All.Select(i => i.Definition).Where(i => i.Status == InstrumentStatus.Published))
        {
            var row = page.Page.QuerySelector($"a[href='/instruments/{instrument.Code}/{instrument.Version}']")!.Closest("tr")!;
            Assert.Equal("Published", row.QuerySelector(".govuk-tag")!.TextContent);
        }
    }

    [Fact]
    public async Task MiltonKeynes_SaysTheListIsToBeConfirmedAndIsADraft()
    {
        var page = await (await Practitioner()).Open("/instruments/mk/2015");

        Assert.Contains("indicator list to be confirmed by the Board", page.Heading, StringComparison.Ordinal);
        Assert.Equal(30, Scoring.Shipped("mk@2015").AllItems().Count(i => page.Body.Contains($"<strong>{i.Item.Code}</strong>", StringComparison.Ordinal)));
        Assert.Null(page.Page.QuerySelector("a[href$='/edit']"));
    }

    [Fact]
    public async Task TryingAnswers_ShowsTheScoreItsTraceAndThePrompts()
    {
        var browser = await Practitioner();
        var form = await browser.Open("/instruments/seraf/2013/try");
        Assert.Null(form.Page.QuerySelector("main input[checked]"));

        var page = await browser.Submit(form, Fields(("Answers[S4]", "yes"), ("Windows[S4]", "current")));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var result = page.Page.QuerySelector("[aria-labelledby=result]")!.TextContent;
        Assert.Contains("1: Not at risk", result, StringComparison.Ordinal);
        Assert.Contains("Do not rely on the score", result, StringComparison.Ordinal);
        Assert.Contains("The total is 5", result, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("input[name='Answers[S4]'][value=yes][checked]"));
    }

    [Theory]
    [InlineData("Age", "-1")]
    [InlineData("Age", "fourteen")]
    [InlineData("Answers[S4]", "maybe")]
    [InlineData("Answers[X9]", "yes")]
    [InlineData("Windows[S4]", "lately")]
    public async Task TryingNonsense_IsAMistakeAndNotAFault(string field, string value)
    {
        var browser = await Practitioner();
        var token = (await browser.Open("/instruments/seraf/2013/try")).Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var page = await browser.Post("/instruments/seraf/2013/try", [new("__RequestVerificationToken", token), new(field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Errors);
        Assert.Null(page.Page.QuerySelector("[aria-labelledby=result]"));
    }

    [Theory]
    [InlineData("/instruments/seraf/1999")]
    [InlineData("/instruments/seraf/1999/try")]
    [InlineData("/instruments/seraf/1999/blank")]
    [InlineData("/instruments/seraf/1999/blank.docx")]
    public async Task UnknownVersion_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Practitioner()).Open(address)).Status);

    [Theory]
    [MemberData(nameof(ShippedInstrumentTests.Keys), MemberType = typeof(ShippedInstrumentTests))]
    public async Task EveryInstrument_ShowsAndPrintsBlank(string key)
    {
        var browser = await Practitioner();
        var address = "/instruments/" + key.Replace('@', '/');

        var (shown, blank) = (await browser.Open(address), await browser.Open(address + "/blank"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (shown.Status, blank.Status));
        Assert.Contains("call 999", blank.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(Scoring.Shipped(key).AllItems(), i => Assert.Contains(i.Item.Text, blank.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Empty(blank.Page.QuerySelectorAll("main input:not([type=hidden])"));
    }

    [Theory]
    [MemberData(nameof(ShippedInstrumentTests.Keys), MemberType = typeof(ShippedInstrumentTests))]
    public void WordForm_IsAValidDocumentWithEveryItem(string key)
    {
        using var stream = new MemoryStream(BlankFormWord.Write(Scoring.Shipped(key), "A Person", new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc)));
        using var word = WordprocessingDocument.Open(stream, false);

        Assert.Empty(new OpenXmlValidator().Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = word.MainDocumentPart!.Document!.InnerText;
        Assert.All(Scoring.Shipped(key).AllItems(), i => Assert.Contains(i.Item.Text, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WordForm_DownloadsUnderANameWithoutAnyChild()
    {
        var answer = await (await Practitioner()).Open("/instruments/mk/2015/blank.docx");

        Assert.Equal(BlankFormWord.ContentType, answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("mk-2015-blank.docx", answer.Response.Content.Headers.ContentDisposition!.FileName);
    }

    internal static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
