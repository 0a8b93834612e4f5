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

    /// <summary>
    /// What a meeting recorded of one child, entered by hand and judged by the rules of a list: the first row says who and what, further ones an
    /// action each. The rows, or what is wrong with them.
    /// </summary>
    public async Task<(IReadOnlyList<HistoryRow> Rows, IReadOnlyList<string> Problems)> CheckOneAsync(HistoryImport import, string? inPlaceOf, IReadOnlyList<HistoryCells> cells, MeetingBody body, DateTime now, CancellationToken cancel)
    {
        var reading = await ReadingAsync(LondonTime.DateOf(now), cancel);
        var read = cells.Select(row => (row.Number, Result: reading.Read(row))).ToList();
        if (read.SelectMany(r => r.Result.Problems).Distinct().ToList() is { Count: > 0 } problems)
        {
            return ([], problems);
        }

        var entries = read.ConvertAll(r => r.Result.Entry!);
        if (import.Rows.Any(r => r.WhoKey == entries[0].WhoKey && r.WhoKey != inPlaceOf))
        {
            return ([], ["This child has been entered already. Change what you entered of them."]);
        }

        var judging = new HistoryJudging(body.Id, await HistoryKnown.LoadAsync(_db, body, entries, import.BroughtById, cancel));
        var rows = read.ConvertAll(r => judging.Judge(r.Number, r.Result.Entry!));
        var wrong = rows.Where(r => r.State != HistoryRowState.Good).Select(r => r.State == HistoryRowState.AlreadyThere ? "This is recorded already." : r.Problem!).Distinct().ToList();
        return wrong.Count > 0 ? ([], wrong) : (rows, []);
    }

    /// <summary>Whether a meeting of that body was held, or is prepared, in this service on that day: it is recorded there and not entered by hand.</summary>
    public Task<bool> WasHeldHereAsync(MeetingBody body, DateOnly day, CancellationToken cancel)
    {
        var (from, until) = (LondonTime.ToUtc(day, TimeOnly.MinValue), LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue));
        return _db.Set<Meeting>().AnyAsync(m => m.BodyId == body.Id && m.ImportedAt == null && m.StartsAt >= from && m.StartsAt < until, cancel);
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
