using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Accounts;

public sealed class RemindersTests
{
    [Theory]
    [InlineData("Weekly", "Once a week")]
    [InlineData("None", "Not by mail")]
    public async Task APerson_ChoosesHowOftenTheyAreReminded(string choice, string words)
    {
        var person = await PersonAsync(Role.BoardMember);
        var browser = await Host.SignInAs(person);
        var page = await browser.Open("/account/reminders");
        Assert.True(page.Page.QuerySelector("input[value=Daily]")!.HasAttribute("checked"));

        var account = await browser.Follow(await browser.Submit(page, new Dictionary<string, string?> { ["Digest"] = choice }));

        Assert.Contains(words, account.Page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(choice, (await ReadAsync(records => records.All<Account>().Where(a => a.Id == person.Id).Select(a => a.Digest).SingleAsync())).ToString());
    }

    [Fact]
    public async Task AnAnswerThatIsNone_IsRefusedBesideTheQuestion()
    {
        var browser = await Host.SignInAs(await PersonAsync(Role.BoardMember));
        var page = await browser.Open("/account/reminders");
        var token = page.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var refused = await browser.Post("/account/reminders", [new("__RequestVerificationToken", token), new("Digest", "Hourly")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Errors);
    }
}
