using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Audit;

/// <summary>
/// Notes a request for a record that was answered "no such record". Whether there is one is looked up and written
/// down, never handed back.
/// </summary>
public sealed class HiddenRecords
{
    private readonly AppDb _db;
    private readonly ReadNotes _notes;

    internal HiddenRecords(AppDb db, ReadNotes notes)
    {
        _db = db;
        _notes = notes;
    }

    /// <param name="named">The ids and references in the address.</param>
    /// <param name="cancel">Ends the look-up.</param>
    public async Task NoteAsync(IReadOnlyCollection<string> named, CancellationToken cancel)
    {
        if (named.Count == 0)
        {
            return;
        }

        var ids = named.Where(text => Guid.TryParse(text, out _)).Select(Guid.Parse).ToList();
        var references = named.Select(text => text.ToUpperInvariant()).Where(text => text.Length <= Child.ReferenceLength).ToList();

        // One statement whatever is found, so that the time taken does not tell.
        var found = await _db.Set<Child>().Where(c => ids.Contains(c.Id) || references.Contains(c.Reference)).Select(c => c.Id)
            .Concat(_db.Set<ScreeningSubmission>().Where(s => ids.Contains(s.Id) || references.Contains(s.Reference)).Select(s => s.Id))
            .Concat(_db.Set<Meeting>().Where(m => ids.Contains(m.Id)).Select(m => m.Id))
            .Concat(_db.Set<AgendaItem>().Where(a => ids.Contains(a.Id)).Select(a => a.Id))
            .ToListAsync(cancel);
        _notes.Add(new ReadNote(ReadKind.Refused, found.Count > 0 ? "hidden" : "missing", found.Count > 0 ? found[0] : null, [], null));
    }
}
