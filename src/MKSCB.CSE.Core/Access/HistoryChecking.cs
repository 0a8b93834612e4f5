using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>Checks a list of past meetings row by row against itself and what is here. Saves nothing.</summary>
public sealed class HistoryChecking
{
    private readonly AppDb _db;

    internal HistoryChecking(AppDb db) => _db = db;

    /// <summary>The list with every row judged, ready to be saved and looked at.</summary>
    public async Task<HistoryImport> CheckAsync(MeetingBody body, IReadOnlyList<HistoryCells> rows, CurrentUser who, DateTime now, CancellationToken cancel)
    {
        var reading = await ReadingAsync(LondonTime.DateOf(now), cancel);
        var read = rows.Select(row => (row.Number, Result: reading.Read(row))).ToList();
        var known = await HistoryKnown.LoadAsync(_db, body, [.. read.Select(r => r.Result.Entry).OfType<HistoryEntry>()], who.Id, cancel);
        var judging = new HistoryJudging(body.Id, known);
        return HistoryImport.Of(body, read.Select(r => r.Result.Entry is { } entry ? judging.Judge(r.Number, entry) : HistoryRow.Wrong(r.Number, r.Result.Problems)), who, now);
    }

    private async Task<HistoryReading> ReadingAsync(DateOnly today, CancellationToken cancel)
    {
        var localities = await _db.Set<Locality>().AsNoTracking().ToListAsync(cancel);
        var agencies = await _db.Set<Agency>().AsNoTracking().Select(a => new { a.Id, a.Code, a.Name }).ToListAsync(cancel);
        var byCode = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        localities.ForEach(l => (byCode[l.Name], byCode[l.Code]) = (l.Code, l.Code));
        var byAgency = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        agencies.ForEach(a => (byAgency[a.Name], byAgency[a.Code]) = (a.Id, a.Id));
        return new HistoryReading(byCode, byAgency, today);
    }
}
