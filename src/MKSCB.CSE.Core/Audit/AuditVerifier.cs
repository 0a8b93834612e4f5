using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Audit;

/// <summary>The first row that cannot be right.</summary>
/// <param name="Row">Which row, so that somebody can look at it: the stream and sequence, the id, or the seal and position.</param>
/// <param name="What">What is wrong with it, in words.</param>
public sealed record AuditFault(string Row, string What);

/// <summary>What a verification read, and the first fault, if any.</summary>
public sealed record AuditReport(long Changes, long Reads, long Seals, long NotYetSealed, AuditFault? Fault)
{
    public bool IsWhole => Fault == null;

    public string InWords => Fault == null
        ? string.Create(CultureInfo.InvariantCulture, $"The audit is whole: {Changes} changes, {Reads} views, {Seals} seals; {NotYetSealed} rows wait for the next seal.")
        : $"The audit has been tampered with. First bad row: {Fault.Row}: {Fault.What}.";
}

/// <summary>
/// Reads the whole audit and proves it: every link genuine, in order and without a gap, every chain ending where its
/// head says, every sealed row present, every seal as anchored.
/// </summary>
public sealed class AuditVerifier
{
    private readonly AppDb _db;
    private readonly AuditKey _key;
    private readonly AuditAnchors _anchors;

    internal AuditVerifier(AppDb db, AuditKey key, AuditAnchors anchors)
    {
        _db = db;
        _key = key;
        _anchors = anchors;
    }

    public async Task<AuditReport> VerifyAsync(CancellationToken cancel)
    {
        var chains = new ChainCheck(_db, _key);
        var fault = await chains.RunAsync(cancel);

        // Anchors before seals: a seal written in between is then merely not anchored yet.
        var anchored = await _anchors.AllAsync(cancel);
        var seals = await _db.Set<Seal>().AsNoTracking().OrderBy(s => s.Number).ToListAsync(cancel);
        fault ??= SealCheck.Chain(seals, _key, anchored);

        // What is not sealed yet was written in the last minute or so; its own hash is all that can be proved.
        var ofChanges = await new SealCheck(_key, "change", [.. seals.Select(s => (s.Changes, s.ChangeRoot))]).RunAsync(_db.Set<AuditEvent>(), cancel);
        var ofReads = await new SealCheck(_key, "read", [.. seals.Select(s => (s.Reads, s.ReadRoot))]).RunAsync(_db.Set<ReadEvent>(), cancel);
        fault ??= ofChanges.Fault ?? ofReads.Fault;
        return new AuditReport(chains.Rows, ofReads.Rows, seals.Count, ofChanges.Unsealed + ofReads.Unsealed, fault);
    }
}
