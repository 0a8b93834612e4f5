using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Gives out references. A number is taken in a transaction of its own by one statement that adds one, so two people
/// never get the same and nobody waits for the other's save; a number whose save then fails is simply not used.
/// A reference means nothing: it holds no initial, date or place of the child.
/// </summary>
public sealed class References
{
    private readonly AppDb _db;
    private readonly ReferencePrefixes _prefixes;

    internal References(AppDb db, ReferencePrefixes prefixes)
    {
        _db = db;
        _prefixes = prefixes;
    }

    /// <summary>The next child's reference, such as MKC-4137.</summary>
    public Task<string> NextChildAsync(CancellationToken cancel) => NextAsync(ReferenceCounter.Child, _prefixes.Child, cancel);

    /// <summary>The next screening's reference, such as SCR-1042.</summary>
    public Task<string> NextScreeningAsync(CancellationToken cancel) => NextAsync(ReferenceCounter.Screening, _prefixes.Screening, cancel);

    private Task<string> NextAsync(string kind, string prefix, CancellationToken cancel) =>
        _db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await _db.Database.BeginTransactionAsync(cancel);
            var counters = _db.Set<ReferenceCounter>().Where(c => c.Kind == kind);
            await counters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last + 1), cancel);
            var number = await counters.Select(c => c.Last).SingleAsync(cancel);
            await transaction.CommitAsync(cancel);
            return $"{prefix}-{number}";
        });
}
