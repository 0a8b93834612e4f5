using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using Moq;

namespace MKSCB.CSE.Tests.Support;

/// <summary>A database of its own, migrated, behind the same registration as the application's; removed at the end.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cse-test-").FullName;
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseProvider provider, string? connection, Action<IServiceCollection>? also)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ConnectionString"] = connection,
            ["Reference:File"] = Path.Combine(Repository.Root, "src/MKSCB.CSE.Web/Reference/milton-keynes.json"),
        }).Build();
        var host = Mock.Of<IHostEnvironment>(h => h.ContentRootPath == _folder && h.EnvironmentName == Environments.Development);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddCseCore(configuration, host);
        services.AddIdentityCore<Account>().AddCseStores();
        also?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 12, 9, 30, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    public static async Task<TestDatabase> SqliteAsync(Action<IServiceCollection>? also = null)
    {
        var database = new TestDatabase(DatabaseProvider.Sqlite, null, also);
        await database.Services.MigrateDatabaseAsync();
        return database;
    }

    public static async Task<TestDatabase> PostgresAsync(PostgresCluster cluster, Action<IServiceCollection>? also = null)
    {
        var database = new TestDatabase(DatabaseProvider.Postgres, cluster.NewDatabase(), also);
        await database.Services.MigrateDatabaseAsync();
        return database;
    }

    /// <summary>A scope in which this person acts, as one request; nobody when null.</summary>
    public AsyncServiceScope As(CurrentUser? person)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Person = person;
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
