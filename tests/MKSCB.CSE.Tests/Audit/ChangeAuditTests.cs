using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Audit;

public sealed class ChangeAuditTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.SqliteAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private TestWorld World => new(_database.Services);

    [Fact]
    public async Task AChange_IsLinkedAfterTheLast_WithWhoWhereAndWhy()
    {
        var agency = await World.AgencyAsync();
        var person = await World.PersonAsync(agency, Role.TriageOfficer);
        var child = await World.ChildAsync();
        using var scope = _database.As(person);
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        (acting.Page, acting.Correlation, acting.Reason) = ("children/{reference}", "abc", "Moved house");
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        var mine = await records.Children.ToChange().SingleAsync(c => c.Id == child.Id);
        mine.Rewrite(localityCode: "north");

        await records.SaveAsync(default);

        var links = await LinksAsync(child);
        Assert.Equal([1, 2], links.Select(l => l.Seq));
        Assert.Equal(links[0].Hash, links[1].PrevHash);
        Assert.Equal("""{"LocalityCode":["south","north"]}""", links[1].Changes);
        Assert.Equal(AuditAction.Changed, links[1].Action);
        Assert.Equal((person.Id, agency.Id, "TriageOfficer"), (links[1].PersonId, links[1].AgencyId, links[1].Roles));
        Assert.Equal(("children/{reference}", "abc", "Moved house"), (links[1].Page, links[1].Correlation, links[1].Reason));
    }

    [Fact]
    public async Task NamesAndNarrative_StandInTheTrail_AsDigestsOnly()
    {
        var child = await World.ChildAsync();
        var before = (await LinksAsync(child)).Single();
        Assert.DoesNotContain(child.FamilyName, before.Changes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(child.Reference, before.Changes, StringComparison.Ordinal);

        await ChangeAsync(child, c => c.Rewrite(familyName: "Quillfeather"));

        var after = (await LinksAsync(child)).Last(l => l.Entity == nameof(Child));
        Assert.Matches("""^\{"FamilyName":\["#[0-9a-f]{16}","#[0-9a-f]{16}"\]""", after.Changes);
    }

    [Fact]
    public async Task ASaveThatFails_LeavesNoTrace()
    {
        var child = await World.ChildAsync();
        using var scope = _database.As(null);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        (await db.Set<Child>().ToChange().SingleAsync(c => c.Id == child.Id)).Rewrite(localityCode: "nowhere");

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Single(await LinksAsync(child));
    }

    [Fact]
    public async Task PartsOfAChild_ShareItsChain()
    {
        var child = await World.ChildAsync();
        var agency = await World.AgencyAsync();
        await World.SaveAsync(new Involvement { ChildId = child.Id, AgencyId = agency.Id, WorkerName = "A worker", WorkerRole = "School nurse", From = new DateOnly(2026, 1, 5) });

        var links = await LinksAsync(child);
        Assert.Equal(["Child", "Involvement"], links.Select(l => l.Entity));
    }

    [Fact]
    public async Task ManyPeopleChangingOneChild_LeaveOneUnbrokenChain()
    {
        var child = await World.ChildAsync();
        var agency = await World.AgencyAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => World.SaveAsync(
            new Involvement { ChildId = child.Id, AgencyId = agency.Id, WorkerName = $"Worker {i}", WorkerRole = "Teacher", From = new DateOnly(2026, 1, 5) })));

        Assert.Equal(Enumerable.Range(1, 13).Select(i => (long)i), (await LinksAsync(child)).Select(l => l.Seq));
        Assert.True((await VerifyAsync()).IsWhole);
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET PersonId = NULL")]
    [InlineData("DELETE FROM AuditEvents")]
    [InlineData("UPDATE AuditEvents SET SealNumber = NULL WHERE SealNumber IS NOT NULL")]
    [InlineData("DELETE FROM AuditHeads")]
    [InlineData("DELETE FROM AuditSeals")]
    [InlineData("UPDATE AuditSeals SET Hash = ''")]
    public async Task TheDatabaseItself_RefusesToChangeTheTrail(string statement)
    {
        await World.ChildAsync();
        await _database.Services.GetRequiredService<SealWorker>().SealAllAsync(default);
        using var scope = _database.As(null);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement));

        Assert.Contains("never changed", refused.Message, StringComparison.Ordinal);
    }

    private async Task ChangeAsync(Child child, Action<Child> change)
    {
        using var scope = _database.As(null);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(await records.All<Child>().ToChange().SingleAsync(c => c.Id == child.Id));
        await records.SaveAsync(default);
    }

    private async Task<AuditReport> VerifyAsync()
    {
        using var scope = _database.As(null);
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(default);
    }

    private async Task<List<AuditEvent>> LinksAsync(Child child)
    {
        using var scope = _database.As(null);
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<AuditEvent>().AsNoTracking()
            .Where(e => e.Stream == child.AuditStream).OrderBy(e => e.Seq).ToListAsync();
    }
}
