using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Children;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Lowering a level, or ending what follows a child, in a meeting: each shortcut is tried.</summary>
public class StepDownPageTests
{
    private static Dictionary<string, string?> Notes(params (string Name, string? Value)[] other)
    {
        var notes = RecordingSite.Complete;
        foreach (var (name, value) in other)
        {
            notes[name] = value;
        }

        return notes;
    }

    private static Dictionary<string, string?> Ends => Notes(("Level", "Medium"), ("NextReviewOn.Day", ""), ("NextReviewOn.Month", ""), ("NextReviewOn.Year", ""), ("EndedBecause", "Risk is reduced"));

    private static async Task<Dictionary<string, string?>> GuardsAsync(RecordingSite site, string kind)
    {
        var fields = StepDownFields.Complete((await site.Site.World.AgencyAsync()).Id);
        var recall = RecordingSite.Later;
        (fields["Kind"], fields["Evidence"]) = (kind, "Home every night for ten weeks");
        (fields["RecallOn.Day"], fields["RecallOn.Month"], fields["RecallOn.Year"]) = ($"{recall.Day}", $"{recall.Month}", $"{recall.Year}");
        return fields;
    }

    private static async Task<Answer> AskedAsync(Browser chair, RecordingSite site, Dictionary<string, string?> notes)
    {
        var answer = await chair.Submit(await chair.Open(site.Record()), notes, "Record as discussed");
        Assert.Equal(site.Record() + "/step-down", answer.Location);
        return await chair.Follow(answer);
    }

    [Fact]
    public async Task Lowering_IsAskedForItsGuards_AndChangesNothingUntilTheyAreThere()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var guards = await GuardsAsync(site, "LowerLevel");
        var page = await AskedAsync(chair, site, Notes(("Level", "Low")));
        Assert.Equal((AgendaItemState.Accepted, RiskLevel.Medium), await StateAsync(site));
        var back = await chair.Submit(page, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains("Name the plan that goes on", back.Errors);
        Assert.Equal((AgendaItemState.Accepted, RiskLevel.Medium), await StateAsync(site));
        await chair.Follow(await chair.Submit(back, guards));
        Assert.Equal((AgendaItemState.Discussed, RiskLevel.Low), await StateAsync(site));
        Assert.Equal(RecordingSite.Later, (await site.ItemAsync()).Child!.RecallOn);
    }

    [Fact]
    public async Task HandMadePosts_DoNotLower()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var token = await Security.Fuzz.FuzzWorld.TokenAsync(chair, "/account/password");
        KeyValuePair<string, string>[] all = [new("__RequestVerificationToken", token), .. Notes(("Level", "NotIndicated")).Select(f => KeyValuePair.Create(f.Key, f.Value!)), new("then", "discussed"), new("Child.Level", "NotIndicated"), new("State", "Discussed")];
        await chair.Post(site.Record(), all);
        await chair.Post(site.Record() + "/draft", all);
        await chair.Post(site.Record() + "/step-down", all);
        await chair.Post($"/meetings/{site.Site.Meeting.Id}/close", all);
        Assert.Equal((AgendaItemState.NotReached, RiskLevel.Medium), await StateAsync(site));
    }

    [Fact]
    public async Task MoreThanOneLevel_ByTheAdministrator_IsRefused_AndByTheChairOnlyWithAReason()
    {
        var site = await RecordingSite.NewAsync();
        var notes = Notes(("Level", "NotIndicated"));
        var scribe = await AgendaSite.As(await site.Site.PersonAsync(Role.MeetingAdministrator));
        var guards = await GuardsAsync(site, "LowerLevel");
        guards["StepDown.ChairReason"] = "I say so";
        var refused = await scribe.Submit(await AskedAsync(scribe, site, notes), guards);
        Assert.Contains(refused.Errors, e => e.Contains("needs the chair", StringComparison.Ordinal));
        Assert.Equal(RiskLevel.Medium, (await StateAsync(site)).Level);
        var chair = await AgendaSite.As(site.Site.Chair);
        guards["StepDown.ChairReason"] = "";
        var page = await chair.Open(site.Record() + "/step-down");
        Assert.Contains("More than one level at once needs the chair’s own reason", (await chair.Submit(page, guards)).Errors);
        guards["StepDown.ChairReason"] = "The adult is in prison";
        await chair.Follow(await chair.Submit(page, guards));
        Assert.Equal(RiskLevel.NotIndicated, (await StateAsync(site)).Level);
    }

    [Fact]
    public async Task EarlierSigns_AreAsked_EachWithItsSource()
    {
        var site = await RecordingSite.NewAsync();
        var author = await site.Site.World.PersonAsync(site.Site.Agency);
        var sent = await SentAboutAsync(site, author);
        var chair = await AgendaSite.As(site.Site.Chair);
        var guards = await GuardsAsync(site, "Close");
        var page = await AskedAsync(chair, site, Ends);
        var signs = page.Page.QuerySelectorAll("input[type=hidden][name$='.Key']").Length;
        Assert.Equal(sent, signs);
        Assert.True(signs > 0);
        Assert.Equal(signs, (await chair.Submit(page, guards)).Errors.Count);
        for (var i = 0; i < signs; i++)
        {
            (guards[$"StepDown.Indicators[{i}].Now"], guards[$"StepDown.Indicators[{i}].Source"]) = ("CannotTell", "School nurse");
        }

        await chair.Follow(await chair.Submit(page, guards));
        Assert.Equal(AgendaItemState.Discussed, (await StateAsync(site)).State);
    }

    [Fact]
    public async Task SecondBrowser_AfterTheLevelMoved_IsRefused()
    {
        var site = await RecordingSite.NewAsync();
        var chair = await AgendaSite.As(site.Site.Chair);
        var guards = await GuardsAsync(site, "LowerLevel");
        var page = await AskedAsync(chair, site, Notes(("Level", "Low")));
        await site.ChangeAsync(m => m.Items.Single().Child!.RaiseLevel(new LevelJudgement(RiskLevel.High, "Told the nurse"), site.Site.Chair, DateTime.UtcNow));
        guards["StepDown.ChairReason"] = "Stale";
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Submit(page, guards)).Status);
        Assert.Equal((AgendaItemState.Accepted, RiskLevel.High), await StateAsync(site));
    }

    private static async Task<(AgendaItemState State, RiskLevel Level)> StateAsync(RecordingSite site)
    {
        var item = await site.ItemAsync();
        return (item.State, item.Child!.Level!.Value);
    }

    // A submission matched to the child; the number of its signs.
    private static async Task<int> SentAboutAsync(RecordingSite site, CurrentUser author)
    {
        var version = await site.Site.World.ReadAsync(records => records.All<Core.Screening.Instruments.InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).Single());
        var submission = Submissions.Sent(author, RiskLevel.High, "Because", version);
        await site.Site.World.SaveAsync(submission);
        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var stored = await records.All<ScreeningSubmission>().Include(s => s.Answers).SingleAsync(s => s.Id == submission.Id);
        var child = (await site.ItemAsync()).ChildId!.Value;
        var signs = stored.Answers.Count(a => a.Value is AnswerValue.Yes or AnswerValue.Possible);
        await records.All<ScreeningSubmission>().Where(s => s.Id == submission.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ChildId, child));
        return signs;
    }
}
