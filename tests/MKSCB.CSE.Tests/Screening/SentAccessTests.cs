using System.Net;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Tests.Web;
using MKSCB.CSE.Web.Features.Screening;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>Who reaches a sent screening, what a form may not carry, and what the lists cost.</summary>
public sealed class SentAccessTests : IAsyncLifetime
{
    private static readonly TestHost Host = TestHost.Shared;
    private SentWorld _world = null!;

    public async Task InitializeAsync() => _world = await SentWorld.MakeAsync(Host.Services);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData("/withdraw")]
    [InlineData("/countersign")]
    [InlineData("/questions/{question}")]
    public async Task Another_agency_s_lead_gets_the_bytes_of_a_missing_page(string place)
    {
        var low = await _world.LowAsync();
        var question = await _world.AskAsync(low, "Where?");
        var path = place.Replace("{question}", question.ToString(), StringComparison.Ordinal);
        var stranger = await Host.SignInAs(await _world.ElsewhereAsync(Role.AgencyLead));

        var hidden = await stranger.Open($"/screenings/{low.Reference}{path}");
        var missing = await stranger.Open($"/screenings/SCR-2222-2222{path}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(missing.Body, hidden.Body);
        if (place.Length == 0)
        {
            return;
        }

        var token = await TokenAsync(stranger);
        var posted = await stranger.Post($"/screenings/{low.Reference}{path}", [token, new("Reason", "x"), new("Answer", "x"), new("Agrees", "true"), new("Comment", "x")]);
        var empty = await stranger.Post($"/screenings/{low.Reference}{path}", [token]);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (posted.Status, empty.Status));
        Assert.Equal(missing.Body, posted.Body);
        Assert.Equal(missing.Body, empty.Body);
        Assert.Equal((ScreeningState.ReturnedForInformation, CountersignState.Awaiting), await StandAsync(low));
    }

    [Theory]
    [InlineData("/withdraw")]
    [InlineData("/questions/{question}")]
    public async Task Lead_and_triage_do_not_take_the_author_s_steps(string place)
    {
        var sent = await _world.SentAsync();
        var question = await _world.AskAsync(sent, "Where?");
        var path = place.Replace("{question}", question.ToString(), StringComparison.Ordinal);
        foreach (var person in new[] { _world.Lead, _world.Officer })
        {
            var browser = await Host.SignInAs(person);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/screenings/{sent.Reference}{path}")).Status);
            var posted = await browser.Post($"/screenings/{sent.Reference}{path}", [await TokenAsync(browser), new("Reason", "x"), new("Answer", "x")]);
            Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        }

        Assert.Equal(ScreeningState.ReturnedForInformation, (await StandAsync(sent)).State);
    }

    [Fact]
    public async Task Fields_no_form_has_store_nothing()
    {
        var low = await _world.LowAsync();
        var lead = await Host.SignInAs(_world.Lead);
        var forged = new KeyValuePair<string, string>[]
        {
            await TokenAsync(lead), new("Agrees", "false"), new("Comment", "No."), new("reference", "SCR-2222-2222"), new("State", "Triaged"),
            new("AuthorId", _world.Lead.Id.ToString()), new("ChildId", Guid.NewGuid().ToString()), new("Judgement.Level", "High"), new("Countersign", "Agreed"),
        };
        await lead.Post($"/screenings/{low.Reference}/countersign", forged);

        var stored = await _world.StoredAsync(low);
        Assert.Equal((ScreeningState.Submitted, CountersignState.Disagreed), (stored.State, stored.Countersign));
        Assert.Equal((_world.Author.Id, null, RiskLevel.Low), (stored.AuthorId, stored.ChildId, stored.Judgement!.Level));
    }

    [Fact]
    public async Task Statements_stay_the_same_as_screenings_grow()
    {
        var statements = new StatementCounter();
        await using var database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(statements));
        var world = await SentWorld.MakeAsync(database.Services);
        await world.LowAsync();
        var few = await CountAsync(database, world, statements);
        for (var more = 0; more < 5; more++)
        {
            await world.LowAsync();
            await world.DraftAsync();
        }

        Assert.Equal(few, await CountAsync(database, world, statements));
        Assert.Equal((2, 2, 4), few);
    }

    [Fact]
    public async Task Pages_of_the_list_hold_every_screening_once_newest_first()
    {
        await using var database = await TestDatabase.SqliteAsync();
        var world = await SentWorld.MakeAsync(database.Services);
        for (var more = 0; more < CSE.Web.Mvc.Paging.PageSize + 3; more++)
        {
            await world.SentAsync();
        }

        await using var scope = database.As(world.Author);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        var first = (await SentList.LoadAsync(records.Screenings, new ScreeningQuery(), default)).Sent;
        var second = (await SentList.LoadAsync(records.Screenings, new ScreeningQuery { After = first.NextKey }, default)).Sent;
        Assert.Equal((CSE.Web.Mvc.Paging.PageSize, 3), (first.Rows.Count, second.Rows.Count));
        Assert.Null(second.NextKey);
        Assert.Equal(CSE.Web.Mvc.Paging.PageSize + 3, first.Rows.Concat(second.Rows).Select(r => r.Reference).Distinct().Count());
    }

    private static async Task<(int Mine, int Agency, int Show)> CountAsync(TestDatabase database, SentWorld world, StatementCounter statements)
    {
        await using var scope = database.As(world.Lead);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        statements.Reset();
        var list = await SentList.LoadAsync(records.Screenings, new ScreeningQuery(), default);
        var mine = statements.Count;
        statements.Reset();
        await AgencyList.LoadAsync(records.Screenings, new ScreeningQuery(), default);
        var agency = statements.Count;
        statements.Reset();
        await SentPage.LoadAsync(records.Screenings, scope.ServiceProvider.GetRequiredService<ReferenceRecords>(), world.Lead, list.Sent.Rows[0].Reference, default);
        return (mine, agency, statements.Count);
    }

    private async Task<(ScreeningState State, CountersignState Countersign)> StandAsync(ScreeningSubmission screening)
    {
        var stored = await _world.StoredAsync(screening);
        return (stored.State, stored.Countersign);
    }

    private static async Task<KeyValuePair<string, string>> TokenAsync(Browser browser)
    {
        var page = await browser.Open("/account/password");
        return new("__RequestVerificationToken", page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
