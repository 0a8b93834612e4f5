using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Actions;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Interventions;
using MKSCB.CSE.Tests.Meetings;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Accounts;
using MKSCB.CSE.Web.Features.Interventions;
using MKSCB.CSE.Web.Features.Invitations;
using MKSCB.CSE.Web.Features.Meetings;
using MKSCB.CSE.Web.Features.Meetings.Minutes;
using MKSCB.CSE.Web.Features.Packs;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>Everything that could give rise to a letter, with words that stand nowhere else planted wherever a person can type.</summary>
internal static class PlantedWorld
{
    /// <summary>Never to be read in any letter.</summary>
    public const string Word = "Quillfeather";

    /// <summary>By the code of the kind: makes what causes such a letter, through the pages where there are any, and gives its recipient.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Task<Guid>>> Causes = new Dictionary<string, Func<Task<Guid>>>
    {
        [InvitationLetter.Code] = InvitedAsync,
        [NewPasswordLetter.Code] = () => PostAsync(NewPasswordLetter.To),
        [PasswordChangedLetter.Code] = () => PostAsync(PasswordChangedLetter.To),
        [FactorResetLetter.Code] = () => PostAsync(FactorResetLetter.To),
        ["question-asked"] = AskedAsync,
        ["screening-decided"] = DecidedAsync,
        ["countersign-asked"] = LowAsync,
        [MeetingMovedLetter.Code] = async () => (await MoveMeetingTests.MovedAsync($"{Word} House", $"{Word} is ill")).Id,
        [DigestRound.Kind] = OwnerAsync,
        [ActionClimbing.Letter] = LateAsync,
        [InvitedLetter.Code] = InvitedToMeetingAsync,
        [InterventionReferredLetter.Code] = ReferredAsync,
        [ActionsAgreedLetter.Code] = ActionsAgreedAsync,
        [InterviewClock.Owed] = () => MissingAsync(60),
        [InterviewClock.Late] = () => MissingAsync(90),
        [PackLetter.Code] = PackAsync,
        [ReturnLetters.Asked] = ReturnsAskedAsync,
        [ReturnLetters.Reminder] = async () =>
        {
            var (lead, meeting) = await AskingAsync(asked: true);
            await PostAsync(new NewLetter(ReturnLetters.Reminder, lead.Id) { RecordId = meeting.Id });
            return lead.Id;
        },
    };

    private static async Task<Guid> InvitedAsync()
    {
        var admin = await Host.SignInAs(Role.SystemAdministrator);
        var agency = await World.AgencyAsync();
        var done = await admin.Submit(await admin.Open("/people/invite"), new Dictionary<string, string?>
        {
            ["Name"] = "Robin Marsh",
            ["Email"] = $"invited{TestWorld.NextNumber()}@example.org",
            ["JobTitle"] = Word,
            ["Agency"] = agency.Id.ToString(),
        });
        return Guid.Parse(done.Location!.Split('/')[^1]);
    }

    private static async Task<Guid> PostAsync(Func<Account, NewLetter> letter)
    {
        var person = await PersonAsync(Role.Practitioner);
        await PostAsync(letter(await ReadAsync(records => records.All<Account>().SingleAsync(a => a.Id == person.Id))));
        return person.Id;
    }

