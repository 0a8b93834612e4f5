using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// Walks every stream's chain of changes from its first link to its head. People go on working meanwhile: heads are
/// read after the links, and where a head has moved on, the links made since are walked too.
/// </summary>
internal sealed class ChainCheck(AppDb db, AuditKey key)
{
    private readonly Dictionary<string, (long Seq, string Hash)> _ends = [];

    public long Rows { get; private set; }

    public async Task<AuditFault?> RunAsync(CancellationToken cancel)
    {
        var all = db.Set<AuditEvent>().AsNoTracking().OrderBy(e => e.Stream).ThenBy(e => e.Seq);
        return await WalkAsync(all, cancel) ?? await HeadsAsync(cancel);
    }

    private async Task<AuditFault?> WalkAsync(IQueryable<AuditEvent> links, CancellationToken cancel)
    {
        await foreach (var link in links.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Next(link) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private AuditFault? Next(AuditEvent link)
    {
        Rows++;
        var before = _ends.GetValueOrDefault(link.Stream, (0, ""));
        _ends[link.Stream] = (link.Seq, link.Hash);
        if (!link.IsGenuine(key))
        {
            return Fault(link, "has been altered, or was not written by this service");
        }

        if (link.Seq != before.Seq + 1)
        {
            return new AuditFault($"{link.Stream} #{before.Seq + 1}", "is missing");
        }

        return link.PrevHash == before.Hash ? null : Fault(link, "does not follow the link before it");
    }

    private async Task<AuditFault?> HeadsAsync(CancellationToken cancel)
    {
        var heads = await db.Set<AuditHead>().AsNoTracking().ToDictionaryAsync(h => h.Stream, cancel);
        foreach (var head in heads.Values.OrderBy(h => h.Stream, StringComparer.Ordinal))
        {
            if (await HeadAsync(head, cancel) is { } fault)
            {
                return fault;
            }
        }

        return _ends.Keys.Order(StringComparer.Ordinal).FirstOrDefault(stream => !heads.ContainsKey(stream)) is { } headless
            ? new AuditFault($"{headless} head", "is missing")
            : null;
    }

    private async Task<AuditFault?> HeadAsync(AuditHead head, CancellationToken cancel)
    {
        var walked = _ends.GetValueOrDefault(head.Stream, (0, "")).Seq;
        if (head.Seq > walked)
        {
            var since = db.Set<AuditEvent>().AsNoTracking().Where(e => e.Stream == head.Stream && e.Seq > walked && e.Seq <= head.Seq).OrderBy(e => e.Seq);
            if (await WalkAsync(since, cancel) is { } fault)
            {
                return fault;
            }
        }

        var (seq, hash) = _ends.GetValueOrDefault(head.Stream, (0, ""));
        if (seq < head.Seq)
        {
            return new AuditFault($"{head.Stream} #{seq + 1}", $"is missing: the chain ends at #{seq}, its head says #{head.Seq}");
        }

        return seq == head.Seq && hash == head.Hash ? null : new AuditFault($"{head.Stream} head", $"has been altered: the chain ends at #{seq}, it says #{head.Seq}");
    }

    private static AuditFault Fault(AuditEvent link, string what) => new($"{link.Stream} #{link.Seq} ({link.Id})", what);
}
