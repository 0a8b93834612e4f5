using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Data;

/// <summary>What must hold on every database alike; run once per engine that is there.</summary>
public abstract class ProviderTests : IAsyncLifetime
{
    private readonly StatementCounter _statements = new();
    private TestDatabase _database = null!;

    private protected abstract Task<TestDatabase> StartAsync(Action<IServiceCollection> also);

    public async Task InitializeAsync() => _database = await StartAsync(services => services.AddSingleton<IInterceptor>(_statements));

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private TestWorld World => new(_database.Services);

    private AsyncServiceScope Scope() => _database.As(null);

    [SkippableFact]
    public async Task ReferenceData_AfterASecondStart_IsNotDoubled()
    {
        await _database.Services.MigrateDatabaseAsync();

        using var scope = Scope();
        var reference = scope.ServiceProvider.GetRequiredService<ReferenceRecords>();
        Assert.Equal(["South", "North", "Central", "Out of area", "Unknown"], await reference.Localities.Select(l => l.Name).ToListAsync());
        Assert.Equal(["marmm", "mini-marmm-central", "mini-marmm-north", "mini-marmm-south"], await reference.Bodies.Select(b => b.Code).OrderBy(c => c).ToListAsync());
    }

    [SkippableFact]
    public async Task Session_WithManyRoles_IsReadInOneStatement()
    {
        var person = await World.PersonAsync(await World.AgencyAsync());
        var today = _database.Clock.Today();
        var agreed = new RoleAssignment { AccountId = person.Id, Role = Role.TriageOfficer, From = today };
        agreed.Agree(Guid.NewGuid());
        await World.SaveAsync(
            agreed,
            new RoleAssignment { AccountId = person.Id, Role = Role.CseCoordinator, From = today },
            new RoleAssignment { AccountId = person.Id, Role = Role.PanelMember, From = today.AddDays(1) });
        _statements.Reset();

        using var scope = Scope();
        var session = await scope.ServiceProvider.GetRequiredService<AccountRecords>().SessionAsync(person.Id, Guid.Empty, DateTime.UnixEpoch, default);

        Assert.Equal(1, _statements.Count);
        Assert.Equal(AccountState.Active, session!.State);
        Assert.Equal([Role.Practitioner, Role.TriageOfficer], session.User.Grants.Select(g => g.Role).Order());
    }

    [SkippableFact]
    public async Task Session_OfNoAccount_IsNothing()
    {
        using var scope = Scope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<AccountRecords>().SessionAsync(Guid.NewGuid(), Guid.Empty, DateTime.UnixEpoch, default));
    }

    [SkippableFact]
    public async Task TwoPeopleSaving_TheSecond_IsRefused()
    {
        var child = await World.ChildAsync();
        using var first = Scope();
        using var second = Scope();
        var mine = await first.ServiceProvider.GetRequiredService<SystemRecords>().All<Child>().ToChange().SingleAsync(c => c.Id == child.Id);
        var theirs = await second.ServiceProvider.GetRequiredService<SystemRecords>().All<Child>().ToChange().SingleAsync(c => c.Id == child.Id);
        mine.Rewrite(localityCode: "north");
        theirs.Rewrite(localityCode: "central");

        await first.ServiceProvider.GetRequiredService<SystemRecords>().SaveAsync(default);

        Assert.Equal(2, mine.Version);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.ServiceProvider.GetRequiredService<SystemRecords>().SaveAsync(default));
    }

    [SkippableFact]
    public async Task InstantsAndDays_AfterTheRoundTrip_AreTheSame()
    {
        _database.Clock.Advance(TimeSpan.FromTicks(12_345_678));
        var child = await World.ChildAsync();

        using var scope = Scope();
        var read = await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<Child>().AsNoTracking()
            .SingleAsync(c => c.OpenedAt == child.OpenedAt && c.DateOfBirth == child.DateOfBirth && c.Id == child.Id);

        Assert.Equal(child.OpenedAt, read.OpenedAt);
        Assert.Equal(DateTimeKind.Utc, read.OpenedAt.Kind);
    }

    [SkippableFact]
    public async Task EveryDoor_Translates()
    {
        var person = await World.PersonAsync(await World.AgencyAsync(), Role.AgencyLead);
        using var scope = _database.As(person);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();

        Assert.Empty(await records.Children.ToListAsync());
        Assert.Empty(await records.Screenings.ToListAsync());
        Assert.Empty(await records.Meetings.ToListAsync());
        Assert.Empty(await records.AgendaItems.ToListAsync());
    }

    [SkippableFact]
    public async Task AStrangersChild_IsNotThere_AndATriageOfficers_Is()
    {
        var agency = await World.AgencyAsync();
        var child = await World.ChildAsync();
        using var stranger = _database.As(await World.PersonAsync(agency));
        using var triage = _database.As(await World.PersonAsync(agency, Role.TriageOfficer));

        Assert.False(await stranger.ServiceProvider.GetRequiredService<CaseRecords>().Children.AnyAsync(c => c.Id == child.Id));
        Assert.True(await triage.ServiceProvider.GetRequiredService<CaseRecords>().Children.AnyAsync(c => c.Id == child.Id));
    }

    [SkippableFact]
    public async Task TheAudit_ChainsUnderPressure_Verifies_AndRefusesToBeChanged()
    {
        var child = await World.ChildAsync();
        var agency = await World.AgencyAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => World.SaveAsync(
            new Involvement { ChildId = child.Id, AgencyId = agency.Id, WorkerName = $"Worker {i}", WorkerRole = "Teacher", From = new DateOnly(2026, 1, 5) })));
        await _database.Services.GetRequiredService<ReadLog>().WriteAsync(new Acting(), [new ReadNote(ReadKind.Detail, "child", child.Id, [], null)], default);
        await _database.Services.GetRequiredService<SealWorker>().SealAllAsync(default);

        using var scope = Scope();
        var report = await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(default);

        Assert.True(report.IsWhole, report.InWords);
        Assert.Equal((1, 1, 0), (report.Reads, report.Seals, report.NotYetSealed));
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ReadEvent>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Subject, "other")));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<AuditEvent>().ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<AuditHead>().ExecuteDeleteAsync());
    }

    [SkippableFact]
    public void TheModel_HasNoChangeWithoutAMigration()
    {
        using var scope = Scope();
        Assert.False(scope.ServiceProvider.GetRequiredService<AppDb>().Database.HasPendingModelChanges());
    }
}

public sealed class SqliteProviderTests : ProviderTests
{
    private protected override Task<TestDatabase> StartAsync(Action<IServiceCollection> also) => TestDatabase.SqliteAsync(also);
}

[Collection(PostgresRun.Name)]
public sealed class PostgresProviderTests(PostgresCluster cluster) : ProviderTests
{
    private protected override Task<TestDatabase> StartAsync(Action<IServiceCollection> also) => TestDatabase.PostgresAsync(cluster, also);
}
