using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// The only door to case data. Every query it hands out is already narrowed to what the person may see, so a
/// page cannot forget to ask. A record that is not there is either missing or hidden: answer 404 for both.
/// </summary>
public sealed class CaseRecords
{
    private readonly AppDb _db;
    private readonly CurrentUser _who;
    private readonly TimeProvider _time;

    internal CaseRecords(AppDb db, CurrentUser who, TimeProvider time)
    {
        _db = db;
        _who = who;
        _time = time;
    }

    public IQueryable<ScreeningSubmission> Screenings => _db.Set<ScreeningSubmission>().Where(Visibility.Screenings(_who));

    public IQueryable<Child> Children => _db.Set<Child>().Where(Visibility.Children(_who, _time.Now(), _time.Today()));

    public IQueryable<Meeting> Meetings => _db.Set<Meeting>().Where(Visibility.Meetings(_who));

    public IQueryable<AgendaItem> AgendaItems => _db.Set<AgendaItem>().Where(Visibility.AgendaItems(_who));

    public void Add(Record record) => _db.Add(record);

    /// <summary>Saves everything changed since the last save, with its audit rows, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these records first.</exception>
    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);
}
