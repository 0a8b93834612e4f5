using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Children;

public sealed class ReferencesTests
{
    [Fact]
    public async Task ManyAtOnce_GetANumberEach()
    {
        await using var database = await TestDatabase.SqliteAsync();

        var given = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => NextAsync(database))));

        Assert.Equal(24, given.Distinct().Count());
        Assert.All(given, reference => Assert.Matches("^MKC-[0-9]{4,}$", reference));
    }

    [Fact]
    public async Task Children_AndScreenings_AreNumberedApart()
    {
        await using var database = await TestDatabase.SqliteAsync();
        await using var scope = database.As(null);
        var references = scope.ServiceProvider.GetRequiredService<References>();

        Assert.Equal("MKC-1001", await references.NextChildAsync(default));
        Assert.Equal("SCR-1001", await references.NextScreeningAsync(default));
        Assert.Equal("MKC-1002", await references.NextChildAsync(default));
    }

    private static async Task<string> NextAsync(TestDatabase database)
    {
        await using var scope = database.As(null);
        return await scope.ServiceProvider.GetRequiredService<References>().NextChildAsync(default);
    }
}
