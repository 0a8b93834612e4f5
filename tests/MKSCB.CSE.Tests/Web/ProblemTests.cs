using System.Net;
using MKSCB.CSE.Tests.Web.Sample;

namespace MKSCB.CSE.Tests.Web;

/// <summary>What a person meets when a rule, a clash, a lost token or a fault stops their save.</summary>
public sealed class ProblemTests(SampleHost host) : IClassFixture<SampleHost>
{
    private readonly Browser _browser = host.Browser();

    private static Dictionary<string, string?> Answers(string trouble) => new()
    {
        ["Title"] = "Mine",
        ["Story"] = "What was seen",
        ["Known"] = "Yes",
        ["Kinds"] = "a",
        ["DateOfBirth.Day"] = "3",
        ["DateOfBirth.Month"] = "3",
        ["DateOfBirth.Year"] = "2011",
        ["Password"] = "planted-secret",
        ["Trouble"] = trouble,
    };

    [Fact]
    public async Task BrokenRule_Answers409InItsOwnWords_WithAWayBackAndWhatWasTyped()
    {
        var answer = await _browser.Submit(await _browser.Open("/sample/7"), Answers("rule"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("This is closed. Open it again first.", answer.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/sample/7']"));
        Assert.Contains("What was seen", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaleSave_ShowsTheirsAndYoursFieldByField_AndPostsTheChoiceWithTheNewVersion()
    {
        var merge = await _browser.Submit(await _browser.Open("/sample/7"), Answers("stale"));

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Equal("Somebody else changed this too", merge.Heading);
        Assert.Equal("8", merge.Page.QuerySelector("input[name=Version]")!.GetAttribute("value"));
        Assert.Equal(["Their title", "Mine"], merge.Page.QuerySelectorAll("input[type=radio][name=Title]").Select(i => i.GetAttribute("value")!));
        Assert.NotNull(merge.Page.QuerySelector("input[type=radio][name=Title][value=Mine][checked]"));
        Assert.Equal(["2010-03-03", "2011-03-03"], merge.Page.QuerySelectorAll("input[type=radio][name=DateOfBirth]").Select(i => i.GetAttribute("value")!));
        Assert.Contains("3 March 2011", merge.Body, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], merge.Page.QuerySelectorAll("input[type=checkbox][name=Kinds]").Select(i => i.GetAttribute("value")!));
        Assert.Equal("What was seen", merge.Page.QuerySelector("input[type=hidden][name=Story]")!.GetAttribute("value"));

        var saved = await _browser.Submit(merge, new Dictionary<string, string?> { ["Title"] = "Their title", ["Trouble"] = "" });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
    }

    [Fact]
    public async Task StaleSaveOfARecordNoLongerVisible_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.Submit(await _browser.Open("/sample/404"), Answers("stale"))).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("junk")]
    public async Task LostToken_IsRefused_AndEveryWordTypedComesBack(string? token)
    {
        await _browser.Open("/sample/7");
        var fields = new Dictionary<string, string> { ["Story"] = "A long account of what was seen", ["Password"] = "planted-secret", ["Code"] = "123456" };
        if (token != null)
        {
            fields["__RequestVerificationToken"] = token;
        }

        var answer = await _browser.Post("/sample/7", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("A long account of what was seen", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", answer.Body, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/sample/7']"));
    }

    [Fact]
    public async Task Fault_Answers500WithANumberToQuoteAndNoDetail()
    {
        var answer = await _browser.Submit(await _browser.Open("/sample/7"), Answers("crash"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("secret detail", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", answer.Page.QuerySelector(".app-quote")!.TextContent);
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task HiddenRecord_IsTheSameBytesAsAMissingOne()
    {
        var hidden = await _browser.Open("/sample/7/hidden");
        var missing = await _browser.Open("/sample/8/nothing-at-all");

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(missing.Body, hidden.Body);
        Assert.Equal(Names(missing), Names(hidden));
    }

    [Fact]
    public async Task ForbiddenFunction_SaysSoPlainly()
    {
        var answer = await _browser.Open("/sample/7/forbidden");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("You are not able to do that", answer.Heading);
    }

    private static IEnumerable<string> Names(Answer answer) => answer.Response.Headers.Select(h => h.Key).Order(StringComparer.Ordinal);
}
