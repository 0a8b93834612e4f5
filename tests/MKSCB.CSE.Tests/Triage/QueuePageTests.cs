using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Triage;

public sealed class QueuePageTests
{
    [Fact]
    public async Task TheMostUrgentStandsFirst_EachWithItsReason()
    {
        var (low, _) = await SentAsync(RiskLevel.Low);
        var (harm, _) = await SentAsync(RiskLevel.HarmEvidenced);
        var officer = await Host.SignInAs(await PersonAsync());

        var page = await officer.Open("/triage");

        var text = page.Page.QuerySelector("tbody")!.TextContent;
        Assert.Contains("The referrer judges that the child is being exploited.", text, StringComparison.Ordinal);
        Assert.Contains("Overdue", text, StringComparison.Ordinal);
        var order = page.Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent.Trim()).ToList();
        Assert.True(order.IndexOf(harm.Reference) >= 0 && (order.IndexOf(low.Reference) < 0 || order.IndexOf(harm.Reference) < order.IndexOf(low.Reference)));
    }

    [Fact]
    public async Task AQuestion_TakesItOffTheQueueAndReachesTheAuthor()
    {
        var (submission, _) = await SentAsync();
        var officer = await Host.SignInAs(await PersonAsync());
        var form = await officer.Open($"/triage/{submission.Reference}/return");

        var empty = await officer.Submit(form, []);
        Assert.Equal(["Say what you need to know"], empty.Errors);
        await officer.Follow(await officer.Submit(form, new Dictionary<string, string?> { ["Question"] = "Which school?" }));

        var after = await AgainAsync(submission);
        Assert.Equal(ScreeningState.ReturnedForInformation, after.State);
        Assert.Null(after.QueuePlace);
        Assert.Equal("Which school?", Assert.Single(after.Requests).Question);
    }

    [Fact]
    public async Task Acknowledging_TellsTheAuthorOnce()
    {
        var (submission, _) = await SentAsync();
        var officer = await Host.SignInAs(await PersonAsync());
        var page = await officer.Open($"/triage/{submission.Reference}");
        var otherTab = await officer.Open($"/triage/{submission.Reference}");

        var first = await officer.Submit(page, [], "Tell the author you have it");
        var pressedTwice = await officer.Submit(page, [], "Tell the author you have it");
        var again = await officer.Submit(otherTab, [], "Tell the author you have it");

        Assert.Equal(first.Location, pressedTwice.Location);
        Assert.Equal(ScreeningState.Acknowledged, (await AgainAsync(submission)).State);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task ACall_IsRecordedWithWhoWhenAndWhom()
    {
        var (submission, _) = await SentAsync(RiskLevel.Low);
        var officer = await Host.SignInAs(await PersonAsync());
        var form = await officer.Open($"/triage/{submission.Reference}/call");
        var call = new Dictionary<string, string?> { ["MadeBy"] = "Ward sister", ["To"] = "Police on 999", ["On.Day"] = "2", ["On.Month"] = "3", ["On.Year"] = "2026", ["At"] = "09:15" };

        Assert.Equal(4, (await officer.Submit(form, new Dictionary<string, string?> { ["On.Day"] = "", ["On.Month"] = "", ["On.Year"] = "" })).Errors.Count);
        await officer.Follow(await officer.Submit(form, call));

        var after = await AgainAsync(submission);
        Assert.Equal(0, after.QueuePlace);
        Assert.Equal(new DateTime(2026, 3, 2, 9, 15, 0, DateTimeKind.Utc), Assert.Single(after.Calls).MadeAt);
    }

    [Fact]
    public async Task APractitioner_HasNoQueue_AndADraftIsNotThere()
    {
        var author = await PersonAsync(Role.Practitioner);
        var draft = await DraftAsync(author);
        var officer = await Host.SignInAs(await PersonAsync());

        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.SignInAs(author)).Open("/triage")).Status);
        var hidden = await officer.Open($"/triage/{draft.Reference}");
        var missing = await officer.Open("/triage/NOSUCH");
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(missing.Body, hidden.Body);
    }
}
