using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Mail;

/// <summary>From when until when digests go out, on a London clock. After it a digest would no longer be of use that day.</summary>
public sealed record DigestHours(TimeOnly From, TimeOnly Until)
{
    public bool Hold(DateTime now) => TimeOnly.FromDateTime(LondonTime.ToLondon(now)) is var wall && wall >= From && wall < Until;
}

/// <summary>
/// Writes everybody's digest into the outbox, once to a person and period, whichever node comes first. What it says, and
/// whether there is anything to say, is found when it is sent.
/// </summary>
public sealed class DigestRound
{
    /// <summary>The kind of letter a digest is.</summary>
    public const string Kind = "digest";

    private const int Batch = 100;

    private readonly AppDb _db;

    internal DigestRound(AppDb db) => _db = db;

    /// <summary>The number written. Nothing on a day nobody works, or outside the hours.</summary>
    public async Task<int> WriteAsync(DateTime now, DigestHours hours, WorkingDays days, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        if (!days.IsWorkingDay(today) || !hours.Hold(now))
        {
            return 0;
        }

        // Weekly means the first working day of the week, or the next on which the service was there to send it.
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return await WriteAsync(DigestRhythm.Daily, today, now, cancel) + await WriteAsync(DigestRhythm.Weekly, monday, now, cancel);
    }

    private async Task<int> WriteAsync(DigestRhythm rhythm, DateOnly periodFrom, DateTime now, CancellationToken cancel)
    {
        var since = LondonTime.ToUtc(periodFrom, TimeOnly.MinValue);
        var waiting = await _db.Set<Account>()
            .Where(a => a.Digest == rhythm && a.State == AccountState.Active && !_db.Set<OutboxLetter>().Any(l => l.RecipientId == a.Id && l.Kind == Kind && l.WrittenAt >= since))
            .OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancel);
        var written = 0;
        foreach (var batch in waiting.Chunk(Batch))
        {
            written += await WriteAsync(batch.Select(person => Letter(person, periodFrom, now)).ToList(), cancel);
        }

        return written;
    }

    private async Task<int> WriteAsync(List<OutboxLetter> letters, CancellationToken cancel)
    {
        _db.AddRange(letters);
        try
        {
            await _db.SaveChangesAsync(cancel);
            return letters.Count;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            _db.ChangeTracker.Clear();
            var mine = letters.ConvertAll(l => l.Once);
            if (!await _db.Set<OutboxLetter>().AnyAsync(l => mine.Contains(l.Once), cancel))
            {
                throw;
            }

            // Another node wrote some of them in the same moment: whoever was left out is found at the next round.
            return 0;
        }
    }

    private static OutboxLetter Letter(Guid person, DateOnly periodFrom, DateTime now) =>
        OutboxLetter.Of(new NewLetter(Kind, person) { CanWait = true, Once = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{periodFrom:yyyy-MM-dd}:{person:N}") }, now);
}
