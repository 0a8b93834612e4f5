using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Core.Access;

/// <summary>Instruments to be changed, for the people who manage them. It holds no case data; to read only, use <see cref="ReferenceRecords"/>.</summary>
public sealed class InstrumentRecords
{
    private readonly AppDb _db;

    internal InstrumentRecords(AppDb db) => _db = db;

    public IQueryable<InstrumentVersion> Versions => _db.Set<InstrumentVersion>();

    /// <summary>One version by the two halves of its key, to be changed; null when there is none.</summary>
    public Task<InstrumentVersion?> FindAsync(string code, string label, CancellationToken cancel) =>
        Versions.FirstOrDefaultAsync(v => v.Code == code && v.Label == label, cancel);

    /// <summary>Makes the next save fail if the version changed since the one a form was filled from.</summary>
    public void Expect(InstrumentVersion version, long seen) => _db.Entry(version).Property(v => v.Version).OriginalValue = seen;

    public void Add(InstrumentVersion version) => _db.Add(version);

    /// <summary>Saves everything changed since the last save, with its audit rows, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these records first.</exception>
    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);
}
