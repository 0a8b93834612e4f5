using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Meetings;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Children.ChildSite;

namespace MKSCB.CSE.Tests.Children;

/// <summary>The service finds who must not see a record: from whichever side it becomes known, at once, everywhere, until somebody has looked.</summary>
public sealed class MatchedConflictTests
{
    private static string NewPhone() => $"07{TestWorld.NextNumber() + 100000000:D9}";

    [Fact]
    public async Task A_number_on_both_sides_closes_the_record_whichever_side_came_first()
    {
        var (first, second) = (await NewAsync(), await NewAsync());
        var (one, two) = (NewPhone(), NewPhone());

        await GiveAsync(first.Nurse, new(null, null, [one], []));
        Assert.Equal(HttpStatusCode.OK, (await (await first.NurseAsync()).Open(first.Address)).Status);
        IsSaved(await first.SendAsync(await first.OfficerAsync(), "/contacts/add", Contact($"+44 {one[1..]}")));
        await second.ChangeAsync(c => c.AddContact(Phone(two), second.Officer, Now));
        await GiveAsync(second.Nurse, new(null, null, [two], []));

        foreach (var site in new[] { first, second })
        {
            var nurse = await site.NurseAsync();
            var (hidden, missing) = (await nurse.Open(site.Address), await nurse.Open("/children/NOT-THERE"));
            Assert.Equal((HttpStatusCode.NotFound, missing.Body), (hidden.Status, hidden.Body));
            Assert.DoesNotContain(site.Child.Reference, (await nurse.Open("/children")).Body, StringComparison.Ordinal);
            Assert.Equal(ConflictBasis.Phone, (await site.StoredAsync()).Conflicts.Single().Basis);
        }
    }

    [Fact]
    public async Task A_home_on_both_sides_closes_the_record_and_a_neighbours_does_not()
    {
        var site = await NewAsync();
        var neighbour = await site.World.PersonAsync(site.Agency, Role.TriageOfficer);
        var postcode = $"MK{TestWorld.NextNumber() % 90 + 10} {TestWorld.NextNumber() % 10}QQ";
        await GiveAsync(site.Nurse, new("Flat 2, 17", postcode.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal), [], []));
        await GiveAsync(neighbour, new("19", postcode, [], []));

