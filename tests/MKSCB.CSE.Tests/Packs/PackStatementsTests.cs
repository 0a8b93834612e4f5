using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Tests.Meetings;
using MKSCB.CSE.Tests.Support;
using MKSCB.CSE.Web.Features.Packs;

namespace MKSCB.CSE.Tests.Packs;

/// <summary>Circulating and reading take as many statements for forty children as for one.</summary>
public class PackStatementsTests
{
    [Fact]
    public async Task Statements_DoNotGrowWithTheAgenda()
    {
        var (circulatedOne, readOne, pageOne) = await CountAsync(1);
        var (circulatedMany, readMany, pageMany) = await CountAsync(40);
        Assert.Equal((circulatedOne, readOne, pageOne), (circulatedMany, readMany, pageMany));
        Assert.True(readOne <= 6, $"Reading takes {readOne} statements.");
        Assert.True(pageOne <= 7, $"The preparer's page takes {pageOne} statements.");
    }

    private static async Task<(int Circulated, int Read, int Page)> CountAsync(int children)
    {
        var counter = new StatementCounter();
        await using var world = await MeetingWorld.NewAsync(services => services.AddSingleton<IInterceptor>(counter));
        for (var i = 0; i < children; i++)
        {
            var child = await world.ChildWithActionAsync();
            await world.WithChildAsync(child, c => world.WentMissing(c, world.Now.AddDays(-3)));
        }

        await world.DraftAsync();
        var id = (await world.MeetingsAsync())[0].Id;
        await world.WithMeetingAsync(id, m => m.Issue(world.Chair, world.Now));
        await world.World.SaveAsync(Chosen(id, (await world.MeetingsAsync())[0], world));
        await using var scope = world.Database.As(world.Chair);
        var (packs, records, who) = (scope.ServiceProvider.GetRequiredService<PackRecords>(), scope.ServiceProvider.GetRequiredService<CaseRecords>(), world.Chair);
        var pack = await packs.Packs.Include(p => p.Recipients).SingleAsync(p => p.MeetingId == id);
        counter.Reset();
        Assert.Equal(3, (await packs.CirculateAsync(pack, default)).Count);
        var circulated = counter.Count;
        await records.SaveAsync(default);
        counter.Reset();
        Assert.Equal(children, (await PackReading.MineAsync(packs, who, id, null, default))!.Text.Entries.Count);
        var read = counter.Count;
        counter.Reset();
        Assert.NotNull(await PackPage.LoadAsync(new PackSources(packs, records, who), id, default));
        return (circulated, read, counter.Count);
    }

    private static MeetingPack Chosen(Guid id, Meeting meeting, MeetingWorld world)
    {
        Assert.Equal(id, meeting.Id);
        List<Guid> all = [world.Chair.Id, world.Administrator.Id, world.Panel.Id];
        var pack = MeetingPack.Begin(meeting, null);
        pack.Choose(new PackChoice(PackSections.All, null, null), all, all);
        return pack;
    }
}
