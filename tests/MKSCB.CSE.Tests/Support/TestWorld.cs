using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;
using Record = MKSCB.CSE.Core.Rules.Record;

namespace MKSCB.CSE.Tests.Support;

/// <summary>
/// Makes the people and records a test needs, straight into the database. Every name is made up and carries a number
/// of its own, so that tests sharing a database never meet.
/// </summary>
internal sealed class TestWorld(IServiceProvider services)
{
    private static int _number;

    private static readonly DateOnly LongAgo = new(2015, 1, 1);

    public static int NextNumber() => Interlocked.Increment(ref _number);

    public async Task<Agency> AgencyAsync(AgencyKind kind = AgencyKind.Health)
    {
        var number = NextNumber();
        var agency = new Agency { Code = $"agency-{number}", Name = $"Agency {number}", Kind = kind, From = LongAgo };
        await SaveAsync(agency);
        return agency;
    }

    /// <summary>An active account with the role held since long ago, as the person a request would act for.</summary>
    public async Task<CurrentUser> PersonAsync(Agency agency, Role role = Role.Practitioner, Guid? meetingBodyId = null)
    {
        var number = NextNumber();
        var account = new Account { DisplayName = $"Person {number}", UserName = $"person{number}@example.org", Email = $"person{number}@example.org", NormalizedEmail = $"PERSON{number}@EXAMPLE.ORG", AgencyId = agency.Id };
        account.Activate();
        var assignment = new RoleAssignment { AccountId = account.Id, Role = role, From = LongAgo, MeetingBodyId = meetingBodyId };
        assignment.Agree(Guid.NewGuid());
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        records.Add(account);
        records.Add(assignment);
        await records.SaveAsync(default);
        return new CurrentUser(account.Id, account.DisplayName, agency.Id, agency.Name, [new Grant(role, null, null, meetingBodyId)]);
    }

    public async Task<Child> ChildAsync(string localityCode = "south", DateOnly? born = null)
    {
        var number = NextNumber();
        var child = new Child
        {
            Reference = $"T-{number:D6}",
            GivenName = "Test",
            FamilyName = $"Child{number}",
            DateOfBirth = born ?? new DateOnly(2011, 5, 1),
            LocalityCode = localityCode,
            OpenedAt = services.GetRequiredService<TimeProvider>().Now(),
        };
        await SaveAsync(child);
        return child;
    }

    /// <summary>Reads something straight from the database.</summary>
    public async Task<T> ReadAsync<T>(Func<SystemRecords, T> read)
    {
        await using var scope = services.CreateAsyncScope();
        return read(scope.ServiceProvider.GetRequiredService<SystemRecords>());
    }

    /// <summary>Reads, changes and saves in one scope.</summary>
    public async Task ChangeAsync(Action<SystemRecords> change)
    {
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(records);
        await records.SaveAsync(default);
    }

    public async Task SaveAsync(params Record[] made)
    {
        await using var scope = services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        foreach (var record in made)
        {
            records.Add(record);
        }

        await records.SaveAsync(default);
    }
}
