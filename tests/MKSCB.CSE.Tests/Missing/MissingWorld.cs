using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Tests.Support;

namespace MKSCB.CSE.Tests.Missing;

/// <summary>Episodes stored for tests, at moments of their own.</summary>
internal static class MissingWorld
{
    /// <summary>A child missing for twelve hours; null hours ago: still missing.</summary>
    public static async Task<MissingEpisode> EpisodeAsync(TestWorld world, Child child, CurrentUser by, double? backHoursAgo, DateTime now, Action<ReturnInterview>? then = null, Guid? responsible = null)
    {
        MissingEpisode? made = null;
        await world.ChangeAsync(records =>
        {
            var stored = records.All<Child>().Include(c => c.MissingEpisodes).Single(c => c.Id == child.Id);
            var report = new EpisodeReport { ResponsibleAgencyId = responsible };
            made = backHoursAgo is not { } hours
                ? stored.GoMissing(MissingCategory.MediumRisk, now.AddHours(-12), "Carer, to the police", by, now, report)
                : stored.WasMissing(MissingCategory.MediumRisk, now.AddHours(-hours - 12), now.AddHours(-hours), "Carer, to the police", by, now, report);
            if (made.Interview != null)
            {
                then?.Invoke(made.Interview);
            }
        });
        return made!;
    }

    public static async Task<MissingEpisode> StoredAsync(TestHostServices services, Guid episode)
    {
        await using var scope = services.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<MissingEpisode>().AsNoTracking().AsSplitQuery()
            .Include(e => e.Corrections).Include(e => e.Child!.Chronology).Include(e => e.Interview!.Steps).Include(e => e.Interview!.Reasons).SingleAsync(e => e.Id == episode);
    }
}

/// <summary>Whose database is read.</summary>
internal sealed record TestHostServices(IServiceProvider Services);
