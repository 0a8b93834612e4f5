using System.Net;
using MKSCB.CSE.Core.Children;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class StatusPageTests
{
    private static Dictionary<string, string?> Begun(LegalStatus status, DateOnly from) => With(Day("From", from), ("Status", status.ToString()), ("Note", Pasted));

    [Fact]
    public async Task ANewPlan_EndsTheOneBeforeTheDayBefore()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        IsSaved(await site.SendAsync(officer, "/status/begin", Begun(LegalStatus.ChildInNeed, Today.AddDays(-60))));

        var page = await officer.Follow(await site.SendAsync(officer, "/status/begin", Begun(LegalStatus.ChildProtectionPlan, Today.AddDays(-5))));

        Assert.Equal(["Child protection plan", "Child in need plan"], page.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim()));
        var periods = (await site.StoredAsync()).LegalStatuses.OrderBy(p => p.From).ToList();
        Assert.Equal(Today.AddDays(-6), periods[0].To);
        Assert.Equal(Pasted, periods[1].Note);
        Assert.Contains("Child protection plan, since", (await officer.Open(site.Address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEndedPlan_SaysSo_AndNothingElseIsClaimed()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        await site.ChangeAsync(c => c.ChangeLegalStatus(LegalStatus.ChildInNeed, Today.AddDays(-60), null, site.Officer, Now));

        Assert.Equal(["Enter the last day"], (await site.SendAsync(officer, "/status/end", [])).Errors);
        IsSaved(await site.SendAsync(officer, "/status/end", With(Day("LastDay", Today.AddDays(-1)), ("Note", "Review agreed"))));

        var period = (await site.StoredAsync()).LegalStatuses.Single();
        Assert.Equal((Today.AddDays(-1), "Review agreed"), (period.To!.Value, period.EndNote));
        Assert.Contains("None recorded now. Child in need plan ended on", (await officer.Open(site.Address)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open($"{site.Address}/status/end")).Status);
    }

    [Fact]
    public async Task TheDayItBegan_CanBePutRight()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.ChangeLegalStatus(LegalStatus.EarlyHelp, Today.AddDays(-90), null, site.Officer, Now));
        await site.ChangeAsync(c => c.ChangeLegalStatus(LegalStatus.ChildInNeed, Today.AddDays(-10), null, site.Officer, Now));
        var period = (await site.StoredAsync()).LegalStatuses.Single(p => p.To == null);

        IsSaved(await site.SendAsync(await site.OfficerAsync(), $"/status/{period.Id}/correct", With(Day("From", Today.AddDays(-30)), ("Note", "From the conference's minutes"))));

        var periods = (await site.StoredAsync()).LegalStatuses.OrderBy(p => p.From).ToList();
        Assert.Equal((Today.AddDays(-31), Today.AddDays(-30)), (periods[0].To!.Value, periods[1].From));
    }

    [Fact]
    public async Task ThePresentOneAgain_OrOneInTheFuture_IsSaidSoBesideTheField()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        await site.ChangeAsync(c => c.ChangeLegalStatus(LegalStatus.ChildInNeed, Today.AddDays(-60), null, site.Officer, Now));

        Assert.Equal(["This is the plan or order already recorded as the present one"], (await site.SendAsync(officer, "/status/begin", Begun(LegalStatus.ChildInNeed, Today))).Errors);
        Assert.Equal(["The day must be today or in the past"], (await site.SendAsync(officer, "/status/begin", Begun(LegalStatus.CareLeaver, Today.AddDays(1)))).Errors);
        var refused = await site.SendAsync(officer, "/status/begin", Begun(LegalStatus.CareLeaver, Today.AddDays(-70)));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Statuses are recorded in order", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyElseRecordedAnother_BothAreShown()
    {
        var site = await NewAsync();
        var officer = await site.OfficerAsync();
        var page = await officer.Open($"{site.Address}/status/begin");
        IsSaved(await site.SendAsync(officer, "/status/begin", Begun(LegalStatus.EarlyHelp, Today.AddDays(-20))));

        var merge = await officer.Submit(page, Begun(LegalStatus.ChildInNeed, Today.AddDays(-2)));

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Contains(merge.Page.QuerySelectorAll("label"), l => l.TextContent.Trim() == "Early help");
        Assert.Single((await site.StoredAsync()).LegalStatuses);
    }

    [Fact]
    public async Task WhoWorksWithTheChild_ReadsThePlansAndChangesNone()
    {
        var site = await NewAsync();
        var nurse = await site.NurseAsync();
        await site.ChangeAsync(c => c.ChangeLegalStatus(LegalStatus.ChildInNeed, Today.AddDays(-60), null, site.Officer, Now));

        var page = await nurse.Open($"{site.Address}/status");
        Assert.Contains("Child in need plan", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main a[href*='/status/']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"{site.Address}/status/begin")).Status);
    }
}
