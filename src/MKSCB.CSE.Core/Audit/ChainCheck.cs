using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Walks every stream's chain of changes from its first link to its head.</summary>
internal sealed class ChainCheck(AuditKey key, Dictionary<string, AuditHead> heads)
{
    private AuditEvent? _last;
    private long _rows;

    public static async Task<(long Rows, AuditFault? Fault)> RunAsync(AppDb db, AuditKey key, CancellationToken cancel)
    {
        var check = new ChainCheck(key, await db.Set<AuditHead>().AsNoTracking().ToDictionaryAsync(h => h.Stream, cancel));
        await foreach (var link in db.Set<AuditEvent>().AsNoTracking().OrderBy(e => e.Stream).ThenBy(e => e.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (check.Next(link) is { } fault)
            {
                return (check._rows, fault);
            }
        }

        return (check._rows, check.End());
    }

    private AuditFault? Next(AuditEvent link)
    {
        if (_last != null && _last.Stream != link.Stream && EndOfStream(_last) is { } cut)
        {
            return cut;
        }

        _rows++;
        var before = _last?.Stream == link.Stream ? _last : null;
        _last = link;
        if (!link.IsGenuine(key))
        {
            return Fault(link, "has been altered, or was not written by this service");
        }

        if (link.Seq != (before?.Seq ?? 0) + 1)
        {
            return new AuditFault($"{link.Stream} #{(before?.Seq ?? 0) + 1}", "is missing");
        }

        return link.PrevHash == (before?.Hash ?? "") ? null : Fault(link, "does not follow the link before it");
    }

    private AuditFault? EndOfStream(AuditEvent last) =>
        heads.Remove(last.Stream, out var head) && head.Seq == last.Seq && head.Hash == last.Hash
            ? null
            : new AuditFault($"{last.Stream} #{last.Seq + 1}", $"is missing: the chain ends at #{last.Seq}, its head says #{head?.Seq ?? 0}");

    private AuditFault? End() =>
        (_last == null ? null : EndOfStream(_last))
        ?? (heads.Values.OrderBy(h => h.Stream, StringComparer.Ordinal).FirstOrDefault() is { } orphan
            ? new AuditFault($"{orphan.Stream} #1", $"is missing: every link is gone, the head says #{orphan.Seq}")
            : null);

    private static AuditFault Fault(AuditEvent link, string what) => new($"{link.Stream} #{link.Seq} ({link.Id})", what);
}
