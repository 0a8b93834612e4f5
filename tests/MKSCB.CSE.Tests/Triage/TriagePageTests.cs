using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Triage;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.Triage;

/// <summary>A submission as triage reads it.</summary>
public sealed class TriagePageTests
{
    [Fact]
    public async Task TriageReads_WordForWord_WhatItsAuthorReads()
    {
        var (submission, author) = await SentAsync();

        var theirs = await (await Host.SignInAs(author)).Open($"/screenings/{submission.Reference}");
        var triage = await (await Host.SignInAs(await PersonAsync())).Open($"/triage/{submission.Reference}");

        // The author's page ends with its own timeline; triage's stands beside who sent it.
        var sent = Rows(theirs);
        Assert.True(sent.Count > 30);
        Assert.Empty(sent.Except(Rows(triage)));
        Assert.DoesNotContain(triage.Page.QuerySelectorAll("main a"), a => a.TextContent.StartsWith("Change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Statements_StayTheSame_AsItIsAnsweredAskedAndCalledAbout()
    {
        var statements = new StatementCounter();
        await using var database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(statements));
        var world = await SentWorld.MakeAsync(database.Services);
        var sent = await world.LowAsync();
        await world.AskAsync(sent, "Which school?");

        await using var scope = database.As(world.Officer);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        var lists = scope.ServiceProvider.GetRequiredService<ReferenceRecords>();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountRecords>();
        statements.Reset();
        var page = await TriagePage.LoadAsync(records.Screenings, accounts.Accounts, lists.Localities, sent.Reference, default);

        Assert.NotEmpty(page!.View.Answers);
        Assert.Equal(5, statements.Count);
    }

    [Fact]
    public async Task ARecordOfAnotherName_IsWarnedOf_BeforeTheDecision()
    {
        var about = Described();
        var (submission, _) = await SentAsync(about: about);
        var officer = await PersonAsync();
        var same = OpenedChild.From(about, $"T-{TestWorld.NextNumber():D6}", officer, Submissions.Now);
        var other = new Child { Reference = $"T-{TestWorld.NextNumber():D6}", GivenName = "Quentin", FamilyName = "Overbury", LocalityCode = "south", OpenedAt = Submissions.Now };
        await World.SaveAsync(same, other);
        var signedIn = await Host.SignInAs(officer);

        Assert.Null((await signedIn.Open($"/triage/{submission.Reference}/decide/{same.Reference}")).Page.QuerySelector(".govuk-warning-text"));
        Assert.Contains("Quentin Overbury", (await signedIn.Open($"/triage/{submission.Reference}/decide/{other.Reference}")).Page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BesideTheDecision_StandsWhatItTurnsOn()
    {
        var (earlier, _) = await SentAsync(RiskLevel.Medium);
        var officer = await PersonAsync();
        var child = OpenedChild.From(Described(), $"T-{TestWorld.NextNumber():D6}", officer, Submissions.Now);
        child.Involve(officer.AgencyId, null, "Wren Ashby", "Youth worker", new DateOnly(2026, 1, 5));
        child.ChangeLegalStatus(LegalStatus.ChildProtectionPlan, new DateOnly(2026, 1, 6), null, officer, Submissions.Now);
        child.GoMissing(MissingCategory.Missing, Submissions.Now.AddHours(-2), "Her foster carer", officer, Submissions.Now);
        await World.SaveAsync(child);
        await ActionAsync(World, child, officer.AgencyId, "Meet her after school");
        var signedIn = await Host.SignInAs(officer);
        await signedIn.Submit(await signedIn.Open($"/triage/{earlier.Reference}/decide/{child.Reference}"), Choices());
        var (submission, author) = await SentAsync(RiskLevel.Low);

        var page = await signedIn.Open($"/triage/{submission.Reference}/decide/{child.Reference}");

        var beside = page.Page.QuerySelector("main")!.TextContent;
        foreach (var fact in new[] { "Missing now", "The author judged lower", "Overdue", author.Name, "Wren Ashby", "Youth worker", "Child protection plan", "Meet her after school", earlier.Reference, "Early help" })
        {
            Assert.Contains(fact, beside, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheDecisionsPage_SendsTheSameStatements_WhateverIsKnown()
    {
        var statements = new StatementCounter();
        await using var database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(statements));
        var world = await SentWorld.MakeAsync(database.Services);
        var people = new TestWorld(database.Services);
        var child = await people.ChildAsync();
        var sent = await world.LowAsync();
        var few = await CountAsync(database, world, statements, sent.Reference, child.Reference);
        for (var more = 0; more < 4; more++)
        {
            await ActionAsync(people, child, world.Agency.Id, "Ring the school");
            await world.LowAsync();
        }

        Assert.Equal(few, await CountAsync(database, world, statements, sent.Reference, child.Reference));
        Assert.Equal(13, few);
    }

    private static async Task ActionAsync(TestWorld world, Child child, Guid agency, string text)
    {
        var body = new MeetingBody { Code = $"t{TestWorld.NextNumber()}", Name = "Test panel" };
        await world.SaveAsync(body, new MeetingAction { BodyId = body.Id, ChildId = child.Id, Text = text, OwnerAgencyId = agency, OwnerName = "A colleague", DueOn = new DateOnly(2026, 1, 9), AgreedAt = Submissions.Now.AddDays(-60) });
    }

    private static async Task<int> CountAsync(TestDatabase database, SentWorld world, StatementCounter statements, string reference, string child)
    {
        await using var scope = database.As(world.Officer);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        var sources = new DecideSources(scope.ServiceProvider.GetRequiredService<ReferenceRecords>(), scope.ServiceProvider.GetRequiredService<AccountRecords>(), world.Officer, TimeProvider.System);
        statements.Reset();
        var reported = await ReportedChild.LoadAsync(records.Screenings, reference, default);
        var known = await KnownChild.LoadAsync(records.Children.Where(c => c.Reference == child), new DateOnly(2026, 1, 9), default);
        var page = await DecidePage.LoadAsync(sources, records, await DecideGrounds.LoadAsync(sources, records, reported!, known.Single(), new DecideForm(), default), default);
        Assert.NotNull(page.Now);
        return statements.Count;
    }

    private static List<string> Rows(Web.Answer page) =>
        [.. page.Page.QuerySelectorAll("main .govuk-summary-list__row, main blockquote, main h3.govuk-heading-s").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
