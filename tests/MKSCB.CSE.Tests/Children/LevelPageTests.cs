using System.Net;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

public sealed class LevelPageTests
{
    private static Dictionary<string, string?> Judged(RiskLevel level) => new() { ["Level"] = level.ToString(), ["Reason"] = "Seen twice this week." };

    private static async Task<IEnumerable<(string, string?)>> GuardsAsync(ChildSite site) =>
        StepDownFields.Complete((await site.World.AgencyAsync()).Id).Select(f => (f.Key, f.Value));

    /// <summary>The second person finds the line in My work, opens it and agrees.</summary>
    private static async Task AgreeAsync(ChildSite site, CurrentUser second)
    {
        var browser = await Host.SignInAs(second);
        var line = (await browser.Open("/my-work")).Page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains($"lower level for {site.Child.Reference}", StringComparison.Ordinal));
        IsSaved(await browser.Submit(await browser.Open(line.GetAttribute("href")!), new Dictionary<string, string?> { ["Agrees"] = "true" }));
    }

    private static async Task<ChildSite> AtAsync(RiskLevel level)
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.RaiseLevel(new LevelJudgement(level, "Before"), site.Officer, Now));
        return site;
    }

    [Fact]
    public async Task Raising_TakesEffectAtOnce_AndThePageSaysWhichWayItWent()
    {
        var site = await AtAsync(RiskLevel.Low);
        var officer = await site.OfficerAsync();

        await officer.Follow(await site.SendAsync(officer, "/levels/change", Judged(RiskLevel.HarmEvidenced)));

        var child = await site.StoredAsync();
        Assert.Equal((RiskLevel.HarmEvidenced, site.Officer.Id), (child.Level!.Value, child.Levels.MaxBy(l => l.At)!.JudgedById));
        Assert.Contains("Raised from Low on", (await officer.Open(site.Address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lowering_WithoutItsGuards_SaysWhatIsMissing()
    {
        var site = await AtAsync(RiskLevel.High);

        var back = await site.SendAsync(await site.OfficerAsync(), "/levels/change", Judged(RiskLevel.Medium));

        Assert.Superset(
            new HashSet<string>
            {
                "The level would be lower than High: say what shows that risk is less", "Choose the second person who agrees to the lower level", "Enter a day in the future on which the lower level is looked at again",
                "Choose an agency other than your own that agrees or does not", "Name the plan that goes on", "Name the person who leads it", "Say whether the child has been told", "Say whether the parents or carers have been told",
            },
            back.Errors.ToHashSet());
        Assert.Equal(RiskLevel.High, (await site.StoredAsync()).Level);
    }

    [Fact]
    public async Task Lowering_WithItsGuards_IsSavedAndLookedAtAgain()
    {
        var site = await AtAsync(RiskLevel.High);
        var second = await site.World.PersonAsync(site.Agency, Role.CseCoordinator);
        var officer = await site.OfficerAsync();

        IsSaved(await site.SendAsync(officer, "/levels/change", With(Judged(RiskLevel.Medium), [("Evidence", "Home every night for ten weeks."), ("SecondPerson", second.Id.ToString()), .. Day("RecallOn", Today.AddDays(30)).Select(f => (f.Key, f.Value)), .. await GuardsAsync(site)])));
        Assert.Equal(RiskLevel.High, (await site.StoredAsync()).Level);
        await AgreeAsync(site, second);

        var change = (await site.StoredAsync()).Levels.Single(l => l.IsLowering);
        Assert.Equal((second.Id, Today.AddDays(30)), (change.SecondPersonId!.Value, change.RecallOn!.Value));
        var page = await officer.Open(site.Address);
        Assert.Contains("Lowered from High on", page.Body, StringComparison.Ordinal);
        Assert.Contains("The lowered level is to be looked at again on", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyWhoWasAsked_Answers_AndRefusingLeavesTheLevel()
    {
        var site = await AtAsync(RiskLevel.High);
        var second = await site.World.PersonAsync(site.Agency, Role.CseCoordinator);
        IsSaved(await site.SendAsync(await site.OfficerAsync(), "/levels/change", With(Judged(RiskLevel.Medium), [("Evidence", "Home every night for ten weeks."), ("SecondPerson", second.Id.ToString()), .. Day("RecallOn", Today.AddDays(30)).Select(f => (f.Key, f.Value)), .. await GuardsAsync(site)])));
        var browser = await Host.SignInAs(second);
        var address = (await browser.Open($"{site.Address}/levels")).Page.QuerySelector("a[href*='/levels/step-down/']")!.GetAttribute("href")!;

        var officer = await site.OfficerAsync();
        var read = await officer.Open(address);
        Assert.Null(read.Page.QuerySelector("input[name=Agrees]"));
        var token = await Security.Fuzz.FuzzWorld.TokenAsync(officer, "/account/password");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Post(address, [new("__RequestVerificationToken", token), new("Agrees", "true")])).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.NurseAsync()).Open(address)).Status);

        Assert.Contains("Say why you do not agree", (await browser.Submit(await browser.Open(address), new Dictionary<string, string?> { ["Agrees"] = "false" })).Errors);
        IsSaved(await browser.Submit(await browser.Open(address), new Dictionary<string, string?> { ["Agrees"] = "false", ["Why"] = "It has only been quiet." }));
        Assert.Equal(RiskLevel.High, (await site.StoredAsync()).Level);
        Assert.Contains("It has only been quiet.", (await officer.Open($"{site.Address}/levels")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lowering_ByMoreThanOneLevel_NeedsTheChair_WhateverElseIsGiven()
    {
        var site = await AtAsync(RiskLevel.High);
        var second = await site.World.PersonAsync(site.Agency, Role.CseCoordinator);

        var back = await site.SendAsync(await site.OfficerAsync(), "/levels/change", With(Judged(RiskLevel.Low), [("Evidence", "Quiet."), ("SecondPerson", second.Id.ToString()), .. Day("RecallOn", Today.AddDays(30)).Select(f => (f.Key, f.Value))]));

        Assert.Contains("needs the chair", Assert.Single(back.Errors), StringComparison.Ordinal);
        Assert.Equal(RiskLevel.High, (await site.StoredAsync()).Level);
    }

    [Fact]
    public async Task OneselfOrSomebodyKeptOut_IsNoSecondPerson()
    {
        var site = await AtAsync(RiskLevel.High);
        var keptOut = await site.World.PersonAsync(site.Agency, Role.CseCoordinator);
        await site.ChangeAsync(c => c.DeclareConflict(keptOut.Id, "Aunt", site.Officer, Now));
        var guards = await GuardsAsync(site);
        var officer = await site.OfficerAsync();

        var page = await officer.Open($"{site.Address}/levels/change");
        var offered = page.Page.QuerySelectorAll("select[name=SecondPerson] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.DoesNotContain(keptOut.Id.ToString(), offered);
        Assert.DoesNotContain(site.Officer.Id.ToString(), offered);

        page.Page.QuerySelector("select[name=SecondPerson]")!.InnerHtml += $"<option value=\"{keptOut.Id}\">x</option>";
        var back = await officer.Submit(page, With(Judged(RiskLevel.Medium), [("Evidence", "Home."), ("SecondPerson", keptOut.Id.ToString()), .. Day("RecallOn", Today.AddDays(30)).Select(f => (f.Key, f.Value)), .. guards]));
        Assert.Equal(["Choose the second person who agrees to the lower level"], back.Errors);
    }

    [Fact]
    public async Task TheSameLevel_OrNone_IsSaidSo()
    {
        var site = await AtAsync(RiskLevel.High);
        var officer = await site.OfficerAsync();

        Assert.Equal(["High is the level already agreed"], (await site.SendAsync(officer, "/levels/change", Judged(RiskLevel.High))).Errors);
        Assert.Equal(["Choose the level", "Say why this is the level"], (await site.SendAsync(officer, "/levels/change", [])).Errors);
    }

    [Fact]
    public async Task ALevelRaisedMeanwhile_IsNeverLoweredUnseen()
    {
        var site = await AtAsync(RiskLevel.Low);
        var officer = await site.OfficerAsync();
        var page = await officer.Open($"{site.Address}/levels/change");
        await site.ChangeAsync(c => c.RaiseLevel(new LevelJudgement(RiskLevel.HarmEvidenced, "Told the nurse"), site.Officer, Now));

        var merge = await officer.Submit(page, Judged(RiskLevel.Medium));

        Assert.Equal(HttpStatusCode.Conflict, merge.Status);
        Assert.Contains("Told the nurse", merge.Body, StringComparison.Ordinal);
        Assert.Equal(RiskLevel.HarmEvidenced, (await site.StoredAsync()).Level);
        var mine = await officer.Submit(merge, Judged(RiskLevel.Medium));
        Assert.Contains("needs the chair", Assert.Single(mine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoWorksWithTheChild_ReadsThePathAndChangesNothing()
    {
        var site = await AtAsync(RiskLevel.High);
        var nurse = await site.NurseAsync();

        Assert.Equal(HttpStatusCode.OK, (await nurse.Open($"{site.Address}/levels")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"{site.Address}/levels/change")).Status);
    }

    [Fact]
    public async Task OnTheDayOfRecall_TheSameLevelAgain_EndsTheRecallAndStandsInTheStory()
    {
        var site = await AtAsync(RiskLevel.High);
        var (other, second) = (await site.World.AgencyAsync(), await site.World.PersonAsync(site.Agency, Role.CseCoordinator));
        await site.ChangeAsync(c => c.LowerLevel(new LevelJudgement(RiskLevel.Medium, "Safer"),
            People.SteppedDown(c, second: second.Id, recall: Today.AddDays(3)) with { OtherAgency = new AgencyView(other.Id, "Nurse", true, null) }, site.Officer, Now));
        var officer = await site.OfficerAsync();
        Assert.Contains("Look again at", (await officer.Open("/my-work")).Body, StringComparison.Ordinal);

        IsSaved(await site.SendAsync(officer, "/levels/change", Judged(RiskLevel.Medium)));

        var child = await site.StoredAsync();
        Assert.Null(child.RecallOn);
        Assert.Contains(child.Chronology, e => e.Text.StartsWith("Looked at again", StringComparison.Ordinal));
    }

    private static async Task AskAsync(ChildSite site, CurrentUser second) =>
        IsSaved(await site.SendAsync(await site.OfficerAsync(), "/levels/change", With(Judged(RiskLevel.Medium), [("Evidence", "Home every night for ten weeks."), ("SecondPerson", second.Id.ToString()), .. Day("RecallOn", Today.AddDays(30)).Select(f => (f.Key, f.Value)), .. await GuardsAsync(site)])));

    private static async Task<string> OwnWorkAsync(ChildSite site) => (await (await site.OfficerAsync()).Open("/my-work?show=all")).Body;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenWhoWasAskedCanNoLongerAnswer_ItIsInMyWorkOfWhoeverCanAskAnother_AndTheNewOneTakesItsPlace(bool leaves)
    {
        var site = await AtAsync(RiskLevel.High);
        var (second, third) = (await site.World.PersonAsync(site.Agency, Role.CseCoordinator), await site.World.PersonAsync(site.Agency, Role.CseCoordinator));
        await AskAsync(site, second);
        var line = $"Ask somebody else about a lower level for {site.Child.Reference}";
        Assert.DoesNotContain(line, await OwnWorkAsync(site), StringComparison.Ordinal);
        if (leaves)
        {
            await site.World.ChangeAsync(records => records.All<Core.Agencies.Account>().Single(a => a.Id == second.Id).Suspend());
        }
        else
        {
            await site.ChangeAsync(c => c.DeclareConflict(second.Id, "Aunt", site.Officer, Now));
        }

        Assert.Contains(line, await OwnWorkAsync(site), StringComparison.Ordinal);
        await AskAsync(site, third);
        Assert.DoesNotContain(line, await OwnWorkAsync(site), StringComparison.Ordinal);
        var steps = site.World.ReadAsync(records => records.All<StepDownRecord>().Where(s => s.ChildId == site.Child.Id).OrderBy(s => s.At).Select(s => s.State).ToList());
        Assert.Equal([StepDownState.Replaced, StepDownState.Asked], await steps);
        Assert.Contains("Somebody else was asked instead", (await (await site.OfficerAsync()).Open($"{site.Address}/levels")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALevelThatRoseAndCameBack_IsNotLoweredByWhatWasAskedBefore()
    {
        var site = await AtAsync(RiskLevel.High);
        var second = await site.World.PersonAsync(site.Agency, Role.CseCoordinator);
        await AskAsync(site, second);
        var browser = await Host.SignInAs(second);
        var asked = await browser.Open((await browser.Open($"{site.Address}/levels")).Page.QuerySelector("a[href*='/levels/step-down/']")!.GetAttribute("href")!);
        var body = new Core.Meetings.MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        var meeting = new Core.Meetings.Meeting { BodyId = body.Id, StartsAt = Now.AddDays(-1) };
        await site.World.SaveAsync(body, meeting);
        await site.ChangeAsync(c =>
        {
            c.RaiseLevel(new LevelJudgement(RiskLevel.HarmEvidenced, "Seen in a car"), site.Officer, Now);
            c.StepDown(new LevelJudgement(RiskLevel.High, "Safer"), People.SteppedDown(c, recall: Today.AddDays(20)) with { MeetingId = meeting.Id, OtherAgency = new AgencyView(site.Agency.Id, "Nurse", true, null) }, site.Officer, Now);
        });

        Assert.Equal(HttpStatusCode.Conflict, (await browser.Submit(asked, new Dictionary<string, string?> { ["Agrees"] = "true" })).Status);
        Assert.Equal(RiskLevel.High, (await site.StoredAsync()).Level);
        Assert.DoesNotContain($"Agree to a lower level for {site.Child.Reference}", (await browser.Open("/my-work")).Body, StringComparison.Ordinal);
    }
}
