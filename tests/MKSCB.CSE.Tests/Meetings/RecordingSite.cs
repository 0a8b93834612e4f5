using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Tests.Web;

namespace MKSCB.CSE.Tests.Meetings;

/// <summary>A meeting of today in session, with children on its agenda whose agreed level is Medium.</summary>
internal sealed class RecordingSite
{
    private RecordingSite(AgendaSite site) => Site = site;

    public AgendaSite Site { get; }

    public IReadOnlyList<Guid> Items { get; private set; } = [];

    public static async Task<RecordingSite> NewAsync(int children = 1, bool begun = true)
    {
        var made = new RecordingSite(await AgendaSite.NewAsync(children));
        await made.ChangeAsync(meeting =>
        {
            var (chair, now) = (made.Site.Chair, DateTime.UtcNow);
            foreach (var item in meeting.Items)
            {
                item.Child!.RaiseLevel(new Core.Children.LevelJudgement(RiskLevel.Medium, "Signs"), chair, now);
            }

            meeting.Issue(chair, now);
            if (begun)
            {
                meeting.Begin();
            }
        }, draft: true);
        made.Items = [.. (await made.Site.StoredAsync()).OnAgenda.Select(i => i.Id)];
        return made;
    }

    public string Record(int item = 0) => $"/meetings/{Site.Meeting.Id}/items/{Items[item]}/record";

    public async Task ChangeAsync(Action<Meeting> change, bool draft = false)
    {
        if (draft)
        {
            await Site.DraftAsync();
        }

        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        var records = scope.ServiceProvider.GetRequiredService<SystemRecords>();
        change(await records.All<Meeting>().Include(m => m.Items).ThenInclude(i => i.Child).Include(m => m.Items).ThenInclude(i => i.Recorded).SingleAsync(m => m.Id == Site.Meeting.Id));
        await records.SaveAsync(default);
    }

    public async Task<AgendaItem> ItemAsync(int item = 0)
    {
        await using var scope = AgendaSite.Host.Services.CreateAsyncScope();
        var id = Items[item];
        return await scope.ServiceProvider.GetRequiredService<SystemRecords>().All<AgendaItem>().AsNoTracking().Include(i => i.Child).Include(i => i.Recorded).Include(i => i.Dissents).SingleAsync(i => i.Id == id);
    }

    public static DateOnly Later => LondonTime.DateOf(DateTime.UtcNow).AddDays(60);

    public static Dictionary<string, string?> Complete => new()
    {
        ["Decision"] = "The plan goes on",
        ["Rationale"] = "The signs are recent",
        ["ChildView"] = "\"I am fine\"",
        ["Level"] = "High",
        ["Nrm"] = "NotConsidered",
        ["NrmReason"] = "No sign of moving",
        ["NextReviewOn.Day"] = $"{Later.Day}",
        ["NextReviewOn.Month"] = $"{Later.Month}",
        ["NextReviewOn.Year"] = $"{Later.Year}",
    };

    public static IReadOnlyList<string> Steps(Answer page) => [.. page.Page.QuerySelector(".app-item-steps")!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!)];
}
