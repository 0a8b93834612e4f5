using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Children;

public sealed class ChildFindingTests : IAsyncLifetime
{
    private readonly StatementCounter _statements = new();
    private TestDatabase _database = null!;
    private TestWorld _world = null!;
    private CurrentUser _officer = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(_statements));
        _world = new TestWorld(_database.Services);
        _officer = await _world.PersonAsync(await _world.AgencyAsync(), Role.TriageOfficer);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task PartsOfANameInAnyOrder_FindTheChild()
    {
        await AddAsync("Anna-Maria", "O'Brien");
        await AddAsync("Anna", "Obi");

        Assert.Equal(["O'Brien"], await NamedAsync("obr", "mar"));
        Assert.Equal(["O'Brien"], await NamedAsync("ANNA", "O’Brien"));
        Assert.Equal(["O'Brien", "Obi"], (await NamedAsync("ann", "ob")).Order(StringComparer.Ordinal));
        Assert.Empty(await NamedAsync("rien"));
        Assert.Empty(await NamedAsync("anna", "zed"));
    }

    [Fact]
    public async Task AConflictedOfficer_IsOfferedNothingAndToldNothing()
    {
        var child = await AddAsync("Hidden", "Heron");
        await _world.SaveAsync(new ConflictOfInterest { ChildId = child.Id, AccountId = _officer.Id, Reason = "Niece", DeclaredAt = _database.Clock.Now() });

        Assert.Empty(await NamedAsync("hidden"));
        Assert.Empty(await LikeAsync(new ChildClues("Hidden", "Heron", dateOfBirth: new DateOnly(2011, 5, 1))));
    }

    [Fact]
    public async Task Candidates_ComeLikeliestFirst()
    {
        var twin = await AddAsync("Rowan", "Fern", new DateOnly(2012, 1, 1));
        var same = await AddAsync("Robin", "Fern", new DateOnly(2012, 1, 1));
        await AddAsync("Robin", "Moss", new DateOnly(2009, 6, 7));

        var found = await LikeAsync(new ChildClues("Robin", "Fern", dateOfBirth: new DateOnly(2012, 1, 1)));

        Assert.Equal([same.Reference, twin.Reference], found.Select(c => c.Reference));
        Assert.Equal(["Same name.", "Same date of birth."], found[0].Reasons);
    }

    [Fact]
    public async Task Candidates_TakeOneStatementWhateverTheNumberOfChildren()
    {
        await AddAsync("Robin", "Fern");
        var few = await CountAsync();
        for (var i = 0; i < 30; i++)
        {
            await AddAsync("Robin", $"Fern{i}");
        }

        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 2);
    }

    [Fact]
    public async Task Names_AreFoundByTheIndex()
    {
        var plan = await PlanAsync(finding => finding.Named(["ROB"]).Select(c => c.Id));

        Assert.Contains("(Term>? AND Term<?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN s", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN c", plan, StringComparison.Ordinal);
    }

    private async Task<int> CountAsync()
    {
        _statements.Reset();
        await LikeAsync(new ChildClues("Robin", "Fern", dateOfBirth: new DateOnly(2011, 5, 1)));
        return _statements.Count;
    }

    private async Task<string> PlanAsync(Func<ChildFinding, IQueryable<Guid>> query)
    {
        await using var scope = _database.As(_officer);
        var sql = query(scope.ServiceProvider.GetRequiredService<ChildFinding>());
        return await QueryPlan.OfAsync(scope.ServiceProvider, sql);
    }

    private async Task<List<string>> NamedAsync(params string[] parts)
    {
        await using var scope = _database.As(_officer);
        return await scope.ServiceProvider.GetRequiredService<ChildFinding>().Named(SearchText.Keys(parts)).Select(c => c.FamilyName).ToListAsync();
    }

    private async Task<IReadOnlyList<ChildCandidate>> LikeAsync(ChildClues clues)
    {
        await using var scope = _database.As(_officer);
        return await scope.ServiceProvider.GetRequiredService<ChildFinding>().LikeAsync(clues, default);
    }

    private async Task<Child> AddAsync(string given, string family, DateOnly? born = null)
    {
        var child = new Child
        {
            Reference = $"T-{TestWorld.NextNumber():D6}",
            GivenName = given,
            FamilyName = family,
            DateOfBirth = born ?? new DateOnly(2011, 5, 1),
            LocalityCode = "south",
            OpenedAt = _database.Clock.Now(),
        };
        await _world.SaveAsync(child);
        return child;
    }
}
