using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Interventions;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Security.Fuzz;

/// <summary>A person who holds every role, and for every kind of address a real record of theirs to send things at.</summary>
internal sealed partial class FuzzWorld
{
    private static readonly TestHost Host = TestHost.Shared;

    private readonly TestWorld _world = new(Host.Services);

    private FuzzWorld(Agency agency, MeetingBody body, CurrentUser person, Browser browser, string token) =>
        (Agency, Body, Person, Browser, Token) = (agency, body, person, browser, token);

    public Agency Agency { get; }

    public MeetingBody Body { get; }

    public CurrentUser Person { get; }

    public Browser Browser { get; }

    /// <summary>This person's antiforgery token, good for every form.</summary>
    public string Token { get; }

    public static async Task<FuzzWorld> MakeAsync()
    {
        var world = new TestWorld(Host.Services);
        var agency = await world.AgencyAsync();
        var body = new MeetingBody { Code = $"fuzz-{TestWorld.NextNumber()}", Name = $"Fuzz meeting {TestWorld.NextNumber()}" };
        await world.SaveAsync(body);
        var person = await world.PersonAsync(agency);
        foreach (var row in Roles.Table.Where(row => row.Role != Role.Practitioner))
        {
            var role = new RoleAssignment { AccountId = person.Id, Role = row.Role, From = new DateOnly(2015, 1, 1), MeetingBodyId = row.Scope == RoleScope.MeetingBody ? body.Id : null };
            role.Agree(Guid.NewGuid());
            await world.SaveAsync(role);
        }

        var browser = await Host.SignInAs(person);
        var all = new CurrentUser(person.Id, person.Name, agency.Id, agency.Name, [.. Roles.Table.Select(row => new Grant(row.Role, null, null, row.Scope == RoleScope.MeetingBody ? body.Id : null))]);
        return new FuzzWorld(agency, body, all, browser, await TokenAsync(browser, "/account/password"));
    }

    public static async Task<string> TokenAsync(Browser browser, string page) =>
        (await browser.Open(page)).Page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>
    /// The address of a real record for this route, made anew each time, because what is sent may change it. A route nobody
    /// has named a record for leads nowhere, which is tried too.
    /// </summary>
    public async Task<string> AddressAsync(EndpointRow row)
    {
        var sample = Samples.Where(s => row.Route.StartsWith(s.Prefix, StringComparison.Ordinal)).OrderByDescending(s => s.Prefix.Length).FirstOrDefault();
        return (sample.Prefix == null ? row : row with { Route = await sample.Make(this) + row.Route[sample.Prefix.Length..] }).Nowhere;
    }

