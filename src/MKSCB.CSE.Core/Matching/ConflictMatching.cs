using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Matching;

/// <summary>
/// Finds conflicts of interest in the same transaction as the change that makes them: the same home or telephone number excludes at once; the same
/// surname excludes, until somebody has looked, when an agenda is issued to that person. A fixed number of statements, whatever the number of
/// children and accounts. Two changes in the same moment see nothing of each other: <see cref="MatchUpkeep"/> finds what they made.
/// </summary>
internal sealed class ConflictMatching(MatchDigest digest, TimeProvider time) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDb)eventData.Context!;
        // Once for all: asked for again with each kind of record, a large import would be looked through each time.
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await MatchAsync(db, time.Now(), cancellationToken);
            return result;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task MatchAsync(AppDb db, DateTime now, CancellationToken cancellationToken)
    {
        await new MatchKeeping(db, digest, now).KeepAsync(cancellationToken);
        List<Match> found = [.. await StoredAsync(db, cancellationToken), .. Together(db)];
        var issued = db.ChangeTracker.Entries<Meeting>().Where(m => m.State == EntityState.Modified && m.Property(x => x.IssuedAt).IsModified && m.Entity.IssuedAt != null).Select(m => m.Entity.Id).ToList();
        if (issued.Count > 0)
        {
            found.AddRange(await new SameSurnames(db, now).OnAgendas().Where(p => issued.Contains(p.MeetingId)).Select(p => new Match(p.ChildId, p.AccountId, ConflictBasis.Surname)).ToListAsync(cancellationToken));
        }

        await ExcludeAsync(db, found, now, cancellationToken);
    }

    /// <summary>Keeps these people out of these records, except where they are kept out already.</summary>
    internal static async Task ExcludeAsync(AppDb db, IReadOnlyCollection<Match> found, DateTime now, CancellationToken cancel)
    {
        if (found.Count == 0)
        {
            return;
        }

        var (children, accounts) = (found.Select(m => m.ChildId).Distinct().ToList(), found.Select(m => m.AccountId).Distinct().ToList());
        var stored = await db.Set<ConflictOfInterest>().Where(x => x.EndedAt == null && children.Contains(x.ChildId) && accounts.Contains(x.AccountId)).Select(x => new { x.ChildId, x.AccountId }).ToListAsync(cancel);
        var kept = stored.Concat(db.Set<ConflictOfInterest>().Local.Where(x => x.EndedAt == null).Select(x => new { x.ChildId, x.AccountId })).Select(x => (x.ChildId, x.AccountId)).ToHashSet();
        // The strongest tells why, where there are several.
        foreach (var match in found.OrderByDescending(m => m.Basis).Where(m => kept.Add((m.ChildId, m.AccountId))))
        {
            db.Add(ConflictOfInterest.Matched(match.ChildId, match.AccountId, match.Basis, now));
        }
    }

    // What is new on one side against what is stored on the other.
    private static async Task<List<Match>> StoredAsync(AppDb db, CancellationToken cancel)
    {
        var (children, accounts) = (Added<ChildKey>(db), Added<AccountKey>(db));
        var matches = new List<Match>();
        if (children.Count > 0)
        {
            var wanted = children.Select(k => k.Digest).Distinct().ToList();
            var known = await db.Set<AccountKey>().Where(k => wanted.Contains(k.Digest)).Select(k => new { k.OwnerId, k.Digest }).ToListAsync(cancel);
            matches.AddRange(from child in children join account in known on child.Digest equals account.Digest select new Match(child.OwnerId, account.OwnerId, child.Basis));
        }

        if (accounts.Count > 0)
        {
            var wanted = accounts.Select(k => k.Digest).Distinct().ToList();
            var known = await db.Set<ChildKey>().Where(k => wanted.Contains(k.Digest)).Select(k => new { k.OwnerId, k.Digest }).ToListAsync(cancel);
            matches.AddRange(from account in accounts join child in known on account.Digest equals child.Digest select new Match(child.OwnerId, account.OwnerId, account.Basis));
        }

        return matches;
    }

    private static IEnumerable<Match> Together(AppDb db) =>
        from child in Added<ChildKey>(db) join account in Added<AccountKey>(db) on child.Digest equals account.Digest select new Match(child.OwnerId, account.OwnerId, child.Basis);

    private static List<TKey> Added<TKey>(AppDb db) where TKey : MatchKey =>
        [.. db.ChangeTracker.Entries<TKey>().Where(e => e.State == EntityState.Added && e.Entity.Basis != ConflictBasis.Surname).Select(e => e.Entity)];
}

/// <summary>A child and an account with something in common.</summary>
internal sealed record Match(Guid ChildId, Guid AccountId, ConflictBasis Basis);
