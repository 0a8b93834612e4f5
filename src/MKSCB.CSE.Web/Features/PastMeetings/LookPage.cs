using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Meetings.History;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>A row as the preview shows it.</summary>
public sealed record PreviewRow(int Number, string? Problem, DateOnly? MeetingDay);

/// <summary>What a list would do, or has done: counted, with every problem row named.</summary>
public sealed record LookPage(Guid Id, string BodyName, string BodyCode, HistoryImportState State, bool IsByHand)
{
    /// <summary>The day of a meeting entered by hand.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>A page that names more is not read; the file is mended by its kind of problem, and checked again.</summary>
    private const int MostShown = 500;

    public int Good { get; private init; }

    public int Problems { get; private init; }

    public int AlreadyThere { get; private init; }

    public int Imported { get; private init; }

    public int Meetings { get; private init; }

    public int NewChildren { get; private init; }

    public IReadOnlyList<PreviewRow> Rows { get; private init; } = [];

    public int Total => Good + Problems + AlreadyThere + Imported;

    public int Done => State == HistoryImportState.Importing ? Total - Good : Total;

    /// <summary>Five statements, whatever the number of rows.</summary>
    public static async Task<LookPage?> LoadAsync(IQueryable<HistoryImport> visible, Guid id, CancellationToken cancel)
    {
        var found = visible.AsNoTracking().Where(i => i.Id == id);
        var page = await found.Select(i => new LookPage(i.Id, i.Body!.Name, i.Body.Code, i.State, i.Heading != null)).FirstOrDefaultAsync(cancel);
        if (page == null)
        {
            return null;
        }

        var counts = await found.SelectMany(i => i.Rows).GroupBy(r => r.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.State, c => c.Count, cancel);
        var good = found.SelectMany(i => i.Rows).Where(r => r.State == HistoryRowState.Good || r.State == HistoryRowState.Imported);
        return page with
        {
            Good = counts.GetValueOrDefault(HistoryRowState.Good),
            Problems = counts.GetValueOrDefault(HistoryRowState.Problem),
            AlreadyThere = counts.GetValueOrDefault(HistoryRowState.AlreadyThere),
            Imported = counts.GetValueOrDefault(HistoryRowState.Imported),
            Day = page.IsByHand ? await good.Select(r => r.MeetingDay).MinAsync(cancel) : null,
            Meetings = await good.Select(r => r.MeetingDay).Distinct().CountAsync(cancel),
            NewChildren = await good.Where(r => r.ChildId == null).Select(r => r.WhoKey).Distinct().CountAsync(cancel),
            Rows = await found.SelectMany(i => i.Rows).Where(r => r.Problem != null).OrderBy(r => r.Number).Take(MostShown)
                .Select(r => new PreviewRow(r.Number, r.Problem, r.MeetingDay)).ToListAsync(cancel),
        };
    }
}
