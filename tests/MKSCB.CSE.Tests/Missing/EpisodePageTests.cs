using System.Globalization;
using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Children;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Missing;

/// <summary>One episode and its interview through the pages, as the people who work with the child and those who follow missing children use them.</summary>
public sealed class EpisodePageTests
{
    private static Dictionary<string, string?> At(DateTime utc, params (string, string?)[] more) =>
        With(With(Day("On", LondonTime.DateOf(utc)), ("At", LondonTime.ToLondon(utc).ToString("HH:mm", CultureInfo.InvariantCulture))), more);

    private static DateTime Ago(double hours)
    {
        var then = Now.AddHours(-hours);
        return new DateTime(then.Year, then.Month, then.Day, then.Hour, then.Minute, 0, DateTimeKind.Utc);
    }

    private static async Task<Answer> SendAsync(Browser browser, string address, Dictionary<string, string?> fields) => await browser.Submit(await browser.Open(address), fields);

    private static Task<Core.Children.MissingEpisode> StoredAsync(Guid episode) => MissingWorld.StoredAsync(new TestHostServices(Host.Services), episode);

    [Fact]
    public async Task FromTheReturnToTheInterview_EveryStepIsRecorded()
    {
        var site = await NewAsync();
        var gone = await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, null, Now);
        var (nurse, address) = (await site.NurseAsync(), $"/missing/{gone.Id}");

        IsSaved(await SendAsync(nurse, address + "/return", At(Ago(8), ("How", "FoundByPolice"), ("FoundWhere", "The arcade"), ("FirstThoughts", Pasted))));
        IsSaved(await SendAsync(nurse, address + "/interview/offer", At(Ago(6), ("Words", "By phone, by me"))));
        IsSaved(await SendAsync(nurse, address + "/interview/decline", At(Ago(5), ("Person", "The child"), ("Words", "Not today"))));
        IsSaved(await SendAsync(nurse, address + "/interview/offer", At(Ago(3), ("Words", "In school, by the youth worker"))));
        IsSaved(await SendAsync(nurse, address + "/interview/accept", At(Ago(2))));
        IsSaved(await SendAsync(nurse, address + "/interview/held", At(Ago(1), ("HeldBy", "A youth worker"), ("Independent", "true"), ("ChildWords", Pasted), ("Push", "OwnDistress"), ("Pull", "ToBeWithFriends"), ("Places", "The arcade"))));

        var stored = await StoredAsync(gone.Id);
        Assert.Equal((ReturnInterviewState.Completed, Ago(6), Ago(1)), (stored.Interview!.State, stored.Interview.FirstOfferedAt!.Value, stored.Interview.HeldAt!.Value));
        Assert.Equal(5, stored.Interview.Steps.Count);
        Assert.Equal([ReasonForGoing.OwnDistress, ReasonForGoing.ToBeWithFriends], stored.Interview.Reasons.Select(r => r.Reason).Order());
        Assert.Contains(stored.Child!.Chronology, e => e.Text.Contains(Pasted, StringComparison.Ordinal));

        var (page, all, record) = (await nurse.Open(address), await nurse.Open($"{site.Address}/missing"), await nurse.Open(site.Address));
        foreach (var expected in new[] { "Offered in time", "Held within 72 hours", "Their own distress", "The arcade", "Not today" })
        {
            Assert.Contains(expected, page.Body, StringComparison.Ordinal);
        }

