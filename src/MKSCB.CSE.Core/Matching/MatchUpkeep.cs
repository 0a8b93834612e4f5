using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;

namespace MKSCB.CSE.Core.Matching;

/// <summary>
/// Looks at everything stored, in a fixed number of statements: what two changes in one moment did not see of each other, and whoever came to an
/// issued agenda after it went out. Done again it changes nothing.
/// </summary>
internal sealed class MatchUpkeep(AppDb db, DateTime now)
{
    /// <summary>As many as one turn writes down; the next turn goes on.</summary>
    private const int Most = 200;

    public async Task<int> KeepAsync(CancellationToken cancel)
    {
        var same = await (
            from child in db.Set<ChildKey>()
            where child.Basis != ConflictBasis.Surname
            join account in db.Set<AccountKey>() on child.Digest equals account.Digest
            where !db.Set<ConflictOfInterest>().Any(x => x.ChildId == child.OwnerId && x.AccountId == account.OwnerId && (x.EndedAt == null || (x.EndedAt >= child.Since && x.EndedAt >= account.Since)))
            select new Match(child.OwnerId, account.OwnerId, child.Basis)).Take(Most).ToListAsync(cancel);
        var issued = db.Set<Meeting>().Where(m => m.IssuedAt != null).Select(m => m.Id);
        var named = await new SameSurnames(db, now).OnAgendas().Where(p => issued.Contains(p.MeetingId)).Take(Most).Select(p => new Match(p.ChildId, p.AccountId, ConflictBasis.Surname)).ToListAsync(cancel);
        List<Match> found = [.. same, .. named];
        await ConflictMatching.ExcludeAsync(db, found, now, cancel);
        return found.Count;
    }
}
