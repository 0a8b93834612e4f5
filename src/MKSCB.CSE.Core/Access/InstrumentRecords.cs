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

    public void Add(InstrumentVersion version) => _db.Add(version);

    /// <summary>Saves everything changed since the last save, with its audit rows, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these records first.</exception>
    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);
}
