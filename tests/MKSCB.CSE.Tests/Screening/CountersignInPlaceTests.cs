using System.Net;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Screening;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>A level judged too low by the agency's only lead: a CSE co-ordinator countersigns in the lead's place.</summary>
public sealed class CountersignInPlaceTests : IAsyncLifetime
{
    private static readonly TestHost Host = TestHost.Shared;
    private SentWorld _world = null!;
    private CurrentUser _coordinator = null!;

    public async Task InitializeAsync()
    {
        _world = await SentWorld.MakeAsync(Host.Services);
        _coordinator = await _world.ElsewhereAsync(Role.CseCoordinator);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task SentByTheOnlyLead_ACoordinatorIsAskedByLetterAndInMyWork_AndCountersigns()
    {
        var reference = await SendAsync(_world.Lead);

        var lead = await Host.SignInAs(_world.Lead);
        Assert.Contains("A CSE co-ordinator is asked to countersign", (await lead.Open($"/screenings/{reference}/receipt")).Body, StringComparison.Ordinal);
        Assert.Contains("A CSE co-ordinator is asked to countersign", (await lead.Open($"/screenings/{reference}")).Body, StringComparison.Ordinal);
        Assert.Contains("a CSE co-ordinator is asked", (await lead.Open("/screenings/agency")).Body, StringComparison.Ordinal);
        Assert.Contains(_coordinator.Id, await AskedAsync(reference));
        var coordinator = await Host.SignInAs(_coordinator);
        Assert.Contains($"/triage/{reference}/countersign", (await coordinator.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Contains($"/triage/{reference}/countersign", (await coordinator.Open($"/triage/{reference}")).Body, StringComparison.Ordinal);

        var form = await coordinator.Open($"/triage/{reference}/countersign");
        Assert.Contains("in the lead's place", form.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var filled = new Dictionary<string, string?> { ["Agrees"] = "false", ["Comment"] = "Two signs are recent." };
        var done = await coordinator.Follow(await coordinator.Submit(form, filled));
        Assert.Equal($"/triage/{reference}", (await coordinator.Submit(form, filled)).Location);

        Assert.Contains(CountersignState.Disagreed.InWords(), done.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var stored = await StoredAsync(reference);
        Assert.Equal((CountersignState.Disagreed, _coordinator.Id), (stored.Countersign, stored.Events.Single(e => e.Kind == ScreeningEventKind.Disagreed).ById));
        Assert.DoesNotContain($"/triage/{reference}/countersign", (await coordinator.Open("/my-work")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereAnotherLeadIs_TheLeadIsAsked_AndNoCoordinator()
    {
        await _world.PersonAsync(Role.AgencyLead);
        var reference = await SendAsync(_world.Lead);

        Assert.Equal(CountersignState.Awaiting, (await StoredAsync(reference)).Countersign);
        Assert.DoesNotContain(_coordinator.Id, await AskedAsync(reference));
        var coordinator = await Host.SignInAs(_coordinator);
        Assert.DoesNotContain($"/triage/{reference}/countersign", (await coordinator.Open("/my-work")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await coordinator.Open($"/triage/{reference}/countersign")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(coordinator, reference)).Status);
        Assert.Equal(CountersignState.Awaiting, (await StoredAsync(reference)).Countersign);
    }

    [Fact]
    public async Task TheAuthor_TriageWithoutCoordination_AnotherAgencysLead_AndOneTakenBack_AreRefused()
    {
        var reference = await SendAsync(_world.Lead);
        var officer = await Host.SignInAs(_world.Officer);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Open($"/triage/{reference}/countersign")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Host.SignInAs(_world.Lead)).Open($"/triage/{reference}/countersign")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Host.SignInAs(await _world.ElsewhereAsync(Role.AgencyLead))).Open($"/screenings/{reference}/countersign")).Status);
        var own = await SendAsync(_coordinator);
        var coordinator = await Host.SignInAs(_coordinator);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(coordinator, own)).Status);
        Assert.Equal(CountersignState.AwaitingCoordinator, (await StoredAsync(own)).Countersign);
        Assert.DoesNotContain(_coordinator.Id, await AskedAsync(own));

        await _world.ChangeAsync(await StoredAsync(reference), (s, now) => s.Withdraw("Wrong child", _world.Lead, now));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(coordinator, reference)).Status);
        Assert.Equal(CountersignState.AwaitingCoordinator, (await StoredAsync(reference)).Countersign);
    }

    [Fact]
    public async Task ALeadAppointedAfterwards_MayStillCountersign()
    {
        var reference = await SendAsync(_world.Lead);
        var lead = await Host.SignInAs(await _world.PersonAsync(Role.AgencyLead));
        var form = await lead.Open($"/screenings/{reference}/countersign");
        await lead.Follow(await lead.Submit(form, new Dictionary<string, string?> { ["Agrees"] = "true", ["Comment"] = "I know the family." }));

        Assert.Equal(CountersignState.Agreed, (await StoredAsync(reference)).Countersign);
    }

    [Fact]
    public async Task OnlyWhatWaitsForALead_GoesToACoordinator()
    {
        var high = await _world.SentAsync();
        Assert.Throws<RuleViolation>(high.AskCoordinator);
        var low = await _world.LowAsync();
        low.AskCoordinator();
        Assert.Throws<RuleViolation>(low.AskCoordinator);
        Assert.Throws<RuleViolation>(() => low.CountersignBy(_world.Officer, true, "Not asked", Submissions.Now));
    }

    private static async Task<Answer> PostAsync(Browser browser, string reference)
    {
        var token = (await browser.Open("/account/password")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post($"/triage/{reference}/countersign", [new("__RequestVerificationToken", token), new("Agrees", "true"), new("Comment", "I agree.")]);
    }

    private static async Task<string> SendAsync(CurrentUser author)
    {
        var version = await Triage.TriageHost.ReadAsync(records => records.All<Core.Screening.Instruments.InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).SingleAsync());
        var draft = Submissions.Complete(author, RiskLevel.Low, "The driver was an aunt.", version);
        await Triage.TriageHost.World.SaveAsync(draft);
        var browser = await Host.SignInAs(author);
        await browser.Follow(await browser.Submit(await browser.Open($"/screenings/{draft.Reference}/check"), new Dictionary<string, string?> { ["Declared"] = "true" }));
        return draft.Reference;
    }

    private static Task<List<Guid>> AskedAsync(string reference) => Triage.TriageHost.ReadAsync(records =>
        records.All<OutboxLetter>().Where(l => l.Reference == reference && l.Kind == CountersignAskedLetter.Code).Select(l => l.RecipientId ?? Guid.Empty).ToListAsync());

    private static Task<ScreeningSubmission> StoredAsync(string reference) => Triage.TriageHost.ReadAsync(records =>
        records.All<ScreeningSubmission>().AsNoTracking().Include(s => s.Events).SingleAsync(s => s.Reference == reference));
}
