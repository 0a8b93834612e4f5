using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Tests.Support;
using Record = MKSCB.CSE.Core.Rules.Record;

namespace MKSCB.CSE.Tests.Children;

/// <summary>What matching costs does not grow with the children and the accounts there are: statements stay the same.</summary>
public sealed class MatchScaleTests
{
    private const int Children = 10_000;
    private const int Accounts = 500;
    private const int AtOnce = 1_000;

    [Fact]
    public async Task Ten_thousand_children_and_five_hundred_accounts_cost_as_many_statements_as_one_of_each()
    {
        var counter = new StatementCounter();
        await using var database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(counter));
        var world = new TestWorld(database.Services);
        var agency = await world.AgencyAsync();
        await FillAsync(database, world, agency, children: 1, accounts: 1, from: 0);
        var (few, fewUpkeep) = (await AddAsync(database, world, counter, "07000000001"), await UpkeepAsync(database, counter));

        await FillAsync(database, world, agency, Children, Accounts, from: 1);
        var (many, manyUpkeep) = (await AddAsync(database, world, counter, "07000000002"), await UpkeepAsync(database, counter));

        Assert.Equal((few, fewUpkeep), (many, manyUpkeep));
        var officer = await world.PersonAsync(agency, Role.TriageOfficer);
        await using var scope = database.As(officer);
        var records = scope.ServiceProvider.GetRequiredService<CaseRecords>();
        var plans = new[] { await QueryPlan.OfAsync(scope.ServiceProvider, records.KeptOutUnseen), await QueryPlan.OfAsync(scope.ServiceProvider, records.SameSurnames) };
        Assert.All(plans, plan => Assert.DoesNotMatch("(?m)^SCAN (c|c\\d+|i|i\\d+|a)$", plan));
        Assert.Equal(2, await world.ReadAsync(r => r.All<ConflictOfInterest>().Count()));
    }

    /// <summary>A child gets the number that an account gave as its own; the statements that took.</summary>
    private static async Task<int> AddAsync(TestDatabase database, TestWorld world, StatementCounter counter, string phone)
    {
        var person = await world.PersonAsync(await world.AgencyAsync());
        await using (var own = database.As(person))
        {
            await own.ServiceProvider.GetRequiredService<OwnDetails>().KeepAsync(new OwnDetailsGiven("1", "MK1 1AA", [phone], []), default);
        }

        var made = await world.ChildAsync();
        await using var scope = database.As(null);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        var child = await records.All<Child>().Include(c => c.Contacts).SingleAsync(c => c.Id == made.Id);
        child.AddContact(new ContactDetails(ContactKind.Phone, phone, ContactOf.Child, null, null, null), person, DateTime.UtcNow);
        counter.Reset();
        await records.SaveAsync(default);
        return counter.Count;
    }

    private static async Task<int> UpkeepAsync(TestDatabase database, StatementCounter counter)
    {
        await using var scope = database.As(null);
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        counter.Reset();
        Assert.Equal(0, await records.MatchConflictsAsync(database.Clock.GetUtcNow().UtcDateTime, default));
        await records.SaveAsync(default);
        return counter.Count;
    }

    private static async Task FillAsync(TestDatabase database, TestWorld world, Agency agency, int children, int accounts, int from)
    {
        foreach (var some in Enumerable.Range(from, children).Chunk(AtOnce))
        {
            await world.SaveAsync([.. some.Select(n => (Record)new Child { Reference = $"S-{n:D6}", GivenName = "Scale", FamilyName = $"Family{n % 300}", LocalityCode = "south", OpenedAt = DateTime.UtcNow })]);
        }

        await world.ChangeAsync(records =>
        {
            foreach (var n in Enumerable.Range(from, accounts))
            {
                records.Add(new Account { DisplayName = $"Scale Family{n % 300}", UserName = $"scale{n}@example.org", Email = $"scale{n}@example.org", AgencyId = agency.Id });
            }
        });
    }
}
