using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Seals audit rows that no seal holds yet. Rows are picked by that, never by a range of ids: a late commit would slip through.</summary>
internal sealed class Sealing(AppDb db, AuditKey key, AuditAnchors anchors, TimeProvider time)
{
    /// <summary>Rows of each kind per seal, so that one seal is one quick transaction.</summary>
    public const int Most = 2000;

    /// <summary>Writes the next seal and anchors its hash; false when nothing waits.</summary>
    public async Task<bool> SealNextAsync(CancellationToken cancel)
    {
        var changes = await db.Set<AuditEvent>().Where(e => e.SealNumber == null).OrderBy(e => e.Id).Take(Most).ToListAsync(cancel);
        var reads = await db.Set<ReadEvent>().Where(e => e.SealNumber == null).OrderBy(e => e.Id).Take(Most).ToListAsync(cancel);
        if (changes.Count + reads.Count == 0)
        {
            return false;
        }

        var last = await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);
        var seal = new Seal
        {
            Number = (last?.Number ?? 0) + 1,
            At = time.Now(),
            Changes = changes.Count,
            ChangeRoot = Seal.Root(changes.Select(e => e.Hash)),
            Reads = reads.Count,
            ReadRoot = Seal.Root(reads.Select(e => e.Hash)),
            PrevHash = last?.Hash ?? "",
        };
        seal.Sign(key);
        Place(changes, seal.Number);
        Place(reads, seal.Number);
        db.Add(seal);
        await db.SaveChangesAsync(cancel);
        await anchors.AddAsync(seal, cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private static void Place(IReadOnlyList<ISealed> rows, long number)
    {
        for (var position = 0; position < rows.Count; position++)
        {
            rows[position].PlaceInSeal(number, position);
        }
    }
}
