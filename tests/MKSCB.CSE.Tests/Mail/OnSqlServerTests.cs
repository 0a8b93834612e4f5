using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Data;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.MyWork;

namespace MKSCB.CSE.Tests.Mail;

/// <summary>What can be proved of the outbox and of My work on SQL Server without one: every statement translates, parses and binds to the schema.</summary>
public sealed class OnSqlServerTests
{
    private readonly NoServer _server = new();

    [Fact]
    public async Task EveryStatementOfTheOutbox_BindsToTheSchema()
    {
        await using var db = _server.Open();
        var sending = new OutboxSending(db, TimeProvider.System);
        var letter = new ClaimedLetter(Guid.NewGuid(), Guid.NewGuid(), "kind", null, null, null, null, DateTime.UtcNow, 1);
        await sending.DueAsync(20, default);
        // The row it has just claimed is not there to be read.
        await Assert.ThrowsAsync<InvalidOperationException>(() => sending.ClaimAsync(letter.Id, default));
        Assert.True(await sending.SentAsync(letter, default));
        Assert.True(await sending.NotNeededAsync(letter, default));
        Assert.True(await sending.FailedAsync(letter, "Fault", forGood: false, default));
        Assert.True(await sending.FailedAsync(letter, "Fault", forGood: true, default));
        await sending.ForgetAsync(DateTime.UtcNow, default);
        await new DigestRound(db).WriteAsync(new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc), new DigestHours(new TimeOnly(7, 30), new TimeOnly(12, 0)), WorkingDays.England, default);

        Assert.Equal(10, _server.Procedures.Count);
        Assert.Empty(Faults(_server.Procedures));
    }

    [Fact]
    public async Task EveryKindOfDueThing_BindsToTheSchema()
    {
        await using var db = _server.Open();
        var body = Guid.NewGuid();
        var who = new CurrentUser(Guid.NewGuid(), "Everybody", Guid.NewGuid(), "Agency", [.. Roles.Table.Select(row => new Grant(row.Role, null, null, body))]);
        var records = new CaseRecords(db, who, TimeProvider.System, new ReadNotes(), Core.Missing.RepeatMissing.Usual);
        var parts = new object[]
        {
            records, new PassingRecords(db, records, who), new ReferenceRecords(db), new AccountRecords(db, TimeProvider.System), new Outbox(db, TimeProvider.System), WorkingDays.England, who,
        };
        foreach (var type in DueKinds.All)
        {
            var asks = type.GetConstructors().Single().GetParameters();
            var kind = (IDueKind)Activator.CreateInstance(type, [.. asks.Select(ask => parts.Single(ask.ParameterType.IsInstanceOfType))])!;
            Assert.True(kind.Concerns(who), type.Name);
            Assert.Empty((await kind.LoadAsync(DateTime.UtcNow, default)).Items);
        }

        Assert.Equal(DueKinds.All.Count, _server.Procedures.Count);
        Assert.Empty(Faults(_server.Procedures));
    }

    [Fact]
    public void AColumnThatIsNotThere_IsFoundOut() => Assert.NotEmpty(Faults(["CREATE PROCEDURE [q] AS BEGIN SELECT [Nonsense] FROM [Outbox] END"]));

    private static List<string> Faults(IEnumerable<string> procedures)
    {
        using var db = ModelTests.Open("SqlServer");
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in SqlServerScriptTests.Batches(db.Database.GenerateCreateScript()).Concat(procedures))
        {
            model.AddObjects(batch);
        }

        return [.. model.Validate().Where(m => m.MessageType is not DacMessageType.Message || m.Number == 71502).Select(m => m.ToString())];
    }
}