    // The longest prefix wins. What a further part of the address may be is written into it.
    private static readonly IReadOnlyList<(string Prefix, Func<FuzzWorld, Task<string>> Make)> Samples =
    [
        ("/access-review/{role:guid}", async w => $"/access-review/{await w.RoleAsync(await w.SomebodyAsync())}"),
        ("/agencies/{id:guid}", async w => $"/agencies/{(await w._world.AgencyAsync()).Id}"),
        ("/children/{reference}", async w => $"/children/{(await w._world.ChildAsync()).Reference}"),
        ("/children/{reference}/names/{alias:guid}", w => w.StoryAsync(c => $"names/{c.Aliases.Single().Id}")),
        ("/children/{reference}/contacts/{contact:guid}", w => w.StoryAsync(c => $"contacts/{c.Contacts.Single().Id}")),
        ("/children/{reference}/conflicts/look/{person:guid}", w => w.MatchedAsync()),
        ("/missing/{episode:guid}", async w => await w.EpisodeAsync(null)),
        ("/missing/{episode:guid}/interview/{step}", async w => await w.EpisodeAsync(10) + "/interview/offer"),
        ("/missing/{episode:guid}/interview/held", async w => await w.EpisodeAsync(10, i => i.Offer(i.ReturnedAt.AddHours(1), "Phone", w.Person, DateTime.UtcNow)) + "/interview/held"),
        ("/children/{reference}/status/end", w => w.StoryAsync(_ => "status/end")),
        ("/children/{reference}/status/{period:guid}", w => w.StoryAsync(c => $"status/{c.LegalStatuses.Single().Id}")),
        ("/children/{reference}/protection/strategy/{discussion:guid}", w => w.StoryAsync(c => $"protection/strategy/{c.StrategyDiscussions.Single().Id}")),
        ("/children/{reference}/protection/enquiry/{enquiry:guid}", w => w.StoryAsync(c => $"protection/enquiry/{c.Enquiries.Single().Id}")),
        ("/children/{reference}/protection/nrm/{referral:guid}", w => w.StoryAsync(c => $"protection/nrm/{c.NrmReferrals.Single().Id}")),
        ("/children/{reference}/protection/services/{service:guid}", w => w.StoryAsync(c => $"protection/services/{c.Services.Single().Id}")),
        ("/children/{reference}/sharing/{entry:guid}", w => w.StoryAsync(c => $"sharing/{c.SharingDecisions.Single().Id}")),
        ("/children/{reference}/levels/step-down/{step:guid}", w => w.SteppedDownAsync("levels/step-down")),
        ("/children/{reference}/transfers/{step:guid}", w => w.SteppedDownAsync("transfers")),
        ("/children/{reference}/workers/{work:guid}", w => w.StoryAsync(c => $"workers/{c.Involvements.Single().Id}")),
        ("/my-work/actions/{id:guid}", w => w.ActionAsync()),
        ("/intervention/{id:guid}", async w => $"/intervention/{(await w.InterventionAsync()).Id}"),
        ("/intervention/{id:guid}/step/{step}", async w => $"/intervention/{(await w.InterventionAsync()).Id}/step/pause"),
        ("/intervention/{id:guid}/goals/{goal:guid}", async w => await w.InterventionAsync() is var i ? $"/intervention/{i.Id}/goals/{i.Goals.First().Id}" : ""),
        ("/intervention/{id:guid}/follow-ups/{followUp:guid}", async w => await w.InterventionAsync(ended: true) is var i ? $"/intervention/{i.Id}/follow-ups/{i.FollowUps.First().Id}" : ""),
        ("/instruments/{code}/{label}", async w => $"/instruments/mk/{await w.InstrumentAsync()}"),
        ("/instruments/{code}/{label}/items/{item}", async w => $"/instruments/mk/{await w.InstrumentAsync()}/items/R1"),
        ("/instruments/{code}/{label}/sections/{section}", async w => $"/instruments/mk/{await w.InstrumentAsync()}/sections/C"),
        ("/instruments/{code}/{label}/retire", async w => $"/instruments/mk/{await w.InstrumentAsync(published: true)}/retire"),
        ("/meetings/bodies/{code}", w => Task.FromResult($"/meetings/bodies/{w.Body.Code}")),
        ("/meetings/bodies/{code}/members/{memberId:guid}", async w => $"/meetings/bodies/{w.Body.Code}/members/{await w.SeatAsync()}"),
        ("/meetings/bodies/{code}/access/{roleId:guid}", async w => $"/meetings/bodies/{w.Body.Code}/access/{await w.AccessAsync()}"),
        ("/meetings/{id:guid}", async w => $"/meetings/{(await w.MeetingAsync()).Id}"),
        ("/meetings/{id:guid}/agenda/{itemId:guid}", w => w.ItemAsync()),
        ("/meetings/{id:guid}/close", async w => $"/meetings/{(await w.SittingAsync()).Id}/close"),
        ("/meetings/{id:guid}/minutes", async w => $"/meetings/{(await w.ClosedAsync(approved: false)).MeetingId}/minutes"),
        ("/meetings/{id:guid}/minutes/corrections/{correctionId:guid}", w => w.CorrectedAsync()),
        ("/meetings/{id:guid}/minutes/items/{itemId:guid}/amend", async w => await w.ClosedAsync(approved: true) is var i ? $"/meetings/{i.MeetingId}/minutes/items/{i.Id}/amend" : ""),
        ("/meetings/{id:guid}/minutes/items/{itemId:guid}/correct", async w => await w.ClosedAsync(approved: false) is var i ? $"/meetings/{i.MeetingId}/minutes/items/{i.Id}/correct" : ""),
        ("/meetings/{id:guid}/minutes/versions/{number:int}", async w => $"/meetings/{(await w.ClosedAsync(approved: true)).MeetingId}/minutes/versions/1"),
        ("/meetings/{id:guid}/items/{itemId:guid}", async w => await w.SittingAsync() is var m ? $"/meetings/{m.Id}/items/{m.Items.Single().Id}" : ""),
        ("/invitations/{id:guid}", w => w.InvitedAsync()),
        ("/meetings/{id:guid}/pack", async w => $"/meetings/{(await w.PackAsync(draft: true)).MeetingId}/pack"),
        ("/meetings/{id:guid}/pack/copies/{copyId:guid}", async w => await w.PackAsync() is var c ? $"/meetings/{c.MeetingId}/pack/copies/{c.Id}" : ""),
        ("/meetings/{id:guid}/pack/preview/{accountId:guid}", async w => $"/meetings/{(await w.PackAsync(draft: true)).MeetingId}/pack/preview/{w.Person.Id}"),
        ("/packs/{meeting:guid}", async w => $"/packs/{(await w.PackAsync()).MeetingId}"),
        ("/packs/{meeting:guid}/versions/{number:int}", async w => $"/packs/{(await w.PackAsync()).MeetingId}/versions/1"),
        ("/returns/{meeting:guid}", w => w.AskedAsync()),
        ("/past-meetings/{importId:guid}/items/add", async w => $"/past-meetings/{(await w.EnteringAsync()).Id}/items/add"),
        ("/past-meetings/{importId:guid}/items/{row:guid}", async w => await w.EnteringAsync() is var i ? $"/past-meetings/{i.Id}/items/{i.Rows.Single().Id}" : ""),
        ("/people/{id:guid}", async w => $"/people/{(await w.SomebodyAsync()).Id}"),
        ("/people/{id:guid}/change/{change}", async w => $"/people/{(await w.SomebodyAsync()).Id}/change/Suspend"),
        ("/people/{id:guid}/roles/{role:guid}", w => w.HeldAsync()),
        ("/screenings/{reference}", async w => $"/screenings/{(await w.ScreeningAsync(w.Person, sent: false)).Reference}"),
        ("/screenings/{reference}/section/{code}", async w => $"/screenings/{(await w.ScreeningAsync(w.Person, sent: false)).Reference}/section/D"),
        ("/screenings/{reference}/receipt", async w => $"/screenings/{(await w.ScreeningAsync(w.Person, sent: true)).Reference}/receipt"),
        ("/screenings/{reference}/withdraw", async w => $"/screenings/{(await w.ScreeningAsync(w.Person, sent: true)).Reference}/withdraw"),
        ("/screenings/{reference}/countersign", async w => $"/screenings/{(await w.ScreeningAsync(await w.ColleagueAsync(), sent: true, RiskLevel.Low)).Reference}/countersign"),
        ("/screenings/{reference}/questions/{question:guid}", w => w.QuestionAsync()),
        ("/triage/{reference}", async w => $"/triage/{(await w.ScreeningAsync(await w.ColleagueAsync(), sent: true)).Reference}"),
        ("/triage/{reference}/countersign", w => w.InPlaceAsync()),
        ("/triage/{reference}/decide/{child}", async w => $"/triage/{(await w.ScreeningAsync(await w.ColleagueAsync(), sent: true)).Reference}/decide/new"),
        ("/triage/{reference}/outcome", _ => DecidedAsync()),
    ];

