using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data.Demo;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Demo;

/// <summary>The data that pages are measured on is data the product itself could have made.</summary>
public sealed class ScaleDataTests
{
    [Fact]
    public async Task AnEmptyDatabase_IsFilledAsAskedFor_WithItsAudit_AndOnlyOnce()
    {
        await using var database = await TestDatabase.SqliteAsync();

        await database.Services.SeedScaleAsync(new ScaleSize(Children: 12, Screenings: 40, Waiting: 4));

        var world = new TestWorld(database.Services);
        Assert.Equal(12, await world.ReadAsync(r => r.All<Child>().Count()));
        Assert.Equal(40, await world.ReadAsync(r => r.All<ScreeningSubmission>().Count()));
        Assert.Equal(4, await world.ReadAsync(r => r.All<ScreeningSubmission>().Count(s => s.QueuePlace != null)));
        await using var scope = database.As(null);
        Assert.True((await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(default)).IsWhole);
        await Assert.ThrowsAsync<RuleViolation>(() => database.Services.SeedScaleAsync(new ScaleSize(1, 1)));
    }
}
