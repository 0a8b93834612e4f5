using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Tests.Data;

/// <summary>
/// What can be proved about SQL Server without one: its scripts parse, and its schema is consistent. Locking, collation
/// and plans cannot be.
/// </summary>
public sealed class SqlServerScriptTests
{
    [Fact]
    public void TheDeployScript_Parses()
    {
        using var db = ModelTests.Open("SqlServer");
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Accounts]", script, StringComparison.Ordinal);
        Assert.Empty(Faults(script));
    }

    [Fact]
    public void TheAuditGuards_Parse()
    {
        using var db = ModelTests.Open("SqlServer");
        var guards = AuditGuard.Statements(db).ToList();

        // Four tables of the trail, the two of approved minutes and the two of circulated packs.
        Assert.Equal(8, guards.Count);
        Assert.Empty(guards.SelectMany(Faults));
    }

    [Fact]
    public void AScriptWithAMistake_IsFoundOut() => Assert.NotEmpty(Faults("CREATE TABLE [X] ([Id] uniqueidentifier NOT NULL,, PRIMARY KEY ([Id]));"));

    [Fact]
    public void TheSchema_IsConsistent()
    {
        using var db = ModelTests.Open("SqlServer");
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in Batches(db.Database.GenerateCreateScript()).Concat(AuditGuard.Statements(db).Select(s => s.Replace("CREATE OR ALTER", "CREATE", StringComparison.Ordinal))))
        {
            model.AddObjects(batch);
        }

        var messages = model.Validate().Where(m => m.MessageType is not DacMessageType.Message || m.Number == 71502).Select(m => m.ToString());
        Assert.Empty(messages);
        Assert.True(model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass).Count() > 15);
    }

    // Seed rows are data, not schema: the model refuses them, and the parser has read them already.
    internal static IEnumerable<string> Batches(string script) =>
        from batch in script.Split("\nGO", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where !batch.Contains("INSERT INTO", StringComparison.Ordinal) && batch.Length > 0
        select batch;

    private static List<string> Faults(string script)
    {
        using var text = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }
}
