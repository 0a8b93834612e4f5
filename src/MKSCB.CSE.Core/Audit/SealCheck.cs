using Microsoft.EntityFrameworkCore;

namespace MKSCB.CSE.Core.Audit;

/// <summary>Compares the rows of one kind with the seals that hold them.</summary>
internal sealed class SealCheck(AuditKey key, string kind, IReadOnlyList<(int Count, string Root)> seals)
{
    private readonly List<string> _hashes = [];
    private int _seal;
    private long _rows;
    private long _unsealed;

    /// <summary>Seals follow each other without a gap, are genuine, and stand as they were anchored outside.</summary>
    public static AuditFault? Chain(List<Seal> seals, AuditKey key, IReadOnlyDictionary<long, string> anchors)
    {
        var before = "";
        for (var i = 0; i < seals.Count; i++)
        {
            var seal = seals[i];
            if (seal.Number != i + 1)
            {
                return new AuditFault($"seal {i + 1}", "is missing");
            }

            if (!seal.IsGenuine(key) || seal.PrevHash != before || (anchors.TryGetValue(seal.Number, out var anchored) && anchored != seal.Hash))
            {
                return new AuditFault($"seal {seal.Number}", "has been altered, or was not written by this service");
            }

            before = seal.Hash;
        }

        return anchors.Keys.Order().FirstOrDefault(number => number > seals.Count) is > 0 and var lost
            ? new AuditFault($"seal {lost}", "is missing: it was anchored outside the database")
            : null;
    }

    public async Task<(long Rows, long Unsealed, AuditFault? Fault)> RunAsync<T>(IQueryable<T> rows, CancellationToken cancel) where T : class, ISealed
    {
        var fault = await UnsealedAsync(rows, cancel);
        var inSeals = rows.AsNoTracking().Where(r => r.SealNumber != null && r.SealNumber <= seals.Count).OrderBy(r => r.SealNumber).ThenBy(r => r.SealPosition);
        await foreach (var row in inSeals.AsAsyncEnumerable().WithCancellation(cancel))
        {
            fault ??= Next(row);
        }

        while (fault == null && _seal < seals.Count)
        {
            fault = Close();
        }

        return (_rows, _unsealed, fault);
    }

    // A row in a seal newer than those read here was sealed while this ran.
    private async Task<AuditFault?> UnsealedAsync<T>(IQueryable<T> rows, CancellationToken cancel) where T : class, ISealed
    {
        AuditFault? fault = null;
        await foreach (var row in rows.AsNoTracking().Where(r => r.SealNumber == null || r.SealNumber > seals.Count).OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            _rows++;
            _unsealed++;
            fault ??= row.IsGenuine(key) ? null : Forged(row);
        }

        return fault;
    }

    private AuditFault? Next(ISealed row)
    {
        _rows++;
        while (_seal < seals.Count && _seal + 1 < row.SealNumber)
        {
            if (Close() is { } fault)
            {
                return fault;
            }
        }

        if (!row.IsGenuine(key))
        {
            return Forged(row);
        }

        if (row.SealPosition != _hashes.Count)
        {
            return row.SealPosition > _hashes.Count ? Missing() : Stray(row);
        }

        _hashes.Add(row.Hash);
        return null;
    }

    // Every row of the current seal has been read: is it all of them, and in this order?
    private AuditFault? Close()
    {
        var (count, root) = seals[_seal];
        if (_hashes.Count != count)
        {
            return _hashes.Count < count ? Missing() : new AuditFault($"seal {_seal + 1}, {kind} {count}", "was added after the seal");
        }

        if (Seal.Root(_hashes) != root)
        {
            return new AuditFault($"seal {_seal + 1}", $"its {kind}s are not the ones it sealed, or in another order");
        }

        _hashes.Clear();
        _seal++;
        return null;
    }

    private AuditFault Missing() => new($"seal {_seal + 1}, {kind} {_hashes.Count}", "is missing");

    private AuditFault Forged(ISealed row) => new($"{kind} {row.Id}", "has been altered, or was not written by this service");

    private AuditFault Stray(ISealed row) => new($"{kind} {row.Id}", $"claims a place in seal {row.SealNumber} that is not its own");
}
