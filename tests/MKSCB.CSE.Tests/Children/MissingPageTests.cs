using System.Globalization;
using System.Net;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class MissingPageTests
{
    private static Dictionary<string, string?> Gone(DateTime from, DateTime? back = null)
    {
        var fields = With(At("On", "At", from), ("Category", "Missing"), ("ReportedBy", "Foster carer, to the police"), ("Responsible", "not-known"), ("Now", back == null ? "StillMissing" : "Back"));
        return back == null ? fields : With(fields, [.. At("BackOn", "BackAt", back.Value).Select(f => (f.Key, f.Value))]);
    }

    private static Dictionary<string, string?> At(string day, string time, DateTime utc) =>
        With(Day(day, LondonTime.DateOf(utc)), (time, LondonTime.ToLondon(utc).ToString("HH:mm", CultureInfo.InvariantCulture)));

    // To the minute, as a person enters it.
    private static DateTime Ago(double hours)
    {
        var then = Now.AddHours(-hours);
        return new DateTime(then.Year, then.Month, then.Day, then.Hour, then.Minute, 0, DateTimeKind.Utc);
    }

    [Fact]
    public async Task AChildWhoIsMissing_StandsOverThePage_UntilTheReturnIsRecorded()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();
        IsSaved(await site.SendAsync(nurse, "/missing/add", Gone(Ago(9))));

        var page = await nurse.Open(site.Address);
        var link = page.Page.QuerySelector(".govuk-warning-text a")!.GetAttribute("href")!;
        Assert.Contains("Missing since", page.Body, StringComparison.Ordinal);

        var after = await nurse.Follow(await nurse.Submit(await nurse.Open(link), At("On", "At", Ago(2))));
        var episode = Assert.Single((await site.StoredAsync()).MissingEpisodes);
        Assert.Equal((Ago(9), Ago(2)), (episode.From, episode.To!.Value));
        Assert.Contains("Offer the child a return interview by", after.Page.QuerySelector(".moj-alert__content")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await nurse.Open(site.Address)).Page.QuerySelector(".govuk-warning-text"));
    }

    [Fact]
    public async Task AnEarlierEpisode_CanBeToldOfWhileTheChildIsMissing_ButNotASecondPresentOne()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        IsSaved(await site.SendAsync(officer, "/missing/add", Gone(Ago(9))));

        Assert.Equal(["This child is already recorded as missing. Record the return first"], (await site.SendAsync(officer, "/missing/add", Gone(Ago(3)))).Errors);
        IsSaved(await site.SendAsync(officer, "/missing/add", Gone(Ago(200), Ago(180))));
        var overlapping = await site.SendAsync(officer, "/missing/add", Gone(Ago(190), Ago(170)));

        Assert.Equal(HttpStatusCode.Conflict, overlapping.Status);
        Assert.Contains("Foster carer, to the police", overlapping.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await site.StoredAsync()).MissingEpisodes.Count);
    }

    [Fact]
    public async Task EveryMistake_ComesBackAtOnce()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();

        Assert.Equal(
            ["Choose how it was recorded", "Enter the day the child went missing", "Enter the time the child went missing, such as 21:30", "Enter who reported it, and to whom", "Choose which authority is responsible for the child", "Choose whether the child is back"],
            (await site.SendAsync(nurse, "/missing/add", [])).Errors);
        Assert.Equal(["The child cannot have come back before going missing"], (await site.SendAsync(nurse, "/missing/add", Gone(Ago(5), Ago(6)))).Errors);
        Assert.Equal(["“Absent” was used until about 2017: choose “Missing”"], (await site.SendAsync(nurse, "/missing/add", With(Gone(Ago(5)), ("Category", "Absent")))).Errors);
        Assert.Equal(["The time the child went missing must be in the past"], (await site.SendAsync(nurse, "/missing/add", Gone(Ago(-30)))).Errors);
        Assert.Equal(["The time the child went missing is not in a form we can read. Check it and try again"], (await site.SendAsync(nurse, "/missing/add", With(Gone(Ago(5)), ("At", "half past nine")))).Errors);
        Assert.Empty((await site.StoredAsync()).MissingEpisodes);
    }

    [Fact]
    public async Task AReturn_IsRecordedOnce_AndNotBeforeTheChildWent()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.GoMissing(MissingCategory.Missing, Ago(9), "Carer", site.Officer, Now));
        var episode = (await site.StoredAsync()).MissingEpisodes.Single();
        var (nurse, officer) = (await site.NurseAsync(), await site.OfficerAsync());
        var place = $"/missing/{episode.Id}/return";
        var page = await officer.Open(place);

        Assert.Equal(["The child cannot have come back before going missing"], (await nurse.Submit(await nurse.Open(place), At("On", "At", Ago(10)))).Errors);
        IsSaved(await nurse.Submit(await nurse.Open(place), At("On", "At", Ago(2))));
        var second = await officer.Submit(page, At("On", "At", Ago(1)));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("already been recorded", second.Body, StringComparison.Ordinal);
        Assert.Equal(Ago(2), (await site.StoredAsync()).MissingEpisodes.Single().To);
    }

    [Fact]
    public async Task TwoPeopleRecordingTheSameEpisodeAtOnce_MakeOne()
    {
        var site = await NewAsync();
        var (nurse, officer) = (await site.NurseAsync(), await site.OfficerAsync());
        var pages = new[] { (nurse, await nurse.Open($"{site.Address}/missing/add")), (officer, await officer.Open($"{site.Address}/missing/add")) };

        var answers = await Task.WhenAll(pages.Select(p => p.Item1.Submit(p.Item2, Gone(Ago(9)))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Single(answers, a => a.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        Assert.Single((await site.StoredAsync()).MissingEpisodes);
    }
}
