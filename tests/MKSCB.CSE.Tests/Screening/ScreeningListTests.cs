using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Screening;

namespace MKSCB.CSE.Tests.Screening;

/// <summary>How many statements a page costs.</summary>
public sealed class ScreeningListTests
{
    [Fact]
    public async Task WholeScreening_IsAtMostFiveStatements()
    {
        var counter = new StatementCounter();
        await using var database = await TestDatabase.SqliteAsync(services => services.AddSingleton<IInterceptor>(counter));
        var (author, made) = await ManyAsync(database, 1);
        await using var scope = database.As(author);
        counter.Reset();

        var page = await ScreeningPage.LoadAsync(scope.ServiceProvider.GetRequiredService<CaseRecords>().Screenings, made[0], default);

        Assert.Equal(2, page!.Answers.Count);
        Assert.InRange(counter.Count, 1, 5);
    }

    private static async Task<(CurrentUser Author, List<string> References)> ManyAsync(TestDatabase database, int count)
    {
        var world = new TestWorld(database.Services);
        var author = await world.PersonAsync(await world.AgencyAsync());
        Guid version;
        await using (var scope = database.As(null))
        {
            version = await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<InstrumentVersion>().Where(v => v.Code == "mk").Select(v => v.Id).SingleAsync();
        }

        var made = Enumerable.Range(0, count).Select(_ => Submissions.Sent(author, instrumentVersionId: version)).ToList();
        await world.SaveAsync([.. made]);
        return (author, [.. made.Select(s => s.Reference)]);
    }
}
