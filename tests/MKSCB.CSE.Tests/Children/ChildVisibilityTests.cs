using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Children;

/// <summary>Each relation to a child, granted and denied; meetings' relations are tested beside meetings.</summary>
public sealed class ChildVisibilityTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private TestWorld _world = null!;
    private Agency _agency = null!;
    private Child _child = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        _world = new TestWorld(_database.Services);
        _agency = await _world.AgencyAsync();
        _child = await _world.ChildAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Theory]
    [InlineData(Role.TriageOfficer, true)]
    [InlineData(Role.CseCoordinator, true)]
    [InlineData(Role.Practitioner, false)]
    [InlineData(Role.AgencyLead, false)]
    [InlineData(Role.InterventionWorker, false)]
    [InlineData(Role.InterventionManager, false)]
    [InlineData(Role.IntelligenceOfficer, false)]
    [InlineData(Role.SubGroupChair, false)]
    [InlineData(Role.BoardMember, false)]
    [InlineData(Role.InformationGovernance, false)]
    [InlineData(Role.SystemAdministrator, false)]
    public async Task WithoutAnyPartInTheChild_OnlyTriageAndCoordinationSee(Role role, bool sees) =>
        Assert.Equal(sees, await SeesAsync(await _world.PersonAsync(_agency, role)));

    [Fact]
    public async Task TheWorker_SeesFromTheFirstDayToTheLast()
    {
        var worker = await _world.PersonAsync(_agency);
        await InvolveAsync(worker.Id, Today().AddDays(1), null);
        Assert.False(await SeesAsync(worker));

        _database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await SeesAsync(worker));
    }

    [Fact]
    public async Task TheWorker_StopsSeeingTheDayAfterTheLast()
    {
        var worker = await _world.PersonAsync(_agency);
        await InvolveAsync(worker.Id, Today().AddDays(-30), Today());
        Assert.True(await SeesAsync(worker));

        _database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await SeesAsync(worker));
    }

    [Fact]
    public async Task TheLeadOfTheWorkersAgency_Sees_AndAColleagueDoesNot()
    {
        var worker = await _world.PersonAsync(_agency);
        var lead = await _world.PersonAsync(_agency, Role.AgencyLead);
        var colleague = await _world.PersonAsync(_agency);
        var otherLead = await _world.PersonAsync(await _world.AgencyAsync(), Role.AgencyLead);
        await InvolveAsync(worker.Id, Today(), null);

        Assert.True(await SeesAsync(lead));
        Assert.False(await SeesAsync(colleague));
        Assert.False(await SeesAsync(otherLead));
    }

    [Fact]
    public async Task AWorkerWithoutAnAccount_LetsOnlyTheAgencysLeadsSee()
    {
        var lead = await _world.PersonAsync(_agency, Role.AgencyLead);
        var practitioner = await _world.PersonAsync(_agency);
        await InvolveAsync(null, Today(), null);

        Assert.True(await SeesAsync(lead));
        Assert.False(await SeesAsync(practitioner));
    }

    [Theory]
    [InlineData(Role.TriageOfficer)]
    [InlineData(Role.CseCoordinator)]
    [InlineData(Role.AgencyLead)]
    [InlineData(Role.Practitioner)]
    public async Task AConflictOfInterest_BeatsEveryRelation(Role role)
    {
        var person = await _world.PersonAsync(_agency, role);
        await InvolveAsync(person.Id, Today(), null);
        Assert.True(await SeesAsync(person));

        await _world.SaveAsync(new ConflictOfInterest { ChildId = _child.Id, AccountId = person.Id, Reason = "Family", DeclaredAt = _database.Clock.Now() });
        Assert.False(await SeesAsync(person));
    }

    [Fact]
    public async Task AConflictThatHasEnded_HidesNothing_AndAnotherBesideItStillDoes()
    {
        var officer = await _world.PersonAsync(_agency, Role.TriageOfficer);
        var ended = new ConflictOfInterest { ChildId = _child.Id, AccountId = officer.Id, Reason = "Mistaken", DeclaredAt = _database.Clock.Now() };
        ended.End("Another person", await _world.PersonAsync(_agency, Role.TriageOfficer), _database.Clock.Now());
        await _world.SaveAsync(ended);
        Assert.True(await SeesAsync(officer));

        await _world.SaveAsync(new ConflictOfInterest { ChildId = _child.Id, AccountId = officer.Id, Reason = "Family", DeclaredAt = _database.Clock.Now() });
        Assert.False(await SeesAsync(officer));
    }

    private DateOnly Today() => _database.Clock.Today();

    private Task InvolveAsync(Guid? account, DateOnly from, DateOnly? to)
    {
        var work = new Involvement { ChildId = _child.Id, AgencyId = _agency.Id, AccountId = account, WorkerName = "A Worker", WorkerRole = "Nurse", From = from };
        if (to != null)
        {
            work.End(to.Value, "Moved on");
        }

        return _world.SaveAsync(work);
    }

    private async Task<bool> SeesAsync(CurrentUser person)
    {
        await using var scope = _database.As(person);
        return await scope.ServiceProvider.GetRequiredService<CaseRecords>().Children.AnyAsync(c => c.Id == _child.Id);
    }
}
