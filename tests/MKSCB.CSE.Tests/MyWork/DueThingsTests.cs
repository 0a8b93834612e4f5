using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Mail;
using MKSCB.CSE.Tests.Screening;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.MyWork;

namespace MKSCB.CSE.Tests.MyWork;

/// <summary>What My work asks of the database: one statement to a kind, few rows or many, and no scan of what grows.</summary>
public sealed class DueThingsTests : IAsyncLifetime
{
    private readonly StatementCounter _statements = new();
    private TestDatabase _database = null!;
    private SentWorld _world = null!;
    private CurrentUser _everybody = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync(services =>
        {
            MailWorld.AddTo(services);
            services.AddSingleton<IInterceptor>(_statements);
        });
        _world = await SentWorld.MakeAsync(_database.Services);
        var body = await new TestWorld(_database.Services).ReadAsync(records => records.All<MeetingBody>().First());
        _everybody = new CurrentUser(_world.Lead.Id, "Everybody", _world.Agency.Id, _world.Agency.Name, [.. Roles.Table.Select(row => new Grant(row.Role, null, null, body.Id))]);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Statements_AreOneToAKind_HoweverManyRows()
    {
        var few = await CountAsync();
        Assert.Equal(DueKinds.All.Count, few);
        for (var n = 0; n < 12; n++)
        {
            await _world.LowAsync();
            await _world.AskAsync(await _world.SentAsync(), "Which school?");
            await SaveActionsAsync();
        }

        Assert.Equal(few, await CountAsync());
    }

    [Fact]
    public async Task APersonWithoutARole_IsAskedForTheirActionsInvitationsAndPacksOnly()
    {
        _statements.Reset();
        await LoadAsync(new CurrentUser(_world.Author.Id, "Nobody", _world.Agency.Id, "", []));
        Assert.Equal(3, _statements.Count);
    }

    [Fact]
    public async Task OnesOwnThings_AreFoundByAnIndex()
    {
        await using var scope = _database.As(_world.Author);
        var (records, me) = (scope.ServiceProvider.GetRequiredService<CaseRecords>(), _world.Author.Id);

        Assert.Contains("USING INDEX IX_MeetingAction_OwnerId_State", await QueryPlan.OfAsync(scope.ServiceProvider, records.Actions.Where(a => a.OwnerId == me && MeetingAction.Unended.Contains(a.State)).Select(a => a.Id)), StringComparison.Ordinal);
        Assert.Contains("INDEX IX_Outbox_State_NextAt", await QueryPlan.OfAsync(scope.ServiceProvider, DueLetters(scope.ServiceProvider)), StringComparison.Ordinal);
    }

    private static IQueryable<Guid> DueLetters(IServiceProvider scope)
    {
        var now = DateTime.UtcNow;
        return scope.GetRequiredService<Outbox>().Letters.Where(l => l.State == Core.Mail.LetterState.Waiting && l.NextAt <= now).OrderBy(l => l.CanWait).ThenBy(l => l.NextAt).Select(l => l.Id);
    }

    private async Task<int> CountAsync()
    {
        _statements.Reset();
        await LoadAsync(_everybody);
        return _statements.Count;
    }

    private async Task LoadAsync(CurrentUser who)
    {
        await using var scope = _database.As(who);
        await MyWorkPage.LoadAsync(scope.ServiceProvider.GetRequiredService<DueThings>(), _database.Clock.Now(), default);
    }

    private async Task SaveActionsAsync()
    {
        var world = new TestWorld(_database.Services);
        var child = await world.ChildAsync();
        var body = await world.ReadAsync(records => records.All<MeetingBody>().First());
        await world.SaveAsync([.. new[] { _everybody.Id, _world.Author.Id }.Select(owner => new MeetingAction
        {
            BodyId = body.Id,
            ChildId = child.Id,
            Text = "Visit",
            OwnerAgencyId = _world.Agency.Id,
            OwnerId = owner,
            OwnerName = "Owner",
            DueOn = _database.Clock.Today(),
            AgreedAt = _database.Clock.Now(),
        })]);
    }
}
