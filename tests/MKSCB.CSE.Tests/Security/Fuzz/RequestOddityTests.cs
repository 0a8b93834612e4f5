using System.Net;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>Methods, headers and cookies that no browser of ours sends.</summary>
public sealed class RequestOddityTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task Methods_that_no_page_has_are_refused_everywhere(string method)
    {
        var world = await FuzzWorld.MakeAsync();
        var faults = new List<string>();
        foreach (var row in EndpointRow.FromRouter(Host).DistinctBy(row => row.Route).Where(row => row.Verb != "ANY"))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(row.Nowhere, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("X-Echo", "planted-word");
            using var answer = await world.Browser.Http.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound) || body.Contains("planted-word", StringComparison.Ordinal) || await Verdict.FaultAsync(answer) != null)
            {
                faults.Add($"{row}: {(int)answer.StatusCode} {await Verdict.FaultAsync(answer)}");
            }
        }

        Assert.Empty(faults);
    }

    public static TheoryData<string> Cookies =>
    [
        "cse-session=junk", "cse-session=", "cse-session=chunks-3", "cse-session=chunks-3; cse-sessionC1=a; cse-sessionC2=b", "cse-session=chunks-2147483647",
        "cse-session=chunks--1", "cse-session=CfDJ8" + new string('A', 8_000), "cse-session=%00%ff", "cse-session=a; cse-session=b", "cse-half-session=chunks-2; cse-half-sessionC1=x",
        "cse-antiforgery=junk", "cse-antiforgery=", "cse-notice=junk", "cse-notice=chunks-2; cse-noticeC1=x", "cse-notice=chunks-2147483647",
        "=", ";;;=;", "a", "\u0001=\u0002", "\"cse-session\"=\"x", string.Join("; ", Enumerable.Range(0, 500).Select(i => $"c{i}={i}")),
    ];

    [Theory]
    [MemberData(nameof(Cookies))]
    public async Task Cookies_that_are_not_ours_are_as_none(string cookie)
    {
        foreach (var (address, expected) in new[] { ("/", HttpStatusCode.OK), ("/account/sign-in", HttpStatusCode.OK), ("/account/sign-in/code", HttpStatusCode.Redirect), ("/my-work", HttpStatusCode.Redirect) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            using var answer = await Host.Anonymous().Http.SendAsync(request);
            Assert.Null(await Verdict.FaultAsync(answer));
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Accept-Encoding", "gzip;q=abc, br;q=-1, *;q=99, ,,;;=")]
    [InlineData("Accept-Encoding", "identity;q=0, *;q=0")]
    [InlineData("Accept-Encoding", "\"")]
    [InlineData("Accept", "*/*;q=x, text/html;q=-1, ;;")]
    [InlineData("Accept-Language", "xx-XX;q=999,,*;")]
    [InlineData("Range", "bytes=0-18446744073709551615,-1,5-2")]
    [InlineData("If-Modified-Since", "Yesterday, 99 Nun 99999")]
    [InlineData("If-None-Match", "\"unclosed, W/")]
    [InlineData("traceparent", "00-zz-\u00e9-01")]
    [InlineData("X-Forwarded-For", "::1, <script>, 999.999.999.999")]
    [InlineData("X-Forwarded-Proto", "javascript")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("X-Requested-With", "\u0001")]
    [InlineData("Upgrade", "websocket")]
    [InlineData("Expect", "nonsense")]
    public async Task Headers_of_no_sense_change_nothing(string name, string value)
    {
        var style = (await Host.Anonymous().Open("/")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        foreach (var address in new[] { "/", "/no-such-page", style })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            request.Headers.TryAddWithoutValidation(name, value);
            using var answer = await Host.Anonymous().Http.SendAsync(request);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
