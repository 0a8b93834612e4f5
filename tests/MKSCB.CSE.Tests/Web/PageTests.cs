using System.Net;
using System.Net.Http.Headers;
using MKSCB.CSE.Web.Hosting;

namespace MKSCB.CSE.Tests.Web;

public sealed class PageTests
{
    private readonly Browser _browser = TestHost.Shared.Anonymous();

    [Fact]
    public async Task FirstPage_SaysWhoToCallBeforeAnythingElse()
    {
        var page = await _browser.Open("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("If a child is in immediate danger, call 999", page.Page.QuerySelector("main")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("01632 960100", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main a[href='/account/sign-in']"));
    }

    [Fact]
    public async Task SignedOut_ShowsNoMarkingNoMenuNoName()
    {
        var page = await _browser.Open("/");

        Assert.DoesNotContain("OFFICIAL-SENSITIVE", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("nav"));
        Assert.Null(page.Page.QuerySelector("form"));
    }

    [Fact]
    public async Task StylesAndScripts_AreFingerprintedAndKeptForEver()
    {
        var page = await _browser.Open("/");
        var style = page.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var script = page.Page.QuerySelector("script[src]")!.GetAttribute("src")!;

        Assert.Matches(@"^/css/app\.[a-z0-9]{10}\.css$", style);
        Assert.Matches(@"^/js/app\.[a-z0-9]{10}\.js$", script);
        Assert.Equal(HttpStatusCode.OK, (await _browser.Open(style)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _browser.Open(script)).Status);
    }

    [Fact]
    public async Task Styles_CarryNoOtherServicesIdentity()
    {
        var page = await _browser.Open("/");
        var css = (await _browser.Open(page.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).Body;

        Assert.True(css.Length > 50_000, "The stylesheet is too small to be whole");
        foreach (var mark in new[] { "GDS Transport", "@font-face", "crest", "crown", "#1d70b8" })
        {
            Assert.DoesNotContain(mark, css, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/problem/500")]
    public async Task EveryAnswer_CarriesTheHeaders(string address)
    {
        var headers = (await _browser.Open(address)).Response.Headers;

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(headers.GetValues("Content-Security-Policy")));
        Assert.True(headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Policy_AllowsTheOneInlineScriptAndNoOther()
    {
        var page = await _browser.Open("/");
        var inline = page.Page.QuerySelectorAll("script:not([src])").Select(s => s.TextContent).ToList();

        Assert.Equal(InlineScript.Text, Assert.Single(inline));
        Assert.Equal("sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=", InlineScript.Hash);
        Assert.Contains($"script-src 'self' '{InlineScript.Hash}';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("[style], style"));
    }

    [Fact]
    public async Task MissingPages_AreTheSameBytesWhateverWasAsked()
    {
        var one = await _browser.Open("/nothing-here/0198aaaa-0000-7000-8000-000000000001");
        var other = await _browser.Open("/nowhere/<script>alert(1)</script>?name=Planted");

        Assert.Equal(HttpStatusCode.NotFound, one.Status);
        Assert.Equal("Page not found", one.Heading);
        Assert.Equal(one.Body, other.Body);
    }

    [Fact]
    public async Task ErrorPage_AskedForByItsAddress_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await _browser.Open("/problem/500")).Status);

    [Fact]
    public async Task UnknownHttpMethod_IsRefusedWithoutDetail()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri("/", UriKind.Relative));

        var answer = await _browser.Send(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("We could not read what was sent", answer.Heading);
    }

    [Fact]
    public async Task AcceptingOnlyJson_StillAnswersAPage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        Assert.Equal(HttpStatusCode.OK, (await _browser.Send(request)).Status);
    }
}
