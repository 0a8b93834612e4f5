using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A co-ordinator with a list of past meetings, and a database of its own to bring it to.</summary>
internal sealed class HistoryWorld : IAsyncDisposable
{
    private HistoryWorld(TestDatabase database) => (Database, World) = (database, new TestWorld(database.Services));

    public TestDatabase Database { get; }

    public TestWorld World { get; }

    public MeetingBody Body { get; } = new() { Code = $"body-{TestWorld.NextNumber()}", Name = "Test MARMM" };

    public Agency Agency { get; private set; } = null!;

    public CurrentUser Coordinator { get; private set; } = null!;

    public DateTime Now => Database.Clock.Now();

    public static async Task<HistoryWorld> NewAsync(TestDatabase? database = null)
    {
        var world = new HistoryWorld(database ?? await TestDatabase.SqliteAsync());
        world.Agency = await world.World.AgencyAsync();
        await world.World.SaveAsync(world.Body);
        world.Coordinator = await world.World.PersonAsync(world.Agency, Role.CseCoordinator);
        return world;
    }

    /// <summary>A whole row about a child who has no record, which a test then changes: "Heading=value".</summary>
    public static HistoryCells Row(int number, params string[] changes)
    {
        var cells = new Dictionary<string, string>
        {
            ["Meeting date"] = "12/09/2013",
            ["Given name"] = "Ada",
            ["Family name"] = "Test-Swallow",
            ["Date of birth"] = "03/05/1999",
            ["Locality"] = "South",
            ["Discussion"] = "Seen twice with an adult nobody knows.",
            ["Next review"] = "12/12/2013",
        };
        foreach (var change in changes)
        {
            var at = change.IndexOf('=', StringComparison.Ordinal);
            cells[change[..at]] = change[(at + 1)..];
        }

        return new HistoryCells(number, cells);
    }

    public string[] Action(string text, string? outcome = null) =>
        [$"Action={text}", "Action owner=School nurse", $"Action agency={Agency.Code}", "Action due=01/10/2013", .. outcome == null ? [] : new[] { $"Action outcome={outcome}" }];

    public async Task<HistoryImport> BringAsync(params HistoryCells[] rows)
    {
        await using var scope = Database.As(Coordinator);
        var import = await scope.ServiceProvider.GetRequiredService<HistoryChecking>().CheckAsync(Body, rows, Coordinator, Now, default);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        records.Add(import);
        await records.SaveAsync(default);
        return import;
    }

    public async Task ImportAsync(HistoryImport import, bool leaveOutProblems = false, int most = int.MaxValue)
    {
        await using (var scope = Database.As(Coordinator))
        {
            var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
            (await records.HistoryImports.Include(i => i.Rows).SingleAsync(i => i.Id == import.Id)).Begin(leaveOutProblems);
            await records.SaveAsync(default);
        }

        await RunAsync(import, most);
    }

    public async Task RunAsync(HistoryImport import, int most = int.MaxValue)
    {
        await using var scope = Database.As(null);
        await scope.ServiceProvider.GetRequiredService<HistoryImporting>().RunAsync(import.Id, most, default);
    }

    public Task<HistoryImport> StoredAsync(HistoryImport import) => World.ReadAsync(r => r.All<HistoryImport>().Include(i => i.Rows).AsNoTracking().Single(i => i.Id == import.Id));

    public Task<List<Meeting>> MeetingsAsync() => World.ReadAsync(r => r.All<Meeting>().AsNoTracking().Include(m => m.Items).ThenInclude(i => i.Child).Where(m => m.BodyId == Body.Id).OrderBy(m => m.StartsAt).ToList());

    public Task<List<MeetingAction>> ActionsAsync() => World.ReadAsync(r => r.All<MeetingAction>().AsNoTracking().Where(a => a.BodyId == Body.Id).ToList());

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
