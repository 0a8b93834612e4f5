using System.Net;
using AngleSharp.Dom;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Triage;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Screening;
using MKSCB.CSE.Web.Features.Triage;
using MKSCB.CSE.Web.Mvc;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Two windows on one page, and a save that is refused: what is shown back is in the words of the page it was typed on.</summary>
public sealed class MergeWordsTests
{
    private static readonly TestHost Host = TestHost.Shared;

    [Fact]
    public async Task TwoWindowsOnOneSection_MeetUnderTheIndicatorsOwnWords()
    {
        var author = await TriageHost.PersonAsync(Role.Practitioner);
        var draft = await TriageHost.DraftAsync(author);
        var section = Submissions.Tool.Sections[0];
        var path = $"/screenings/{draft.Reference}/section/{section.Code}";
        var browser = await Host.SignInAs(author);
        var first = await browser.Open(path);
        var second = await browser.Open(path);
        await browser.Follow(await browser.Submit(first, new Dictionary<string, string?> { ["Answers[0].Value"] = "NotKnown", ["Answers[0].Note"] = "Told by her aunt" }, "Save and continue"));

        var merge = await browser.Submit(second, new Dictionary<string, string?> { ["Answers[0].Value"] = "Yes", ["Answers[0].Strength"] = "Evidenced" }, "Save and continue");

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        var indicator = section.Items[0].Text;
        var rows = merge.Page.QuerySelectorAll("main legend").Select(Text).ToList();
        Assert.Equal([$"{indicator}: answer", $"{indicator}: how strong is the evidence?", $"{indicator}: what have you seen or heard?"], rows.Order());
        var choices = merge.Page.QuerySelectorAll("main .govuk-radios__label").Select(Text).ToList();
        Assert.Contains("Not known", choices);
        Assert.Contains("Evidenced: seen, recorded or admitted", choices);
        Assert.Contains("Told by her aunt", choices);
        Assert.Contains("Left empty", choices);

        await browser.Follow(await browser.Submit(merge, new Dictionary<string, string?> { ["Answers[0].Value"] = "Yes", ["Answers[0].Note"] = "Told by her aunt" }, "Save these answers"));
        var saved = (await browser.Open(path)).Page;
        Assert.NotNull(saved.QuerySelector("input[name='Answers[0].Value'][value=Yes][checked]"));
        Assert.Equal("Told by her aunt", saved.QuerySelector("textarea[name='Answers[0].Note']")!.TextContent.Trim());
    }

    [Fact]
    public async Task APageSentMeanwhile_GivesBackWhatWasTyped_InItsWords()
    {
        var author = await TriageHost.PersonAsync(Role.Practitioner);
        var draft = await TriageHost.DraftAsync(author);
        var section = Submissions.Tool.Sections[0];
        var browser = await Host.SignInAs(author);
        var answers = await browser.Open($"/screenings/{draft.Reference}/section/{section.Code}");
        var about = await browser.Open($"/screenings/{draft.Reference}/about");
        await browser.Follow(await browser.Submit(await browser.Open($"/screenings/{draft.Reference}/withdraw"), new Dictionary<string, string?> { ["Reason"] = "Sent twice" }, "Withdraw"));

        var refused = await browser.Submit(answers, new Dictionary<string, string?> { ["Answers[0].Value"] = "Yes", ["Answers[0].Note"] = "Seen at the gate" }, "Save and continue");
        var refusedAbout = await browser.Submit(about, new Dictionary<string, string?> { ["CurrentlyMissing"] = "NotKnown" }, "Save and continue");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (refused.Status, refusedAbout.Status));
        Assert.Equal("Yes", Shown(refused)[$"{section.Items[0].Text}: answer"]);
        Assert.Equal("Seen at the gate", Shown(refused)[$"{section.Items[0].Text}: what have you seen or heard?"]);
        Assert.Equal("Not known", Shown(refusedAbout)["Is the child missing now?"]);
        Assert.DoesNotContain(Shown(refused).Keys, key => key.Contains("Answers", StringComparison.Ordinal) || key is "Then" or "From");
    }

    [Theory]
    [InlineData(typeof(DecideForm), "/triage/{reference}/decide/new", "triage")]
    [InlineData(typeof(CountersignForm), "/screenings/{reference}/countersign", "lead")]
    [InlineData(typeof(WithdrawForm), "/screenings/{reference}/withdraw", "author")]
    [InlineData(typeof(ReplyForm), "/screenings/{reference}/questions/{question}", "author")]
    public async Task AFormsWords_AreThoseOfItsPage(Type form, string address, string by)
    {
        var world = await SentWorld.MakeAsync(Host.Services);
        var low = await world.LowAsync();
        var question = address.Contains("question", StringComparison.Ordinal) ? await world.AskAsync(low, "Which school?") : Guid.Empty;
        var browser = await Host.SignInAs(by switch { "triage" => world.Officer, "lead" => world.Lead, _ => world.Author });
        var page = await browser.Open(address.Replace("{reference}", low.Reference, StringComparison.Ordinal).Replace("{question}", question.ToString(), StringComparison.Ordinal));

        var asked = page.Page.QuerySelectorAll("main form legend, main form label").Select(Text).ToList();
        var said = form.GetProperties().Select(p => p.GetCustomAttributes(typeof(AsksAttribute), false).OfType<AsksAttribute>().SingleOrDefault()?.Words).OfType<string>().ToList();
        Assert.NotEmpty(said);
        Assert.All(said, words => Assert.Contains(words, asked));
    }

    private static Dictionary<string, string> Shown(Answer page) =>
        page.Page.QuerySelectorAll("main .govuk-summary-list__row").ToDictionary(row => Text(row.QuerySelector("dt")!), row => Text(row.QuerySelector("dd")!));

    private static string Text(IElement element) => element.TextContent.Trim();
}
