using System.Net;
using System.Text;
using MKSCB.CSE.Tests.Web.Sample;

namespace MKSCB.CSE.Tests.Web;

/// <summary>The helpers, binders and filters, met through a page as a person meets them.</summary>
public sealed class FormTests(SampleHost host) : IClassFixture<SampleHost>
{
    private const string Address = "/sample/7";

    private readonly Browser _browser = host.Browser();

    private static Dictionary<string, string?> Good => new()
    {
        ["Title"] = "A title",
        ["Story"] = "What was seen",
        ["Known"] = "NotKnown",
        ["DateOfBirth.Day"] = "3",
        ["DateOfBirth.Month"] = "March",
        ["DateOfBirth.Year"] = "2011",
    };

    private static Dictionary<string, string?> With(string name, string? value) => new(Good) { [name] = value };

    [Fact]
    public async Task GoodAnswers_AreSavedAndSaidSoOnce()
    {
        var saved = await _browser.Submit(await _browser.Open(Address), Good);

        var next = await _browser.Follow(saved);
        Assert.Equal("Saved it", next.Page.QuerySelector(".moj-alert__content")!.TextContent.Trim());
        Assert.Null((await _browser.Open(Address)).Page.QuerySelector(".moj-alert"));
    }

    [Fact]
    public async Task EveryMistake_ComesBackAtOnceInPageOrder_LinkedToItsBox()
    {
        var back = await _browser.Submit(await _browser.Open(Address), []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal(["Enter a title", "Tell us what happened", "Say whether it is known", "Enter the date of birth"], back.Errors);
        Assert.StartsWith("Error: Sample page", back.Title, StringComparison.Ordinal);
        Assert.All(back.Page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(back.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Equal("#DateOfBirth_Day", back.Page.QuerySelectorAll(".govuk-error-summary__list a")[3].GetAttribute("href"));
    }

    [Fact]
    public async Task RefusedForm_KeepsWhatWasTyped_ButNeverAPassword()
    {
        var back = await _browser.Submit(await _browser.Open(Address), new Dictionary<string, string?>
        {
            ["Story"] = "<b>bold</b> ‮ right to left 😀",
            ["Known"] = "No",
            ["Kinds"] = "b",
            ["Place"] = "south",
            ["DateOfBirth.Day"] = "31",
            ["DateOfBirth.Month"] = "2",
            ["DateOfBirth.Year"] = "2011",
            ["Password"] = "planted-secret",
        });

        Assert.Equal("<b>bold</b> ‮ right to left 😀", back.Page.QuerySelector("#Story")!.TextContent);
        Assert.NotNull(back.Page.QuerySelector("input[name=Known][value=No][checked]"));
        Assert.NotNull(back.Page.QuerySelector("input[name=Kinds][value=b][checked]"));
        Assert.Null(back.Page.QuerySelector("input[name=Kinds][value=a][checked]"));
        Assert.NotNull(back.Page.QuerySelector("option[value=south][selected]"));
        Assert.Equal("31", back.Page.QuerySelector("#DateOfBirth_Day")!.GetAttribute("value"));
        Assert.DoesNotContain("planted-secret", back.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31", "2", "2011", "Date of birth must be a real date", "#DateOfBirth_Day")]
    [InlineData("3", "", "2011", "Date of birth must include a month", "#DateOfBirth_Month")]
    [InlineData("3", "", "", "Date of birth must include a month and year", "#DateOfBirth_Month")]
    [InlineData("3", "3", "11", "Date of birth year must include 4 numbers", "#DateOfBirth_Year")]
    [InlineData("3", "Smarch", "2011", "Date of birth must be a real date", "#DateOfBirth_Month")]
    public async Task WrongDate_SaysWhatIsWrong_AndLinksToTheWrongBox(string day, string month, string year, string error, string box)
    {
        var fields = new Dictionary<string, string?>(Good) { ["DateOfBirth.Day"] = day, ["DateOfBirth.Month"] = month, ["DateOfBirth.Year"] = year };

        var back = await _browser.Submit(await _browser.Open(Address), fields);

        Assert.Equal([error], back.Errors);
        Assert.Equal(box, back.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.Contains("govuk-input--error", back.Page.QuerySelector(box)!.ClassName!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LineEnds_CountAsThePageCountsThem()
    {
        var story = string.Join("\r\n", Enumerable.Repeat("123456789", 10));

        var saved = await _browser.Submit(await _browser.Open(Address), With("Story", story));

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Fact]
    public async Task TwoMillionCharacters_ComeBackWithAMessageAndTheText()
    {
        var back = await _browser.Submit(await _browser.Open(Address), With("Story", new string('x', 2_000_000)));

        Assert.Equal(["What happened must be 100 characters or fewer"], back.Errors);
        Assert.Equal(2_000_000, back.Page.QuerySelector("#Story")!.TextContent.Length);
    }

    [Fact]
    public async Task ControlCharacters_AreLeftOut()
    {
        var back = await _browser.Submit(await _browser.Open(Address), new Dictionary<string, string?> { ["Title"] = "a\u0001b\u0007c" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("abc", back.Page.QuerySelector("#Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nul_IsRefusedWithoutA500() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.Submit(await _browser.Open(Address), With("Title", "a\0b"))).Status);

    [Fact]
    public async Task AnAnswerThePageDoesNotOffer_IsRefusedInWords_NotStored()
    {
        var page = await _browser.Open(Address);
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var back = await _browser.Post(Address, new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Known"] = "<script>" });

        Assert.Contains("Known is not in a form we can read. Check it and try again", back.Errors);
        Assert.DoesNotContain("<script>\"", back.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartNobodyMaySee_IsLeftOut() => Assert.DoesNotContain("Only for those who manage people", (await _browser.Open(Address)).Body, StringComparison.Ordinal);

    [Fact]
    public async Task Textarea_CountsFromItsLength() =>
        Assert.Equal("100", (await _browser.Open(Address)).Page.QuerySelector(".govuk-character-count")!.GetAttribute("data-maxlength"));

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Title=a", 415)]
    [InlineData("application/x-www-form-urlencoded; charset=nonsense", "Title=a", 415)]
    [InlineData("multipart/form-data", "no boundary", 400)]
    [InlineData("multipart/form-data; boundary=x", "broken", 400)]
    [InlineData("application/json", "{}", 400)]
    public async Task UnreadableBody_IsRefusedWithoutA500(string type, string body, int status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, UriKind.Relative)) { Content = content };

        Assert.Equal(status, (int)(await _browser.Send(request)).Status);
    }

    [Fact]
    public async Task FieldsNestedTooDeep_AreRefusedWithoutA500()
    {
        var answer = await _browser.Post(Address, [new(string.Concat(Enumerable.Repeat("A.", 60)) + "A", "x"), new(string.Concat(Enumerable.Repeat("[0]", 60)), "x")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("We could not read what was sent", answer.Heading);
    }

    [Fact]
    public async Task TooManyFields_AreRefusedWithoutA500()
    {
        var answer = await _browser.Post(Address, Enumerable.Range(0, 3_000).Select(n => KeyValuePair.Create("f" + n, "x")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}
