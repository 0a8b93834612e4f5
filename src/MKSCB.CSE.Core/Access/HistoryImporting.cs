using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Imports a checked list, one meeting to a transaction: what stops it half way leaves whole meetings, and the rest goes on
/// at the next turn. Several nodes and a page may run it at once; a lease lets one of them.
/// </summary>
public sealed class HistoryImporting
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly AppDb _db;
    private readonly References _references;
    private readonly TimeProvider _time;
    private readonly Guid _holder = Guid.NewGuid();

    internal HistoryImporting(AppDb db, References references, TimeProvider time)
    {
        _db = db;
        _references = references;
        _time = time;
    }

    /// <summary>Goes on with every list somebody has begun to import.</summary>
    public async Task ContinueAsync(CancellationToken cancel)
    {
        foreach (var import in await _db.Set<HistoryImport>().Where(i => i.State == HistoryImportState.Importing).Select(i => i.Id).ToListAsync(cancel))
        {
            await RunAsync(import, int.MaxValue, cancel);
        }
    }

    /// <summary>Imports up to <paramref name="most"/> meetings of one list, or leaves it to whoever holds it.</summary>
    public async Task RunAsync(Guid importId, int most, CancellationToken cancel)
    {
        var name = $"history:{importId:N}";
        for (var done = 0; done < most && await WorkLease.TakeAsync(_db, name, _holder, _time.Now(), Lease, cancel); done++)
        {
            _db.ChangeTracker.Clear();
            if (!await NextAsync(importId, cancel))
            {
                return;
            }
        }
    }

    /// <summary>The earliest meeting still to be imported, as one transaction; false when the list is finished.</summary>
    private async Task<bool> NextAsync(Guid importId, CancellationToken cancel)
    {
        var import = await _db.Set<HistoryImport>().Include(i => i.Body).SingleAsync(i => i.Id == importId, cancel);
        if (import.State != HistoryImportState.Importing)
        {
            return false;
        }

        var waiting = _db.Set<HistoryRow>().Where(r => r.ImportId == importId && r.State == HistoryRowState.Good);
        if (await waiting.MinAsync(r => r.MeetingDay, cancel) is not { } day)
        {
            await _db.Set<HistoryRow>().Where(r => r.ImportId == importId).LoadAsync(cancel);
            import.Finish(_time.Now());
            await _db.SaveChangesAsync(cancel);
            return false;
        }

        var rows = await waiting.Where(r => r.MeetingDay == day).OrderBy(r => r.Number).ToListAsync(cancel);
        var by = await PersonAsync(import, cancel);
        var writing = await HistoryWriting.OpenAsync(_db, _references, import.Body!, day, by, _time.Now(), cancel);
        if (import.Held() is { } heading)
        {
            await writing.HoldAsync(heading, cancel);
        }

        foreach (var row in rows)
        {
            await writing.WriteAsync(row, cancel);
        }

        await _db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<CurrentUser> PersonAsync(HistoryImport import, CancellationToken cancel)
    {
        var name = await _db.Set<Account>().Where(a => a.Id == import.BroughtById).Select(a => a.DisplayName).SingleAsync(cancel);
        var agency = await _db.Set<Agency>().Where(a => a.Id == import.AgencyId).Select(a => a.Name).SingleAsync(cancel);
        return new CurrentUser(import.BroughtById, name, import.AgencyId, agency, []);
    }
}