    /// <summary>A child of whom everything that has a page of its own is recorded.</summary>
    private async Task<string> StoryAsync(Func<Child, string> part)
    {
        var now = DateTime.UtcNow;
        var child = new Child { Reference = $"F-{TestWorld.NextNumber():D6}", GivenName = "Fuzz", FamilyName = "Child", LocalityCode = "south", OpenedAt = now };
        child.AddContact(new ContactDetails(ContactKind.Phone, "07700 900999", ContactOf.Child, null, null, null), Person, now);
        child.AddAlias("Fuz", AliasKind.AlsoKnownAs, null, Person, now);
        child.ChangeLegalStatus(LegalStatus.EarlyHelp, LondonTime.DateOf(now).AddDays(-3), null, Person, now);
        child.Involve(Agency.Id, Person.Id, Person.Name, "Nurse", LondonTime.DateOf(now).AddDays(-3));
        Protection.ProtectionWorld.Tell(child, Person, now);
        await _world.SaveAsync(child);
        return $"/children/{child.Reference}/{part(child)}";
    }

    /// <summary>A child whom a colleague must not see until somebody has looked.</summary>
    private async Task<string> MatchedAsync()
    {
        var (child, colleague) = (await _world.ChildAsync(), await SomebodyAsync());
        await _world.SaveAsync(ConflictOfInterest.Matched(child.Id, colleague.Id, ConflictBasis.Home, DateTime.UtcNow));
        return $"/children/{child.Reference}/conflicts/look/{colleague.Id}";
    }

