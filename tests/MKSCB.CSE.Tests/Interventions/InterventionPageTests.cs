using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Interventions;

/// <summary>The pages of intensive intervention with a clock that tests turn: who sees one, what each step does, two at once.</summary>
public sealed class InterventionPageTests : IAsyncLifetime
{
    private static readonly ClockHost Host = new(("Intervention:Capacity", "1"), ("Intervention:Criteria:0", "The child was asked"));
    private readonly Dictionary<Guid, Browser> _browsers = [];
    private TestWorld _world = null!;
    private Agency _agency = null!;
    private MeetingBody _body = null!;
    private CurrentUser _manager = null!;
    private CurrentUser _worker = null!;

    private static DateTime Now => Host.Clock.Now();

    public async Task InitializeAsync()
    {
        _world = new TestWorld(Host.Services);
        _agency = await _world.AgencyAsync(AgencyKind.SocialCare);
        _body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        await _world.SaveAsync(_body);
        _manager = await _world.PersonAsync(_agency, Role.InterventionManager);
        _worker = await _world.PersonAsync(_agency, Role.InterventionWorker);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static Dictionary<string, string?> Fields(params (string Name, string? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);

    private async Task<Guid> ReferredAsync(RiskLevel? level = null)
    {
        var child = await _world.ChildAsync();
        return (await InterventionWorld.StoreAsync(_world, child, _agency.Id, _body.Id, level == null ? null : i => i.Child!.RaiseLevel(new LevelJudgement(level.Value, "Signs"), _manager, Now), Now)).Id;
    }

    private async Task<Answer> StepAsync(CurrentUser who, Guid id, string step, params (string, string?)[] fields)
    {
        var browser = await InAsync(who);
        return await browser.Submit(await browser.Open($"/intervention/{id}/step/{step}"), Fields(fields));
    }

    private async Task<Browser> InAsync(CurrentUser who)
    {
        if (!_browsers.TryGetValue(who.Id, out var browser))
        {
            _browsers[who.Id] = browser = await Host.SignInAfresh(who.Id);
        }

        return browser;
    }

    /// <summary>Days pass, and with them every session.</summary>
    private void Later(int days)
    {
        Host.Clock.Advance(TimeSpan.FromDays(days));
        _browsers.Clear();
    }

    private Task<Intervention> StoredAsync(Guid id) => InterventionWorld.ReadAsync(_world, id);

    private async Task<Guid> RunningAsync()
    {
        var id = await ReferredAsync();
        await StepAsync(_manager, id, "accept");
        await StepAsync(_manager, id, "start", ("Worker", _worker.Id.ToString()));
        Assert.Equal(InterventionState.Active, (await StoredAsync(id)).State);
        return id;
    }

    [Fact]
    public async Task Chair_RefersOnADecision_TheManagerIsToldAndSeesIt_AndASecondReferralIsRefused()
    {
        var child = await _world.ChildAsync();
        var item = InterventionWorld.Discussed(_body.Id, child, Now.AddDays(-2));
        await _world.SaveAsync(item);
        var chair = await InAsync(await _world.PersonAsync(await _world.AgencyAsync(), Role.MeetingChair, _body.Id));
        var page = await chair.Open($"/children/{child.Reference}/intervention/refer");
        Assert.Contains("Choose the meeting", (await chair.Submit(page, [])).Errors);
        var done = await chair.Follow(await chair.Submit(page, Filled(page, item, "An adult to ring", ("Met", "0"))));
        Assert.Contains("has been referred", done.Body, StringComparison.Ordinal);
        var stored = await _world.ReadAsync(records => records.All<Intervention>().AsNoTracking().Single(i => i.ChildId == child.Id));
        Assert.Equal((InterventionState.ConsideredAtMeeting, _agency.Id, "The child was asked"), (stored.State, stored.AgencyId, stored.CriteriaMet));
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Submit(page, Filled(page, item, "Again"))).Status);
        Assert.Equal([_manager.Id], await _world.ReadAsync(records => records.All<Core.Mail.OutboxLetter>().Where(l => l.RecordId == stored.Id).Select(l => l.RecipientId!.Value).ToList()));
        var manager = await InAsync(_manager);
        Assert.Contains($"Decide on the referral of {child.Reference}", (await manager.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Contains(child.Reference, (await manager.Open("/intervention")).Body, StringComparison.Ordinal);
        Assert.Contains("An adult to ring", (await manager.Open($"/intervention/{stored.Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherMeetingsChair_IsOfferedNoMeeting_AndCannotPostOne()
    {
        var child = await _world.ChildAsync();
        var item = InterventionWorld.Discussed(_body.Id, child, Now.AddDays(-2));
        var other = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Other meeting" };
        var theirs = InterventionWorld.Discussed(other.Id, child, Now.AddDays(-3));
        await _world.SaveAsync(item, other, theirs);
        var chair = await InAsync(await _world.PersonAsync(await _world.AgencyAsync(), Role.MeetingChair, other.Id));
        var page = await chair.Open($"/children/{child.Reference}/intervention/refer");
        Assert.DoesNotContain(item.Id.ToString(), page.Body, StringComparison.Ordinal);
        page.Page.QuerySelector("input[name=Item]")!.SetAttribute("value", item.Id.ToString());
        Assert.Contains("Choose the meeting", (await chair.Submit(page, Filled(page, item, "An adult"))).Errors);
    }

    [Fact]
    public async Task OnePlace_TheSecondWaits_AndIsGivenItOnceTheFirstHasEnded()
    {
        var first = await RunningAsync();
        var (low, high) = (await ReferredAsync(RiskLevel.Low), await ReferredAsync(RiskLevel.High));
        await StepAsync(_manager, low, "accept");
        Later(3);
        await StepAsync(_manager, high, "accept");
        Assert.Equal(InterventionState.Waiting, (await StoredAsync(low)).State);
        Assert.Equal(HttpStatusCode.Conflict, (await StepAsync(_manager, high, "place")).Status);
        var page = (await (await InAsync(_manager)).Open("/intervention")).Body;
        Assert.True(page.IndexOf(high.ToString(), StringComparison.Ordinal) < page.IndexOf(low.ToString(), StringComparison.Ordinal), "The higher level is not first");
        Assert.Contains("On the waiting list for 3 days", page, StringComparison.Ordinal);
        await StepAsync(_manager, first, "close-early", ("Reason", "Moved away"));
        Assert.Equal(HttpStatusCode.Conflict, (await StepAsync(_manager, low, "place")).Status);
        await StepAsync(_manager, high, "place");
        Assert.Equal(InterventionState.Accepted, (await StoredAsync(high)).State);
    }

    [Fact]
    public async Task TheLastPlace_IsGivenOnce_ByTwoAtOnce()
    {
        var (one, two) = (await ReferredAsync(), await ReferredAsync());
        var second = await _world.PersonAsync(_agency, Role.InterventionManager);
        var pages = new[] { (Who: await InAsync(_manager), Id: one), (Who: await InAsync(second), Id: two) };
        var forms = new[] { await pages[0].Who.Open($"/intervention/{one}/step/accept"), await pages[1].Who.Open($"/intervention/{two}/step/accept") };
        await Task.WhenAll(pages.Select((page, n) => page.Who.Submit(forms[n], [])));
        var states = new[] { (await StoredAsync(one)).State, (await StoredAsync(two)).State };
        Assert.InRange(states.Count(s => s == InterventionState.Accepted), 1, 1);
    }

    [Fact]
    public async Task TwoManagers_OnOneReferral_TheSecondIsToldSo()
    {
        var id = await ReferredAsync();
        var second = await InAsync(await _world.PersonAsync(_agency, Role.InterventionManager));
        var stale = await second.Open($"/intervention/{id}/step/decline");
        await StepAsync(_manager, id, "accept");
        Assert.Equal(HttpStatusCode.Conflict, (await second.Submit(stale, Fields(("Reason", "No")))).Status);
        Assert.Equal(InterventionState.Accepted, (await StoredAsync(id)).State);
    }

    [Fact]
    public async Task Worker_SeesTheChildWhileItRuns_AndNotAfter()
    {
        var id = await RunningAsync();
        var child = await _world.ReadAsync(records => records.All<Intervention>().Where(i => i.Id == id).Select(i => i.Child!.Reference).Single());
        var worker = await InAsync(_worker);
        Assert.Contains("Intensive intervention", (await worker.Open($"/children/{child}")).Body, StringComparison.Ordinal);
        Assert.Contains(child, (await worker.Open("/intervention")).Body, StringComparison.Ordinal);
        await StepAsync(_manager, id, "complete", ("Reason", "Rings before going out"));
        Later(1);
        worker = await InAsync(_worker);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Open($"/children/{child}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await worker.Open($"/intervention/{id}")).Status);
    }

    [Fact]
    public async Task WhoeverOpensTheChild_ReadsWhereItStands_AndNothingOfWhatIsDoneInIt()
    {
        var id = await RunningAsync();
        var reference = await _world.ReadAsync(records => records.All<Intervention>().Where(i => i.Id == id).Select(i => i.Child!.Reference).Single());
        var chair = await InAsync(await _world.PersonAsync(_agency, Role.MeetingChair, _body.Id));
        var page = await chair.Open($"/children/{reference}");

        Assert.Matches($"Active, {_worker.Name}, since", page.Body);
        Assert.DoesNotContain($"/intervention/{id}", page.Body, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await chair.Open($"/intervention/{id}")).Status);
    }

    [Fact]
    public async Task OtherAgenciesPeople_AndColleaguesNotNamed_SeeNothing()
    {
        var id = await RunningAsync();
        var reference = await _world.ReadAsync(records => records.All<Intervention>().Where(i => i.Id == id).Select(i => i.Child!.Reference).Single());
        var elsewhere = await _world.AgencyAsync();
        foreach (var stranger in new[] { await _world.PersonAsync(elsewhere, Role.InterventionManager), await _world.PersonAsync(elsewhere, Role.InterventionWorker), await _world.PersonAsync(_agency, Role.InterventionWorker) })
        {
            var browser = await InAsync(stranger);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/intervention/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/intervention/{id}/sessions/add")).Status);
            Assert.DoesNotContain(reference, (await browser.Open("/intervention")).Body, StringComparison.Ordinal);
        }

        var officer = await InAsync(await _world.PersonAsync(elsewhere, Role.TriageOfficer));
        Assert.Equal(HttpStatusCode.OK, (await officer.Open($"/intervention/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Open($"/intervention/{id}/step/pause")).Status);
    }

    [Fact]
    public async Task AConflict_HidesItFromWorkerAndManagerAlike()
    {
        var id = await RunningAsync();
        var (childId, reference) = await _world.ReadAsync(records => records.All<Intervention>().Where(i => i.Id == id).Select(i => new ValueTuple<Guid, string>(i.ChildId, i.Child!.Reference)).Single());
        foreach (var person in new[] { _manager, _worker })
        {
            await _world.SaveAsync(new ConflictOfInterest { ChildId = childId, AccountId = person.Id, Reason = "Test", DeclaredAt = Now });
            var browser = await InAsync(person);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/intervention/{id}")).Status);
            Assert.DoesNotContain(reference, (await browser.Open("/intervention")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain(reference, (await browser.Open("/my-work")).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Work_IsWrittenDown_AndReviewsAndFollowUpsComeDue()
    {
        var id = await RunningAsync();
        var worker = await InAsync(_worker);
        var today = LondonTime.DateOf(Now);
        await worker.Follow(await worker.Submit(await worker.Open($"/intervention/{id}/sessions/add"), Fields([.. Day("HeldOn", today), ("Kind", "FaceToFace"), ("Attended", "false"), ("Note", "Could not get away")])));
        await worker.Follow(await worker.Submit(await worker.Open($"/intervention/{id}/goals/add"), Fields([("Text", "Football again"), .. Day("ReviewOn", today.AddDays(20))])));
        Assert.DoesNotContain("Review a goal", (await worker.Open("/my-work")).Body, StringComparison.Ordinal);
        Later(15);
        worker = await InAsync(_worker);
        Assert.Contains("Review a goal", (await worker.Open("/my-work")).Body, StringComparison.Ordinal);
        var goal = (await StoredAsync(id)).Goals.Single();
        var review = await worker.Open($"/intervention/{id}/goals/{goal.Id}/review");
        Assert.Contains("Enter the day of the next review, unless the goal is reached", (await worker.Submit(review, Fields(("Words", "Went once"), ("Scale", "4")))).Errors);
        await worker.Follow(await worker.Submit(review, Fields(("Words", "Plays every week"), ("Scale", "10"))));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.Submit(review, Fields(("Words", "Twice"), ("Scale", "10")))).Status);
        await StepAsync(_manager, id, "complete", ("Reason", "Plays football"));
        Later(85);
        worker = await InAsync(_worker);
        Assert.Contains("Follow-up at 3 months", (await worker.Open("/my-work")).Body, StringComparison.Ordinal);
        var followUp = (await StoredAsync(id)).FollowUps.MinBy(f => f.DueOn)!;
        await worker.Follow(await worker.Submit(await worker.Open($"/intervention/{id}/follow-ups/{followUp.Id}"), Fields(("Words", "Well"))));
        Assert.DoesNotContain("Follow-up at 3 months", (await worker.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Contains("Football again", (await worker.Open($"/intervention/{id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HugeTextAndWrongWorker_AreRefusedBesideTheirFields()
    {
        var id = await ReferredAsync();
        Assert.Contains("The reason must be 2,000 characters or fewer", (await StepAsync(_manager, id, "decline", ("Reason", new string('x', 3000)))).Errors);
        await StepAsync(_manager, id, "accept");
        var browser = await InAsync(_manager);
        var start = await browser.Open($"/intervention/{id}/step/start");
        start.Page.QuerySelector("select[name=Worker]")!.InnerHtml += $"<option value='{Guid.NewGuid()}' selected>X</option>";
        Assert.Contains("Choose the worker", (await browser.Submit(start, [])).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/intervention/{id}/step/fly")).Status);
    }

    // Where more than one agency runs interventions, the form asks which.
    private Dictionary<string, string?> Filled(Answer page, AgendaItem item, string reason, params (string, string?)[] more) =>
        Fields([("Item", item.Id.ToString()), ("Reason", reason), .. page.Page.QuerySelector("select[name=Agency]") == null ? [] : new (string, string?)[] { ("Agency", _agency.Id.ToString()) }, .. more]);

    private static (string, string?)[] Day(string name, DateOnly day) => [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];
}