        IsSaved(await site.SendAsync(await site.OfficerAsync(), "/address", new() { ["Address"] = "17 Heron Court, Flat 2\nOusebridge", ["Postcode"] = postcode }));

        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NurseAsync()).Open(site.Address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await Host.SignInAs(neighbour)).Open(site.Address)).Status);
    }

    [Fact]
    public async Task Triage_is_told_and_lifts_it_and_it_stays_lifted_until_something_changes()
    {
        var site = await NewAsync();
        var phone = NewPhone();
        await site.ChangeAsync(c => c.AddContact(Phone(phone), site.Officer, Now));
        await GiveAsync(site.Nurse, new(null, null, [phone], []));
        var officer = await site.OfficerAsync();
        var look = $"{site.Address}/conflicts/look/{site.Nurse.Id}";
        Assert.Contains(look, (await officer.Open("/my-work")).Body + (await officer.Open($"{site.Address}/conflicts")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, (await officer.Open(look)).Body, StringComparison.Ordinal);

        Assert.Equal(["Choose whether this person must be kept out", "Say what you know, and from whom"], (await officer.Submit(await officer.Open(look), new Dictionary<string, string?>())).Errors);
        IsSaved(await AnswerAsync(officer, look, "NoConflict"));
        Assert.Equal(HttpStatusCode.OK, (await (await site.NurseAsync()).Open(site.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(look)).Status);

        await UpkeepAsync();
        await GiveAsync(site.Nurse, new(null, null, [phone], ["Another"]));
        Assert.Equal(HttpStatusCode.OK, (await (await site.NurseAsync()).Open(site.Address)).Status);

        var second = NewPhone();
        await GiveAsync(site.Nurse, new(null, null, [phone, second], []));
        await site.ChangeAsync(c => c.AddContact(Phone(second), site.Officer, Now));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NurseAsync()).Open(site.Address)).Status);
    }

    [Fact]
    public async Task A_confirmed_one_is_not_asked_again_and_stays_when_the_person_takes_the_number_away()
    {
        var site = await NewAsync();
        var phone = NewPhone();
        await site.ChangeAsync(c => c.AddContact(Phone(phone), site.Officer, Now));
        await GiveAsync(site.Nurse, new(null, null, [phone], []));
        var officer = await site.OfficerAsync();
        var look = $"{site.Address}/conflicts/look/{site.Nurse.Id}";

        IsSaved(await AnswerAsync(officer, look, "KeepOut"));
        await GiveAsync(site.Nurse, new(null, null, [], []));

        Assert.Equal(HttpStatusCode.NotFound, (await officer.Open(look)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.NurseAsync()).Open(site.Address)).Status);
        Assert.Contains("Asked her lead", (await officer.Open($"{site.Address}/conflicts")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_looks_at_their_own_even_with_the_address()
    {
        var site = await NewAsync();
        await site.ChangeAsync(c => c.Involve(site.Officer.AgencyId, site.Officer.Id, "Officer", "Triage", Today));
        await GiveAsync(site.Officer, new(null, null, [], [site.Child.FamilyName]));

        var own = await site.OfficerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await own.Open($"{site.Address}/conflicts/look/{site.Officer.Id}")).Status);
        Assert.DoesNotContain("/conflicts/look/", (await own.Open($"{site.Address}/conflicts")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"{site.Address}/conflicts/look/{site.Officer.Id}", (await own.Open("/my-work")).Body, StringComparison.Ordinal);
        var other = await Host.SignInAs(await site.World.PersonAsync(site.Agency, Role.TriageOfficer));
        Assert.Equal(HttpStatusCode.OK, (await other.Open($"{site.Address}/conflicts/look/{site.Officer.Id}")).Status);
    }

    [Fact]
    public async Task A_surname_asks_first_and_keeps_out_from_the_issue_of_the_agenda_until_somebody_has_looked()
    {
        var site = await AgendaSite.NewAsync(2);
        var (same, other) = (site.Children[0], site.Children[1]);
        var member = await site.PersonAsync(Role.PanelMember);
        var administrator = await site.PersonAsync(Role.MeetingAdministrator);
        await GiveAsync(administrator, new(null, null, [], [same.FamilyName]));
        await GiveAsync(member, new(null, null, [], [same.FamilyName]));
        await site.DraftAsync();
        var officer = await Host.SignInAs(await site.World.PersonAsync(site.Agency, Role.CseCoordinator));
        var look = $"/children/{same.Reference}/conflicts/look/{member.Id}";
        Assert.Equal(HttpStatusCode.OK, (await officer.Open(look)).Status);
        Assert.Contains(same.Reference, (await (await AgendaSite.As(administrator)).Open(site.Agenda)).Body, StringComparison.Ordinal);

        await IssueAsync(site);

        foreach (var person in new[] { member, administrator })
        {
            var browser = await AgendaSite.As(person);
            var agenda = await browser.Open(site.Agenda);
            Assert.Contains(other.Reference, agenda.Body, StringComparison.Ordinal);
            var stored = await site.StoredAsync();
            var item = stored.Items.Single(i => i.ChildId == same.Id);
            foreach (var page in new[] { site.Agenda, $"{site.Agenda}/print", $"/meetings/{site.Meeting.Id}/returns", $"/meetings/{site.Meeting.Id}/attendance", "/my-work", "/my-work/actions" })
            {
                Assert.DoesNotContain(same.Reference, (await browser.Open(page)).Body, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/meetings/{site.Meeting.Id}/items/{item.Id}/record")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/children/{same.Reference}")).Status);
        }

        IsSaved(await AnswerAsync(officer, look, "NoConflict"));
        await UpkeepAsync();
        Assert.Contains(same.Reference, (await (await AgendaSite.As(member)).Open(site.Agenda)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(same.Reference, (await (await AgendaSite.As(administrator)).Open(site.Agenda)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_to_an_issued_agenda_later_is_found_by_the_upkeep()
    {
        var site = await AgendaSite.NewAsync(1);
        await site.DraftAsync();
        await IssueAsync(site);
        var late = await site.PersonAsync(Role.PanelMember);
        await GiveAsync(late, new(null, null, [], [site.Children[0].FamilyName]));

        await UpkeepAsync();
        await UpkeepAsync();

        Assert.DoesNotContain(site.Children[0].Reference, (await (await AgendaSite.As(late)).Open(site.Agenda)).Body, StringComparison.Ordinal);
        Assert.Equal(1, await site.World.ReadAsync(r => r.All<ConflictOfInterest>().Count(x => x.AccountId == late.Id)));
    }

    [Fact]
    public async Task What_a_person_gives_is_read_back_by_them_alone_and_stands_nowhere_in_clear()
    {
        var world = new TestWorld(Host.Services);
        var person = await world.PersonAsync(await world.AgencyAsync());
        var browser = await Host.SignInAs(person);
        var phone = NewPhone();
        var form = await browser.Open("/account/own-details");

        Assert.Equal(["Enter a whole postcode, such as MK9 3AA", "Enter each whole telephone number, with its area code, on a line of its own"], (await browser.Submit(form, new Dictionary<string, string?> { ["House"] = "5", ["Postcode"] = "MK", ["Phones"] = "12" })).Errors);
        IsSaved(await browser.Submit(form, new Dictionary<string, string?> { ["House"] = "Owl Barn", ["Postcode"] = "mk76zz", ["Phones"] = phone, ["Surnames"] = "Quixworth" }));

        var back = (await browser.Open("/account/own-details")).Body;
        Assert.All(new[] { "Owl Barn", "MK7 6ZZ", phone, "Quixworth" }, text => Assert.Contains(text, back, StringComparison.Ordinal));
        var stored = await world.ReadAsync(r => r.All<AccountDetail>().Where(d => d.AccountId == person.Id).Select(d => d.Sealed).ToList());
        var trail = await world.ReadAsync(r => r.All<AuditEvent>().Where(e => e.Stream == $"account:{person.Id}").Select(e => e.Changes).ToList());
        Assert.Equal(3, stored.Count);
        Assert.True(trail.Count >= 3);
        Assert.All(stored.Concat(trail), text => Assert.DoesNotMatch($"Owl|MK7|{phone}|Quixworth", text));
        var stranger = await Host.SignInAs(await world.PersonAsync(await world.AgencyAsync(), Role.SystemAdministrator));
        Assert.DoesNotContain("Quixworth", (await stranger.Open("/account/own-details")).Body + (await stranger.Open($"/people/{person.Id}")).Body, StringComparison.Ordinal);
    }

    private static Task<Answer> AnswerAsync(Browser browser, string look, string answer) =>
        browser.Open(look).ContinueWith(page => browser.Submit(page.Result, new Dictionary<string, string?> { ["Answer"] = answer, ["Reason"] = "Asked her lead" }), TaskScheduler.Default).Unwrap();

    private static Dictionary<string, string?> Contact(string value) => new() { ["Kind"] = "Phone", ["Value"] = value, ["Whose"] = "ParentOrCarer" };

    private static ContactDetails Phone(string value) => new(ContactKind.Phone, value, ContactOf.Child, null, null, null);

    private static async Task GiveAsync(CurrentUser person, OwnDetailsGiven given)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Person = person;
        await scope.ServiceProvider.GetRequiredService<OwnDetails>().KeepAsync(given, default);
    }

    private static async Task UpkeepAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        await records.MatchConflictsAsync(scope.ServiceProvider.GetRequiredService<TimeProvider>().Now(), default);
        await records.SaveAsync(default);
    }

    private static async Task IssueAsync(AgendaSite site)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var meeting = await records.All<Meeting>().Include(m => m.Items).Include(m => m.Body).SingleAsync(m => m.Id == site.Meeting.Id);
        meeting.Issue(site.Chair, Now);
        await records.SaveAsync(default);
    }

    [Fact]
    public async Task A_confidential_number_is_not_told_by_trying_to_add_it()
    {
        var site = await NewAsync();
        var number = NewPhone();
        await site.ChangeAsync(c => c.AddContact(Phone(number), site.Officer, Now));
        var nurse = await site.NurseAsync();
        var form = await nurse.Open(site.Address + "/contacts/add");
        IsSaved(await site.SendAsync(await site.OfficerAsync(), "/address", new() { ["Address"] = "7 Hidden Close", ["Postcode"] = "zz991aa", ["SeenBy"] = "TriageAndCoordination" }));

        foreach (var tried in new[] { number, NewPhone() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await nurse.Submit(form, Contact(tried))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open(site.Address + "/contacts/add")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await site.OfficerAsync()).Open(site.Address + "/contacts/add")).Status);
    }
}
