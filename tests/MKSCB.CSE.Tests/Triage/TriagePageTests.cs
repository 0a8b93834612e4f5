using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
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

    private static List<string> Rows(Web.Answer page) =>
        [.. page.Page.QuerySelectorAll("main .govuk-summary-list__row, main blockquote, main h3.govuk-heading-s").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