    /// <summary>A past meeting being entered, one child so far.</summary>
    private async Task<Core.Meetings.History.HistoryImport> EnteringAsync()
    {
        var entering = Core.Meetings.History.HistoryImport.ByHand(Body, new Core.Meetings.History.HistoryHeading(new DateOnly(2013, 9, 12), "Chair", []), Person, DateTime.UtcNow);
        var child = await _world.ChildAsync();
        entering.Enter(null, [Core.Meetings.History.HistoryRow.Good(1, new Core.Meetings.History.HistoryEntry { MeetingDay = new DateOnly(2013, 9, 12), Reference = child.Reference, Discussion = "Said", Ended = "Moved" }, child.Id)]);
        await _world.SaveAsync(entering);
        return entering;
    }

    private async Task<string> EpisodeAsync(double? backHoursAgo, Action<Core.Missing.ReturnInterview>? then = null) =>
        $"/missing/{(await Missing.MissingWorld.EpisodeAsync(_world, await _world.ChildAsync(), Person, backHoursAgo, Host.Services.GetRequiredService<TimeProvider>().Now(), then)).Id}";

    private async Task<string> SteppedDownAsync(string place)
    {
        var child = await _world.ChildAsync();
        var step = await Meetings.PassingWorld.SteppedDownAsync(_world, child, await ColleagueAsync(), Person, transfer: place == "transfers");
        return $"/children/{child.Reference}/{place}/{step}";
    }

    private async Task<string> ActionAsync()
    {
        var action = new MeetingAction { BodyId = Body.Id, Text = "Visit", OwnerAgencyId = Agency.Id, OwnerId = Person.Id, OwnerName = Person.Name, DueOn = LondonTime.DateOf(DateTime.UtcNow), AgreedAt = DateTime.UtcNow };
        await _world.SaveAsync(action);
        return $"/my-work/actions/{action.Id}";
    }

    private async Task<Core.Interventions.Intervention> InterventionAsync(bool ended = false) =>
        await InterventionWorld.RunningAsync(_world, await _world.ChildAsync(), Person, Body, ended);

    private async Task<CurrentUser> SomebodyAsync() => await _world.PersonAsync(await _world.AgencyAsync());

    private Task<CurrentUser> ColleagueAsync() => _world.PersonAsync(Agency);

    private async Task<Guid> RoleAsync(CurrentUser of)
    {
        var role = new RoleAssignment { AccountId = of.Id, Role = Role.TriageOfficer, From = new DateOnly(2015, 1, 1), GrantedById = Guid.NewGuid() };
        await _world.SaveAsync(role);
        return role.Id;
    }

    private async Task<string> HeldAsync()
    {
        var somebody = await SomebodyAsync();
        return $"/people/{somebody.Id}/roles/{await RoleAsync(somebody)}";
    }

    private async Task<string> InstrumentAsync(bool published = false)
    {
        var label = $"f{TestWorld.NextNumber()}";
        var draft = (await _world.ReadAsync(records => records.All<InstrumentVersion>().Single(v => v.Code == "mk" && v.Label == "2015"))).DraftNewVersion(label);
        if (published)
        {
            draft.Publish(LondonTime.DateOf(DateTime.UtcNow), Person, DateTime.UtcNow);
        }

        await _world.SaveAsync(draft);
        return label;
    }

    private async Task<ScreeningSubmission> ScreeningAsync(CurrentUser author, bool sent, RiskLevel judged = RiskLevel.High)
    {
        var version = await _world.ReadAsync(records => records.All<InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).Single());
        var screening = sent ? Submissions.Sent(author, judged, "Because", version) : Submissions.Complete(author, judged, "Because", version);
        await _world.SaveAsync(screening);
        return screening;
    }

    private async Task<string> InPlaceAsync()
    {
        var version = await _world.ReadAsync(records => records.All<InstrumentVersion>().Where(v => v.Code == "mk" && v.Label == "2015").Select(v => v.Id).Single());
        var screening = Submissions.Sent(await SomebodyAsync(), RiskLevel.Low, "Because", version);
        screening.AskCoordinator();
        await _world.SaveAsync(screening);
        return $"/triage/{screening.Reference}/countersign";
    }

    private async Task<string> QuestionAsync()
    {
        var screening = await ScreeningAsync(Person, sent: true);
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var asked = (await records.All<ScreeningSubmission>().Include(s => s.Requests).SingleAsync(s => s.Id == screening.Id)).ReturnForInformation("Which school?", Person, Submissions.Now.AddHours(1));
        await records.SaveAsync(default);
        return $"/screenings/{screening.Reference}/questions/{asked.Id}";
    }

    private static async Task<string> DecidedAsync()
    {
        var sent = await SentWorld.MakeAsync(Host.Services);
        var screening = await sent.SentAsync();
        await sent.DecideAsync(screening, "Told", "Asked");
        return $"/triage/{screening.Reference}/outcome";
    }
}
