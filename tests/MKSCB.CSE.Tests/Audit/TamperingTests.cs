using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Audit;

/// <summary>Somebody with every right on the database, and with the triggers removed, still cannot hide what they did.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private Child _child = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        var world = new TestWorld(_database.Services);
        _child = await world.ChildAsync();
        var agency = await world.AgencyAsync();
        for (var i = 0; i < 4; i++)
        {
            await world.SaveAsync(new Involvement { ChildId = _child.Id, AgencyId = agency.Id, WorkerName = "A worker", WorkerRole = "Teacher", From = new DateOnly(2026, 1, 5) });
        }

        await ReadAsync(5);
        await SealAsync();
        await ReadAsync(3);
        await SealAsync();
        await ReadAsync(2);
        await DropTriggersAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    private string Stream => _child.AuditStream;

    [Fact]
    public async Task NothingTouched_IsWhole()
    {
        var report = await VerifyAsync();

        Assert.Null(report.Fault);
        Assert.Equal((10, 2, 2), (report.Reads, report.Seals, report.NotYetSealed));
        Assert.True(report.Changes >= 6);
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET Changes = '{}' WHERE Stream = {0} AND Seq = 3", "#3 ", "altered")]
    [InlineData("UPDATE AuditEvents SET At = '2026-03-12 09:30:01' WHERE Stream = {0} AND Seq = 2", "#2 ", "altered")]
    [InlineData("UPDATE AuditEvents SET PersonId = '0198A4B0-0000-7000-8000-000000000001' WHERE Stream = {0} AND Seq = 1", "#1 ", "altered")]
    [InlineData("DELETE FROM AuditEvents WHERE Stream = {0} AND Seq = 2", "#2", "missing")]
    [InlineData("DELETE FROM AuditEvents WHERE Stream = {0} AND Seq = 5", "#6|#5", "missing")]
    [InlineData("DELETE FROM AuditEvents WHERE Stream = {0}", "#1", "missing")]
    [InlineData("UPDATE AuditEvents SET Seq = CASE Seq WHEN 2 THEN 1003 WHEN 3 THEN 1002 ELSE Seq END WHERE Stream = {0}", "#2", "missing")]
    [InlineData("INSERT INTO AuditEvents (Id, Stream, Seq, At, Action, Entity, EntityId, Changes, PrevHash, Hash) SELECT '0198A4B0-0000-7000-8000-000000000002', Stream, 6, At, Action, Entity, EntityId, Changes, Hash, Hash FROM AuditEvents WHERE Stream = {0} AND Seq = 5", "#6 ", "not written by this service")]
    [InlineData("UPDATE AuditHeads SET Seq = 4 WHERE Stream = {0}", "head", "altered")]
    public async Task AChangedChain_NamesTheFirstBadLink(string statement, string rows, string what)
    {
        await ExecuteAsync(statement);

        var fault = (await VerifyAsync()).Fault;

        Assert.NotNull(fault);
        Assert.Contains(rows.Split('|'), row => $"{fault.Row} ".Contains($"{Stream} {row}", StringComparison.Ordinal));
        Assert.Contains(what, fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChainCutShort_WithItsHeadWoundBack_IsMissedByItsSeal()
    {
        await ExecuteAsync("DELETE FROM AuditEvents WHERE Stream = {0} AND Seq = 5");
        await ExecuteAsync("UPDATE AuditHeads SET Seq = 4, Hash = (SELECT Hash FROM AuditEvents WHERE Stream = {0} AND Seq = 4) WHERE Stream = {0}");

        var fault = (await VerifyAsync()).Fault;

        Assert.Matches("^seal 1, change [0-9]+$", fault!.Row);
        Assert.Equal("is missing", fault.What);
    }

    [Fact]
    public async Task AWholeStreamRemoved_WithItsHead_IsMissedByItsSeal()
    {
        await ExecuteAsync("DELETE FROM AuditEvents WHERE Stream = {0}");
        await ExecuteAsync("DELETE FROM AuditHeads WHERE Stream = {0}");

        Assert.Matches("^seal 1, change [0-9]+$", (await VerifyAsync()).Fault!.Row);
    }

    [Theory]
    [InlineData("UPDATE ReadEvents SET Subject = 'other' WHERE SealNumber = 1 AND SealPosition = 2", "^read [0-9a-f-]+$")]
    [InlineData("UPDATE ReadEvents SET PersonId = NULL, Reason = 'x' WHERE SealNumber IS NULL", "^read [0-9a-f-]+$")]
    [InlineData("DELETE FROM ReadEvents WHERE SealNumber = 1 AND SealPosition = 2", "^seal 1, read 2$")]
    [InlineData("DELETE FROM ReadEvents WHERE SealNumber = 2 AND SealPosition = 2", "^seal 2, read 2$")]
    [InlineData("DELETE FROM ReadEvents WHERE SealNumber = 2", "^seal 2, read 0$")]
    [InlineData("UPDATE ReadEvents SET SealPosition = CASE SealPosition WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE SealPosition END WHERE SealNumber = 1", "^seal 1$")]
    [InlineData("UPDATE ReadEvents SET SealNumber = 2, SealPosition = 3 WHERE SealNumber = 1 AND SealPosition = 4", "^seal 1, read 4$")]
    [InlineData("INSERT INTO ReadEvents (Id, At, Kind, Subject, ShownCount, Hash) SELECT '0198A4B0-0000-7000-8000-000000000003', At, Kind, Subject, ShownCount, Hash FROM ReadEvents WHERE SealNumber = 1 AND SealPosition = 0", "^read 0198a4b0-0000-7000-8000-000000000003$")]
    [InlineData("UPDATE AuditSeals SET Reads = 4 WHERE Number = 1", "^seal 1$")]
    [InlineData("DELETE FROM AuditSeals WHERE Number = 1", "^seal 1$")]
    [InlineData("DELETE FROM AuditSeals WHERE Number = 2", "^seal 2$")]
    public async Task ChangedReadsOrSeals_NameTheFirstBadRow(string statement, string row)
    {
        await ExecuteAsync(statement);

        Assert.Matches(row, (await VerifyAsync()).Fault!.Row);
    }

    [Fact]
    public async Task TheNewestSealRemoved_WithItsRows_IsMissedByItsAnchor()
    {
        await ExecuteAsync("DELETE FROM ReadEvents WHERE SealNumber = 2");
        await ExecuteAsync("DELETE FROM AuditSeals WHERE Number = 2");

        Assert.Equal(new AuditFault("seal 2", "is missing: it was anchored outside the database"), (await VerifyAsync()).Fault);
    }

    private async Task ReadAsync(int pages)
    {
        var log = _database.Services.GetRequiredService<ReadLog>();
        for (var i = 0; i < pages; i++)
        {
            await log.WriteAsync(new Acting(), [new ReadNote(ReadKind.Detail, "child", _child.Id, [], null)], default);
        }
    }

    private Task SealAsync() => _database.Services.GetRequiredService<SealWorker>().SealAllAsync(default);

    private async Task ExecuteAsync(string statement)
    {
        using var scope = _database.As(null);
        var changed = await scope.ServiceProvider.GetRequiredService<AppDb>().Database.ExecuteSqlRawAsync(statement.Replace("'{}'", "'[]'", StringComparison.Ordinal), Stream);
        Assert.True(changed > 0, "The tampering itself changed nothing.");
    }

    private async Task DropTriggersAsync()
    {
        using var scope = _database.As(null);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var trigger in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
        {
            var drop = $"DROP TRIGGER {trigger}";
            await db.Database.ExecuteSqlRawAsync(drop);
        }
    }

    private async Task<AuditReport> VerifyAsync()
    {
        using var scope = _database.As(null);
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(default);
    }
}
