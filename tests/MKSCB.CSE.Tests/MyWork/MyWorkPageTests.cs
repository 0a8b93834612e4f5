using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using static MKSCB.CSE.Tests.Triage.TriageHost;

namespace MKSCB.CSE.Tests.MyWork;

/// <summary>What each person finds due, over the real pages.</summary>
public sealed class MyWorkPageTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task AnAuthor_FindsTheQuestionBeforeTheDraft_WithItsClock()
    {
        var (submission, author) = await SentAsync();
        await AskAsync(submission);
        var draft = await DraftAsync(author);
        var browser = await Host.SignInAs(author);

        var page = await browser.Open("/my-work");

        Assert.Equal([$"/screenings/{submission.Reference}", $"/screenings/{draft.Reference}/form"], Links(page));
        Assert.Contains("working days late", Text(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open($"/screenings/{submission.Reference}")).Status);
    }

    [Fact]
    public async Task ALead_SeesWhatColleaguesOwe_ApartFromWhatTheyOweThemselves()
    {
        var agency = await World.AgencyAsync();
        var lead = await PersonAsync(Role.AgencyLead, agency);
        var (low, _) = await SentAsync(RiskLevel.Low, agency: agency);
        var (asked, author) = await SentAsync(agency: agency);
        await AskAsync(asked);
        var colleagues = await ActionAsync(agency, null, Today.AddDays(2), "Ring the school");
        await ActionAsync(agency, null, Today.AddDays(30), "Not due for a month");
        await ActionAsync(await World.AgencyAsync(), null, Today.AddDays(-2), "Another agency's");

        var page = await (await Host.SignInAs(lead)).Open("/my-work");

        Assert.Equal([$"/screenings/{low.Reference}/countersign", $"/screenings/{asked.Reference}", $"/my-work/actions/{colleagues.Id}"], Links(page));
        var headings = page.Page.QuerySelectorAll("main h2").Select(h => h.TextContent.Trim());
        Assert.Equal(["Due from you", "Due from your agency"], headings);
        Assert.Contains($"{author.Name} has not answered", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOwner_SeesTheirActionAndNothingOfTheRecordBehindIt()
    {
        var child = await World.ChildAsync();
        var owner = await PersonAsync(Role.Practitioner);
        var action = await ActionAsync(await AgencyOfAsync(owner), owner, Today.AddDays(-1), "Visit the family", child);
        var browser = await Host.SignInAs(owner);

        var mine = await browser.Open("/my-work");
        Assert.Contains("Visit the family", Text(mine), StringComparison.Ordinal);
        var page = await browser.Open($"/my-work/actions/{action.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("you do not have access to", page.Body, StringComparison.Ordinal);
        Assert.Contains("administrator", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(child.Reference, page.Body + mine.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(child.FamilyName, page.Body + mine.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/children/{child.Reference}")).Status);
        Assert.True(await ReadAsync(records => records.All<ReadEvent>().AnyAsync(e => e.Subject == "action" && e.RecordId == action.Id && e.PersonId == owner.Id)));
    }

    [Fact]
    public async Task AnOwnerWhoWorksWithTheChild_FindsTheRecordFromTheAction()
    {
        var child = await World.ChildAsync();
        var owner = await PersonAsync(Role.Practitioner);
        await World.SaveAsync(new Involvement { ChildId = child.Id, AgencyId = owner.AgencyId, AccountId = owner.Id, WorkerName = owner.Name, WorkerRole = "Nurse", From = new DateOnly(2020, 1, 1) });
        var action = await ActionAsync(await AgencyOfAsync(owner), owner, Today, "Visit", child);

        var page = await (await Host.SignInAs(owner)).Open($"/my-work/actions/{action.Id}");

        Assert.NotNull(page.Page.QuerySelector($"a[href='/children/{child.Reference}']"));
    }

    /// <summary>A conflict of interest beats owning the action: it is as if there were none.</summary>
    [Fact]
    public async Task AConflict_HidesTheActionFromItsOwner_AsIfThereWereNone()
    {
        var child = await World.ChildAsync();
        var owner = await PersonAsync(Role.Practitioner);
        var action = await ActionAsync(await AgencyOfAsync(owner), owner, Today.AddDays(-1), "Visit", child);
        await World.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = owner.Id, Reason = "Test", DeclaredAt = DateTime.UtcNow });
        var browser = await Host.SignInAs(owner);

        Assert.Empty(Links(await browser.Open("/my-work")));
        Assert.DoesNotContain(action.Id.ToString(), (await browser.Open("/my-work/actions")).Body, StringComparison.Ordinal);
        Assert.Equal((await browser.Open($"/my-work/actions/{Guid.NewGuid()}")).Body, (await browser.Open($"/my-work/actions/{action.Id}")).Body);
    }

    [Fact]
    public async Task AnActionThatEnded_IsNotDueAnyMore()
    {
        var owner = await PersonAsync(Role.Practitioner);
        var action = await ActionAsync(await AgencyOfAsync(owner), owner, Today.AddDays(-1), "Visit");
        await ChangeAsync<MeetingAction>(action.Id, a => a.Complete("Visited.", DateTime.UtcNow));

        Assert.Empty(Links(await (await Host.SignInAs(owner)).Open("/my-work")));
    }

    [Fact]
    public async Task MoreThanStandsHere_IsSaid_AndAllActionsHaveAPage()
    {
        var owner = await PersonAsync(Role.Practitioner);
        var agency = await AgencyOfAsync(owner);
        for (var n = 0; n < 53; n++)
        {
            await ActionAsync(agency, owner, Today.AddDays(n % 7), $"Step {n}");
        }

        var browser = await Host.SignInAs(owner);
        var page = await browser.Open("/my-work");
        Assert.Equal(25, Links(page).Count);
        Assert.NotNull(page.Page.QuerySelector("main a[href='/my-work/actions']"));

        var first = await browser.Open("/my-work/actions");
        var second = await browser.Open(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var all = Links(first).Concat(Links(second)).ToList();
        Assert.Equal(53, all.Distinct().Count());
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task AnElevatedRoleAskedFor_WaitsForASecondPerson_NotForWhoAsked()
    {
        var (asker, second) = (await PersonAsync(Role.SystemAdministrator), await PersonAsync(Role.InformationGovernance));
        var person = await PersonAsync(Role.Practitioner);
        await World.SaveAsync(new RoleAssignment { AccountId = person.Id, Role = Role.TriageOfficer, From = Today, GrantedById = asker.Id, Reason = "Joins the team" });

        Assert.Contains($"Triage officer for {person.Name}", Text(await (await Host.SignInAs(second)).Open("/my-work")), StringComparison.Ordinal);
        Assert.DoesNotContain($"Triage officer for {person.Name}", Text(await (await Host.SignInAs(asker)).Open("/my-work")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingDue_SaysSo()
    {
        var page = await (await Host.SignInAs(Role.BoardMember)).Open("/my-work");
        Assert.Contains("Nothing is due from you now", Text(page), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Links(Answer page) => [.. page.Page.QuerySelectorAll("main .govuk-task-list__link").Select(a => a.GetAttribute("href")!)];

    private static string Text(Answer page) => page.Page.QuerySelector("main")!.TextContent;

    private static Task<Agency> AgencyOfAsync(CurrentUser person) => ReadAsync(records => records.All<Agency>().SingleAsync(a => a.Id == person.AgencyId));

    private static async Task AskAsync(ScreeningSubmission submission)
    {
        var officer = await PersonAsync();
        await ChangeAsync<ScreeningSubmission>(submission.Id, s => s.ReturnForInformation("Which school?", officer, DateTime.UtcNow));
    }

    private static async Task<MeetingAction> ActionAsync(Agency agency, CurrentUser? owner, DateOnly due, string text, Child? child = null)
    {
        var body = await ReadAsync(records => records.All<MeetingBody>().FirstAsync(b => b.Code == "marmm"));
        var action = new MeetingAction { BodyId = body.Id, ChildId = child?.Id, Text = text, OwnerAgencyId = agency.Id, OwnerId = owner?.Id, OwnerName = owner?.Name ?? "A colleague", DueOn = due, AgreedAt = DateTime.UtcNow.AddDays(-40) };
        await World.SaveAsync(action);
        return action;
    }

    private static async Task ChangeAsync<T>(Guid id, Action<T> change) where T : Core.Rules.Record
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(await records.All<T>().SingleAsync(record => record.Id == id));
        await records.SaveAsync(default);
    }
}
