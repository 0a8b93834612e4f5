using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Tests.Data;

/// <summary>The model as each provider would build it; no server is needed.</summary>
public sealed class ModelTests
{
    private const int LongestKey = 450;

    public static TheoryData<string> Providers => ["Sqlite", "SqlServer", "Postgres"];

    internal static AppDb Open(string provider) => provider switch
    {
        "Sqlite" => new SqliteDesign().CreateDbContext([]),
        "SqlServer" => new SqlServerDesign().CreateDbContext([]),
        _ => new PostgresDesign().CreateDbContext([]),
    };

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryChangeOfTheModel_HasItsMigration(string provider)
    {
        using var db = Open(provider);
        Assert.False(db.Database.HasPendingModelChanges(), "Run src/MKSCB.CSE.Core/Data/Migrations/regenerate.sh and commit what it makes.");
    }

    [Fact]
    public void Migrations_HaveTheSameNames_OnEveryProvider()
    {
        static IEnumerable<string> Names(string provider)
        {
            using var db = Open(provider);
            return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
        }

        Assert.NotEmpty(Names("Sqlite"));
        Assert.Equal(Names("Sqlite"), Names("SqlServer"));
        Assert.Equal(Names("Sqlite"), Names("Postgres"));
    }

    [Fact]
    public void EveryString_HasALength()
    {
        using var db = Open("SqlServer");
        var free = db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson() && e.ClrType.Namespace?.StartsWith("MKSCB", StringComparison.Ordinal) == true)
            .SelectMany(e => e.GetProperties())
            .Where(p => (p.ClrType == typeof(string) || p.GetProviderClrType() == typeof(string)) && p.GetMaxLength() == null);
        Assert.Empty(free.Select(Name));
    }

    /// <summary>SQL Server's index keys end at 1,700 bytes (clustered: 900); 450 characters of nvarchar are 900 bytes.</summary>
    [Fact]
    public void EveryKeyAndIndex_IsShortEnough()
    {
        using var db = Open("SqlServer");
        var keyed = db.Model.GetEntityTypes().SelectMany(e => e.GetKeys().Select(k => k.Properties).Concat(e.GetIndexes().Select(i => i.Properties)));
        Assert.Empty(keyed.Where(properties => properties.Where(p => p.ClrType == typeof(string)).Sum(p => p.GetMaxLength() ?? 10_000) > LongestKey).Select(properties => string.Join('+', properties.Select(Name))));
    }

    /// <summary>SQL Server refuses a table reached by two cascading paths; SQLite and PostgreSQL do not mind.</summary>
    [Fact]
    public void NoTable_IsReachedByTwoCascades()
    {
        using var db = Open("SqlServer");
        var cascades = db.Model.GetEntityTypes().Where(e => !e.IsOwned()).SelectMany(e => e.GetForeignKeys())
            .Where(k => !k.IsOwnership && k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(k => k.PrincipalEntityType, k => k.DeclaringEntityType);
        foreach (var root in db.Model.GetEntityTypes())
        {
            var reached = new HashSet<IEntityType>();
            Walk(root, cascades, reached);
        }
    }

    private static void Walk(IEntityType from, ILookup<IEntityType, IEntityType> cascades, HashSet<IEntityType> reached)
    {
        foreach (var to in cascades[from])
        {
            Assert.True(reached.Add(to), $"{to.ClrType.Name} is reached by two cascading paths.");
            Walk(to, cascades, reached);
        }
    }

    /// <summary>A part kept in its owner's row is audited with it; a collection of parts would not be.</summary>
    [Fact]
    public void PartsOfARecord_AreSingle_OrRecordsOfTheirOwn()
    {
        using var db = Open("Sqlite");
        var many = db.Model.GetEntityTypes().Where(e => e.IsOwned() && typeof(MKSCB.CSE.Core.Rules.Record).IsAssignableFrom(e.FindOwnership()!.PrincipalEntityType.ClrType) && !e.FindOwnership()!.IsUnique);
        Assert.Empty(many.Select(e => e.Name));
    }

    /// <summary>Every row in the trail has a guard, and what the guard lets through once is really there.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryAuditTable_IsGuarded(string provider)
    {
        using var db = Open(provider);
        var statements = AuditGuard.Statements(db).ToList();
        foreach (var (table, once) in AuditGuard.SetOnce)
        {
            var columns = db.Model.GetEntityTypes().Single(e => e.GetTableName() == table).GetProperties().Select(p => p.GetColumnName()).ToList();
            Assert.Empty(once.Except(columns));
            Assert.Contains(statements, s => s.Contains(table, StringComparison.Ordinal) && columns.Except(once).All(c => s.Contains(c, StringComparison.Ordinal)));
        }
    }

    private static string Name(IReadOnlyProperty property) => $"{property.DeclaringType.ClrType.Name}.{property.Name}";
}
