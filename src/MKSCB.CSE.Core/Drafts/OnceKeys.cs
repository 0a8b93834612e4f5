using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Drafts;

/// <summary>What became of a post that carried a key.</summary>
/// <param name="WasSaved">It has been saved before.</param>
/// <param name="Location">Where that led, if it has answered yet.</param>
public sealed record Repeat(bool WasSaved, string? Location);

/// <summary>Makes a repeated post harmless: the first save stores the key with it, a second finds it there.</summary>
public sealed class OnceKeys
{
    private readonly AppDb _db;
    private readonly OnceSave _save;
    private readonly Acting _acting;
    private readonly TimeProvider _time;

    internal OnceKeys(AppDb db, OnceSave save, Acting acting, TimeProvider time)
    {
        _db = db;
        _save = save;
        _acting = acting;
        _time = time;
    }

    /// <summary>Whether this person's post has been saved before; if not, its key is stored with the next save of this request.</summary>
    public async Task<Repeat> BeginAsync(Guid key, string fingerprint, CancellationToken cancel)
    {
        var before = await FindAsync(key, fingerprint, cancel);
        if (!before.WasSaved)
        {
            _save.Waiting = new OnceKey { PersonId = _acting.Person!.Id, Key = key, Fingerprint = fingerprint, At = _time.Now() };
        }

        return before;
    }

    /// <summary>Looks without storing: for the loser of two posts that arrived in the same moment.</summary>
    public async Task<Repeat> FindAsync(Guid key, string fingerprint, CancellationToken cancel)
    {
        var person = _acting.Person!.Id;
        var row = await _db.Set<OnceKey>().AsNoTracking().Where(o => o.PersonId == person && o.Key == key && o.Fingerprint == fingerprint)
            .Select(o => new { o.Location }).FirstOrDefaultAsync(cancel);
        return new Repeat(row != null, row?.Location);
    }

    /// <summary>Remembers where the first post led.</summary>
    public Task LedToAsync(Guid key, string fingerprint, string location, CancellationToken cancel)
    {
        var person = _acting.Person!.Id;
        return location.Length > OnceKey.LocationLength
            ? Task.CompletedTask
            : _db.Set<OnceKey>().Where(o => o.PersonId == person && o.Key == key && o.Fingerprint == fingerprint)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.Location, location), cancel);
    }
}

/// <summary>Puts the waiting key into the first save of the request.</summary>
internal sealed class OnceSave : SaveChangesInterceptor
{
    public OnceKey? Waiting { get; set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Waiting != null && eventData.Context!.ChangeTracker.HasChanges())
        {
            eventData.Context.Add(Waiting);
        }

        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Waiting != null && eventData.Context!.Entry(Waiting).State == EntityState.Unchanged)
        {
            Waiting = null;
        }

        return ValueTask.FromResult(result);
    }
}
