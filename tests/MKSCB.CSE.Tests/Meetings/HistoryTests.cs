using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>Bringing the list that was kept of past meetings.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task AList_BecomesMeetings_ChildrenAndActions()
    {
        await using var world = await HistoryWorld.NewAsync();
        var import = await world.BringAsync(
            HistoryWorld.Row(2, [.. world.Action("Visit the school"), "Level=High"]),
            HistoryWorld.Row(3, [.. world.Action("See the GP", "Seen on 20 September"), "Discussion=", "Next review="]),
            HistoryWorld.Row(4, "Meeting date=10/10/2013", "Next review=", "No longer followed because=Moved to family."));

        await world.ImportAsync(import);

        var meetings = await world.MeetingsAsync();
        Assert.Equal([new DateOnly(2013, 9, 12), new DateOnly(2013, 10, 10)], meetings.Select(m => m.Day));
        Assert.All(meetings, m => Assert.Equal((MeetingState.MinutesApproved, AgendaItemState.Discussed), (m.State, Assert.Single(m.Items).State)));
        var child = Assert.Single(meetings.SelectMany(m => m.Items).Select(i => i.Child!).DistinctBy(c => c.Id));
        Assert.Equal(("Ada", "south", (RiskLevel?)null), (child.GivenName, child.LocalityCode, child.Level));
        Assert.Equal(new DateOnly(2013, 12, 12), meetings[0].Items.Single().NextReviewOn);
        Assert.Equal("Moved to family.", meetings[1].Items.Single().EndedBecause);
        var actions = await world.ActionsAsync();
        Assert.Equal(2, actions.Count);
        Assert.Equal(ActionState.Open, actions.Single(a => a.Text == "Visit the school").State);
        Assert.Equal("Seen on 20 September", actions.Single(a => a.Text == "See the GP").Outcome);
        var notes = await world.World.ReadAsync(r => r.All<ChronologyEntry>().AsNoTracking().Where(e => e.ChildId == child.Id).OrderBy(e => e.HappenedOn).ToList());
        Assert.Equal("Test MARMM recorded: Seen twice with an adult nobody knows. Level recorded then: High.", notes[0].Text);
        Assert.Equal(world.Now, notes[0].RecordedAt);
    }

    [Fact]
    public async Task OpenActionsAndPassedReviews_ComeBackOnTheNextAgenda()
    {
        await using var world = await HistoryWorld.NewAsync();
        await world.ImportAsync(await world.BringAsync(HistoryWorld.Row(2, world.Action("Visit the school"))));
        await world.World.SaveAsync(new Meeting { BodyId = world.Body.Id, StartsAt = world.Now.AddDays(10) });

        await using var scope = world.Database.As(null);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        await records.DraftNextAgendaAsync(world.Body.Id, world.Now, default);
        await records.SaveAsync(default);

        var item = Assert.Single((await world.MeetingsAsync())[^1].Items);
        Assert.Equal("Ada", item.Child!.GivenName);
    }

    [Fact]
    public async Task TheSameList_BroughtAgain_ImportsNothingTwice()
    {
        await using var world = await HistoryWorld.NewAsync();
        HistoryCells[] rows = [HistoryWorld.Row(2, world.Action("Visit")), HistoryWorld.Row(3, "Given name=Ben", "Family name=Test-Wren")];
        await world.ImportAsync(await world.BringAsync(rows));

        var again = await world.BringAsync([.. rows, HistoryWorld.Row(4, "Given name=Cleo", "Family name=Test-Lark")]);
        await world.ImportAsync(again);

        Assert.Equal([HistoryRowState.AlreadyThere, HistoryRowState.AlreadyThere, HistoryRowState.Imported], (await world.StoredAsync(again)).Rows.OrderBy(r => r.Number).Select(r => r.State));
        Assert.Equal(3, Assert.Single(await world.MeetingsAsync()).Items.Count);
        Assert.Single(await world.ActionsAsync());
    }

    [Fact]
    public async Task TwoListsWithTheSameRow_ImportedOneAfterTheOther_StoreItOnce()
    {
        await using var world = await HistoryWorld.NewAsync();
        var (first, second) = (await world.BringAsync(HistoryWorld.Row(2)), await world.BringAsync(HistoryWorld.Row(2)));

        await world.ImportAsync(first);
        await world.ImportAsync(second);

        Assert.Equal(HistoryRowState.AlreadyThere, Assert.Single((await world.StoredAsync(second)).Rows).State);
        Assert.Single(Assert.Single(await world.MeetingsAsync()).Items);
    }

    [Fact]
    public async Task WithOneProblem_NothingIsImported_UnlessTheGoodRowsAreAskedFor()
    {
        await using var world = await HistoryWorld.NewAsync();
        var import = await world.BringAsync(HistoryWorld.Row(2), HistoryWorld.Row(3, "Given name=Ben", "Next review="));

        await Assert.ThrowsAsync<RuleViolation>(() => world.ImportAsync(import));
        Assert.Empty(await world.MeetingsAsync());

        await world.ImportAsync(import, leaveOutProblems: true);
        Assert.Equal("Ada", Assert.Single(Assert.Single(await world.MeetingsAsync()).Items).Child!.GivenName);
    }

    [Fact]
    public async Task StoppedHalfWay_GoesOnWhereItWas()
    {
        await using var world = await HistoryWorld.NewAsync();
        var import = await world.BringAsync(HistoryWorld.Row(2), HistoryWorld.Row(3, "Meeting date=10/10/2013", "Next review=12/12/2013"), HistoryWorld.Row(4, "Meeting date=14/11/2013"));

        await world.ImportAsync(import, most: 1);
        Assert.Single(await world.MeetingsAsync());
        // The one who stopped may be dead; its lease runs out.
        world.Database.Clock.Advance(TimeSpan.FromMinutes(3));
        await world.RunAsync(import);

        Assert.Equal(3, (await world.MeetingsAsync()).Count);
        var done = await world.StoredAsync(import);
        Assert.Equal(HistoryImportState.Done, done.State);
        Assert.All(done.Rows, r => Assert.Null(r.Cells));
        Assert.Single((await world.MeetingsAsync()).SelectMany(m => m.Items).Select(i => i.ChildId).Distinct());
    }

    [Fact]
    public async Task ALevelOnTheList_NeverMovesAChildsLevel()
    {
        await using var world = await HistoryWorld.NewAsync();
        var child = await world.World.ChildAsync();
        await using (var scope = world.Database.As(world.Coordinator))
        {
            var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
            (await records.Children.SingleAsync(c => c.Id == child.Id)).RaiseLevel(new LevelJudgement(RiskLevel.High, "Serious signs"), world.Coordinator, world.Now);
            await records.SaveAsync(default);
        }

        await world.ImportAsync(await world.BringAsync(HistoryWorld.Row(2, $"Child reference={child.Reference}", "Given name=", "Family name=", "Date of birth=", "Level=Low")));

        Assert.Equal(RiskLevel.High, (await world.World.ReadAsync(r => r.All<Child>().AsNoTracking().Single(c => c.Id == child.Id))).Level);
    }

    [Fact]
    public async Task AHiddenChild_AndTwoAlike_AreRefusedInTheSameWords()
    {
        await using var world = await HistoryWorld.NewAsync();
        var hidden = await world.World.ChildAsync();
        await world.World.SaveAsync(new ConflictOfInterest { ChildId = hidden.Id, AccountId = world.Coordinator.Id, Reason = "Own family", DeclaredAt = world.Now });
        var twin = new Func<Child>(() => new Child { Reference = $"T-{TestWorld.NextNumber()}", GivenName = "Ben", FamilyName = "Twin", DateOfBirth = new DateOnly(1999, 5, 3), LocalityCode = "south", OpenedAt = world.Now });
        await world.World.SaveAsync(twin(), twin());

        var import = await world.BringAsync(
            HistoryWorld.Row(2, $"Given name={hidden.GivenName}", $"Family name={hidden.FamilyName}", "Date of birth=01/05/2011", "Meeting date=12/09/2024", "Next review=12/12/2024"),
            HistoryWorld.Row(3, "Given name=Ben", "Family name=Twin"),
            HistoryWorld.Row(4, "Child reference=NOBODY-1"));

        Assert.Equal(3, import.Rows.Count);
        Assert.Single(import.Rows.Select(r => (r.State, r.Problem)).Distinct());
        Assert.Equal(HistoryRowState.Problem, import.Rows.First().State);
    }

    [Fact]
    public async Task AMeetingHeldHere_TakesNoRow()
    {
        await using var world = await HistoryWorld.NewAsync();
        await world.World.SaveAsync(new Meeting { BodyId = world.Body.Id, StartsAt = LondonTime.ToUtc(new DateOnly(2013, 9, 12), new TimeOnly(10, 0)) });

        Assert.Contains("held, or is being prepared, in this service", (await world.BringAsync(HistoryWorld.Row(2))).Rows.Single().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AColleague_DoesNotSeeTheList()
    {
        await using var world = await HistoryWorld.NewAsync();
        await world.BringAsync(HistoryWorld.Row(2));
        var colleague = await world.World.PersonAsync(world.Agency, Role.CseCoordinator);

        await using var scope = world.Database.As(colleague);
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<CaseRecords>().HistoryImports.ToListAsync());
    }

    [Fact]
    public async Task WhatIsImported_IsInTheAudit_UnderWhoBroughtIt()
    {
        await using var world = await HistoryWorld.NewAsync();
        await world.ImportAsync(await world.BringAsync(HistoryWorld.Row(2)));

        var meeting = Assert.Single(await world.MeetingsAsync());
        Assert.NotEmpty(await world.World.ReadAsync(r => r.All<AuditEvent>().AsNoTracking().Where(e => e.Stream == $"meeting:{meeting.Id}").ToList()));
        await using var scope = world.Database.As(null);
        Assert.True((await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(default)).IsWhole);
    }
}
