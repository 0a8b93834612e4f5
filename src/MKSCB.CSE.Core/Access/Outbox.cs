using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Where letters are put: in the same save as the change that makes them due, so that one is never stored without the other.
/// What is here says who is written to and when, nothing of what the letters say.
/// </summary>
public sealed class Outbox
{
    private readonly AppDb _db;
    private readonly TimeProvider _time;

    internal Outbox(AppDb db, TimeProvider time)
    {
        _db = db;
        _time = time;
    }

    /// <summary>To read, for the page that looks after the mail.</summary>
    public IQueryable<OutboxLetter> Letters => _db.Set<OutboxLetter>().AsNoTracking();

    /// <summary>Puts a letter into the next save. Without that save there is no letter.</summary>
    public void Post(NewLetter letter) => _db.Add(OutboxLetter.Of(letter, _time.Now()));

    /// <summary>Puts letters to several people into the next save.</summary>
    public void PostAll(IEnumerable<NewLetter> letters)
    {
        foreach (var letter in letters)
        {
            Post(letter);
        }
    }

    /// <summary>One letter, to change it.</summary>
    public Task<OutboxLetter?> FindAsync(Guid id, CancellationToken cancel) => _db.Set<OutboxLetter>().FirstOrDefaultAsync(l => l.Id == id, cancel);

    /// <summary>Saves the letters posted, with everything else that changed in this scope.</summary>
    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);
}