        Assert.Contains("Places: The arcade", all.Body, StringComparison.Ordinal);
        Assert.Contains("Last return interview", record.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryMistake_StandsBesideItsField()
    {
        var site = await NewAsync();
        var episode = await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 10, Now);
        var (nurse, address) = (await site.NurseAsync(), $"/missing/{episode.Id}");

        Assert.Equal(["The child had not come back at that time", "Say how it was offered"], (await SendAsync(nurse, address + "/interview/offer", At(Ago(12)))).Errors);
        Assert.Equal(["That must be in the past", "Say how it was offered"], (await SendAsync(nurse, address + "/interview/offer", At(Ago(-30)))).Errors);
        Assert.Equal(["Name the manager who agrees", "Say why"], (await SendAsync(nurse, address + "/interview/not-possible", At(Ago(2)))).Errors);
        IsSaved(await SendAsync(nurse, address + "/interview/offer", At(Ago(4), ("Words", "By phone"))));
        Assert.Equal(["The step before this one was taken later than that"], (await SendAsync(nurse, address + "/interview/accept", At(Ago(5)))).Errors);
        Assert.Equal(["Enter the day", "Enter the time, such as 16:30", "Enter who held the interview", "Say whether that person is independent of the child’s care", "Write down what the child said"], (await SendAsync(nurse, address + "/interview/held", [])).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(address + "/interview/sideways")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(address + "/return")).Status);
    }

    [Fact]
    public async Task TwoWhoRecordTheSameStepAtOnce_MakeOne()
    {
        var site = await NewAsync();
        var episode = await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 10, Now);
        var address = $"/missing/{episode.Id}/interview/offer";
        var (nurse, officer) = (await site.NurseAsync(), await site.OfficerAsync());
        var pages = new[] { (nurse, await nurse.Open(address)), (officer, await officer.Open(address)) };

        var answers = await Task.WhenAll(pages.Select(p => p.Item1.Submit(p.Item2, At(Ago(2), ("Words", "By phone")))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Single((await StoredAsync(episode.Id)).Interview!.Steps);
    }

    [Fact]
    public async Task AMistake_IsCorrectedWithItsTrail_OrTakenBack()
    {
        var site = await NewAsync();
        var episode = await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 10, Now);
        var (nurse, address) = (await site.NurseAsync(), $"/missing/{episode.Id}");

        Assert.Equal(["Say why it is corrected"], (await SendAsync(nurse, address + "/correct", new() { ["Category"] = "HighRisk" })).Errors);
        IsSaved(await SendAsync(nurse, address + "/correct", new() { ["Category"] = "HighRisk", ["Reason"] = "The police graded it" }));
        var page = await nurse.Open(address);
        Assert.Contains("Said before: Missing, medium risk", page.Body, StringComparison.Ordinal);
        IsSaved(await SendAsync(nurse, address + "/take-back", new() { ["Reason"] = "Another child" }));

        Assert.Contains("recorded by mistake", (await nurse.Open($"{site.Address}/missing")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("A return interview is owed", (await nurse.Open(site.Address)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(address + "/interview/offer")).Status);
        Assert.Equal(2, (await StoredAsync(episode.Id)).Corrections.Count);
    }

    [Fact]
    public async Task RepeatedEpisodes_AskAboutAStrategyDiscussion_AndKeepTheAnswer()
    {
        var site = await NewAsync();
        await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 900, Now);
        await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 400, Now);
        var nurse = await site.NurseAsync();
        Assert.DoesNotContain("What this means", (await nurse.Open($"{site.Address}/missing")).Body, StringComparison.Ordinal);

        var third = await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 20, Now);

        Assert.Contains("Missing 3 times in 90 days", (await nurse.Open($"{site.Address}/missing")).Body, StringComparison.Ordinal);
        Assert.Equal(["Say whether a strategy discussion is asked for", "Give the reason"], (await SendAsync(nurse, $"/missing/{third.Id}/strategy", [])).Errors);
        IsSaved(await SendAsync(nurse, $"/missing/{third.Id}/strategy", new() { ["Asked"] = "false", ["Reason"] = "Held on Monday" }));
        Assert.Contains("It was considered, and none is asked for", (await nurse.Open($"{site.Address}/missing")).Body, StringComparison.Ordinal);
        Assert.Contains("Held on Monday", (await nurse.Open($"/missing/{third.Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsOwed_StandsInTheWorkOfTheLeadWorkerAndTheAuthority()
    {
        var site = await NewAsync();
        var authority = await site.World.AgencyAsync(AgencyKind.SocialCare);
        var follows = await site.World.PersonAsync(authority, Role.MissingCoordinator);
        await MissingWorld.EpisodeAsync(site.World, site.Child, site.Officer, 10, Now, responsible: authority.Id);

        Assert.Contains($"Offer {site.Child.Reference} a return interview", (await (await Host.SignInAs(follows)).Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("a return interview", (await (await site.NurseAsync()).Open("/my-work")).Body, StringComparison.Ordinal);
    }
}