    private static async Task PostAsync(NewLetter letter)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        outbox.Post(letter);
        await outbox.SaveAsync(default);
    }

    private static async Task<Guid> AskedAsync()
    {
        var (submission, author) = await SentAsync(about: Described(Word, Word));
        var officer = await Host.SignInAs(await PersonAsync());
        await officer.Follow(await officer.Submit(await officer.Open($"/triage/{submission.Reference}/return"), new Dictionary<string, string?> { ["Question"] = $"Is {Word} at school?" }));
        return author.Id;
    }

    private static async Task<Guid> DecidedAsync()
    {
        var (submission, author) = await SentAsync(about: Described(Word, Word));
        var officer = await Host.SignInAs(await PersonAsync());
        var fields = Choices();
        fields["Reasons"] = $"{Word} was seen.";
        fields["Asked"] = $"Ring about {Word}.";
        await officer.Follow(await officer.Submit(await officer.Open($"/triage/{submission.Reference}/decide/new"), fields));
        return author.Id;
    }

    private static async Task<Guid> LowAsync()
    {
        var walk = await FormWalk.BeginAsync();
        var lead = await World.PersonAsync(walk.Agency, Role.AgencyLead);
        await walk.FillAsync("Low", $"{Word} said so.");
        await walk.Save("result", FormWalk.With("WhyLower", $"{Word} was with an aunt."), "Save and check your answers");
        await walk.SendAsync();
        return lead.Id;
    }

    /// <summary>Somebody from whom everything is due: every role, a question, a draft, actions of their own and a colleague's, an agenda.</summary>
    private static async Task<Guid> OwnerAsync()
    {
        var agency = await World.AgencyAsync();
        var body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        await World.SaveAsync(body);
        var owner = await World.PersonAsync(agency, Role.AgencyLead);
        await World.SaveAsync([.. new[] { Role.TriageOfficer, Role.MeetingChair, Role.SystemAdministrator }.Select(role => Held(owner, role, body.Id))]);
        var child = await World.ChildAsync();
        await World.SaveAsync(Action(body, owner.AgencyId, owner.Id, child.Id), Action(body, owner.AgencyId, null, child.Id));
        var meeting = new Meeting { BodyId = body.Id, StartsAt = Host.Services.GetRequiredService<TimeProvider>().Now().AddDays(9) };
        meeting.AddSubject(AgendaSubject.Theme, Word, $"{Word} again", owner, DateTime.UtcNow);
        await World.SaveAsync(meeting);
        await SentAsync(about: Described(Word, Word), agency: agency);
        await AskedOfAsync(agency);
        await World.SaveAsync(Submissions.Complete(owner, instrumentVersionId: await ReadAsync(records => records.All<Core.Screening.Instruments.InstrumentVersion>().Select(v => v.Id).FirstAsync())));
        await PostAsync(new NewLetter(DigestRound.Kind, owner.Id));
        return owner.Id;
    }

    /// <summary>The lead of an agency whose colleague's action is late.</summary>
    private static async Task<Guid> LateAsync()
    {
        var agency = await World.AgencyAsync();
        var body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        await World.SaveAsync(body);
        var lead = await World.PersonAsync(agency, Role.AgencyLead);
        var child = await World.ChildAsync();
        await World.SaveAsync(new MeetingAction { BodyId = body.Id, ChildId = child.Id, Text = $"See {Word}", OwnerAgencyId = agency.Id, OwnerName = Word, DueOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-6), AgreedAt = DateTime.UtcNow.AddDays(-30) });
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActionClimbing>().ClimbAsync(DateTime.UtcNow, default);
        return lead.Id;
    }

    private static async Task AskedOfAsync(Agency agency)
    {
        var (submission, _) = await SentAsync(about: Described(Word, Word), agency: agency);
        var officer = await PersonAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        (await records.All<ScreeningSubmission>().SingleAsync(s => s.Id == submission.Id)).ReturnForInformation($"Where is {Word}?", officer, DateTime.UtcNow);
        await records.SaveAsync(default);
    }

    private static async Task<Guid> InvitedToMeetingAsync()
    {
        var (lead, meeting) = await AskingAsync(asked: false);
        var chair = await Host.SignInAs(await World.PersonAsync(await World.AgencyAsync(AgencyKind.Board), Role.MeetingChair, meeting.BodyId));
        await chair.Follow(await chair.Submit(await chair.Open($"/meetings/{meeting.Id}/attendance"), [], "Ask everybody who holds a seat"));
        return lead.Id;
    }

    /// <summary>A closed meeting agreed an action; the administrator sends the actions out.</summary>
    private static async Task<Guid> ActionsAgreedAsync()
    {
        var site = await MinutesSite.NewAsync();
        var owner = await World.PersonAsync(await World.AgencyAsync());
        await World.SaveAsync(new MeetingAction { BodyId = site.Site.Body.Id, MeetingId = site.Site.Meeting.Id, ChildId = site.Site.Children[0].Id, Text = $"Visit {Word} at home", OwnerAgencyId = owner.AgencyId, OwnerId = owner.Id, OwnerName = owner.Name, DueOn = RecordingSite.Later, AgreedAt = DateTime.UtcNow });
        var chair = await AgendaSite.As(site.Site.Chair);
        await chair.Follow(await chair.Submit(await chair.Open(site.Minutes), [], "Send the actions to their owners"));
        return owner.Id;
    }

    /// <summary>The chair circulates a pack with a note; its recipients are written to.</summary>
    private static async Task<Guid> PackAsync()
    {
        var (lead, meeting) = await AskingAsync(asked: true);
        var chair = await Host.SignInAs(await World.PersonAsync(await World.AgencyAsync(AgencyKind.Board), Role.MeetingChair, meeting.BodyId));
        await chair.Follow(await chair.Submit(await chair.Open($"/meetings/{meeting.Id}/agenda/issue"), []));
        await chair.Follow(await chair.Submit(await chair.Open($"/meetings/{meeting.Id}/pack/choose"), new Dictionary<string, string?> { ["Note"] = $"Think of {Word}" }));
        await chair.Follow(await chair.Submit(await chair.Open($"/meetings/{meeting.Id}/pack/circulate"), []));
        return lead.Id;
    }

    /// <summary>The chair issues an agenda provisionally; the lead of a member agency is written to.</summary>
    private static async Task<Guid> ReturnsAskedAsync()
    {
        var (lead, meeting) = await AskingAsync(asked: false);
        var chair = await Host.SignInAs(await World.PersonAsync(await World.AgencyAsync(AgencyKind.Board), Role.MeetingChair, meeting.BodyId));
        await chair.Follow(await chair.Submit(await chair.Open($"/meetings/{meeting.Id}/agenda/provisional"), []));
        return lead.Id;
    }

    private static async Task<(CurrentUser Lead, Meeting Meeting)> AskingAsync(bool asked)
    {
        var lead = await World.PersonAsync(await World.AgencyAsync(), Role.AgencyLead);
        var body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        var meeting = new Meeting { BodyId = body.Id, StartsAt = Host.Services.GetRequiredService<TimeProvider>().Now().AddDays(30) };
        var child = new Core.Children.Child { Reference = $"T-{TestWorld.NextNumber():D6}", GivenName = Word, FamilyName = Word, LocalityCode = "south", OpenedAt = DateTime.UtcNow };
        var item = meeting.AddChild(child, $"{Word} again", lead, DateTime.UtcNow);
        var account = await ReadAsync(records => records.All<Account>().SingleAsync(a => a.Id == lead.Id));
        var seat = BodyMember.Give(body, account, Seat.Member, new DateOnly(2015, 1, 1), Word, lead);
        await World.SaveAsync(body, child, meeting, seat.RoleAssignment!, seat);
        if (asked)
        {
            await World.SaveAsync(new AgencyReturn { ItemId = item.Id, AgencyId = lead.AgencyId, AskedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow.AddDays(20) });
        }

        return (lead, meeting);
    }

    /// <summary>The chair of a meeting that has discussed the child refers them; the manager is written to.</summary>
    private static async Task<Guid> ReferredAsync()
    {
        var manager = await World.PersonAsync(await World.AgencyAsync(), Role.InterventionManager);
        var body = new MeetingBody { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };
        var child = new Core.Children.Child { Reference = $"T-{TestWorld.NextNumber():D6}", GivenName = Word, FamilyName = Word, LocalityCode = "south", OpenedAt = DateTime.UtcNow };
        var item = InterventionWorld.Discussed(body.Id, child, Host.Services.GetRequiredService<TimeProvider>().Now().AddDays(-2));
        await World.SaveAsync(body, child, item);
        var chair = await Host.SignInAs(await World.PersonAsync(await World.AgencyAsync(), Role.MeetingChair, body.Id));
        var page = await chair.Open($"/children/{child.Reference}/intervention/refer");
        var fields = new Dictionary<string, string?> { ["Item"] = item.Id.ToString(), ["Reason"] = $"{Word} needs somebody" };
        if (page.Page.QuerySelector("select[name=Agency]") != null)
        {
            fields["Agency"] = manager.AgencyId.ToString(); // Asked only where more than one agency runs it.
        }

        await chair.Follow(await chair.Submit(page, fields));
        return manager.Id;
    }

    /// <summary>A child is back and nobody has offered the interview; who follows missing children for the authority is written to.</summary>
    private static async Task<Guid> MissingAsync(double hoursAgo)
    {
        var now = Host.Services.GetRequiredService<TimeProvider>().Now();
        var follows = await World.PersonAsync(await World.AgencyAsync(AgencyKind.SocialCare), Role.MissingCoordinator);
        var child = new Core.Children.Child { Reference = $"T-{TestWorld.NextNumber():D6}", GivenName = Word, FamilyName = Word, LocalityCode = "south", OpenedAt = now };
        child.WasMissing(Core.Children.MissingCategory.Missing, now.AddHours(-hoursAgo - 9), now.AddHours(-hoursAgo), Word, follows, now, new EpisodeReport { LastSeenWhere = Word, ResponsibleAgencyId = follows.AgencyId }, new EpisodeReturn(null, Word, Word, Word, Word));
        await World.SaveAsync(child);
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InterviewClock>().TellAsync(now, default);
        return follows.Id;
    }

    private static RoleAssignment Held(CurrentUser person, Role role, Guid body)
    {
        var held = new RoleAssignment { AccountId = person.Id, Role = role, From = new DateOnly(2015, 1, 1), MeetingBodyId = Roles.Of(role).Scope == RoleScope.MeetingBody ? body : null };
        held.Agree(Guid.NewGuid());
        return held;
    }

    private static MeetingAction Action(MeetingBody body, Guid agency, Guid? owner, Guid child) => new()
    {
        BodyId = body.Id,
        ChildId = child,
        Text = $"Visit {Word} at home",
        OwnerAgencyId = agency,
        OwnerId = owner,
        OwnerName = Word,
        DueOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3),
        AgreedAt = DateTime.UtcNow.AddDays(-30),
    };
}
