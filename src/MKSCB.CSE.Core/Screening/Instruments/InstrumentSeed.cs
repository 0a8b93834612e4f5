using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Screening.Instruments;

/// <summary>Brings the shipped instruments into the database at start. Running it again changes nothing.</summary>
internal static class InstrumentSeed
{
    /// <exception cref="InvalidOperationException">The file of a published version has changed.</exception>
    public static async Task UpsertAsync(AppDb db, IReadOnlyList<ShippedInstrument> shipped, DateTime now, CancellationToken cancel)
    {
        var known = await db.Set<InstrumentVersion>().ToListAsync(cancel);
        foreach (var instrument in shipped)
        {
            if (known.Find(v => v.Code == instrument.Definition.Code && v.Label == instrument.Definition.Version) is { } version)
            {
                version.Follow(instrument, now);
            }
            else
            {
                db.Add(InstrumentVersion.Shipped(instrument, now));
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
