using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Drafts;
using MKSCB.CSE.Core.Matching;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Meetings.Returns;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>
/// Unscoped records, for seeding, scheduled work and commands; never for a page. Built in two places only:
/// the start of the application and its background services.
/// </summary>
public sealed class SystemRecords
{
    private readonly AppDb _db;

    private readonly RepeatMissing _repeat;

    internal SystemRecords(AppDb db, RepeatMissing repeat) => (_db, _repeat) = (db, repeat);

    public IQueryable<T> All<T>() where T : class => _db.Set<T>();

    public void Add(Record record) => _db.Add(record);

    public void Add(Account account) => _db.Add(account);

    /// <summary>Drafts the agenda of the body's next open meeting; null when there is none.</summary>
    public Task<DraftOutcome?> DraftNextAgendaAsync(Guid bodyId, DateTime now, CancellationToken cancel) =>
        new AgendaDrafting(_db, _repeat).DraftNextAsync(bodyId, now, cancel);

    /// <summary>Asks member agencies for what is still to be asked of a meeting's provisional agenda.</summary>
    public Task AskForReturnsAsync(Meeting meeting, WorkingDays days, DateTime now, CancellationToken cancel) =>
        new ReturnAsking(_db, days).AskAsync(meeting, now, cancel);

    /// <summary>Keeps people out of the records of children with whom they have a home or telephone number in common, or a surname on an issued agenda, in the next save; the number found.</summary>
    public Task<int> MatchConflictsAsync(DateTime now, CancellationToken cancel) => new MatchUpkeep(_db, now).KeepAsync(cancel);

    /// <summary>Approves draft minutes as their chair would, with the next save; what is approved must be saved before.</summary>
    public Task ApproveMinutesAsync(Meeting meeting, CurrentUser chair, DateTime now, CancellationToken cancel) => new MinutesKeeping(_db).ApproveAsync(meeting, chair, now, cancel);

    /// <summary>Amends approved minutes as their chair would, with the next save.</summary>
    public Task AmendMinutesAsync(AgendaItem item, IReadOnlyDictionary<MinutesField, string?> words, string reason, (CurrentUser By, DateTime Now) at, CancellationToken cancel) =>
        new MinutesKeeping(_db).AmendAsync(item, words, reason, at, cancel);

    /// <summary>Circulates a pack as who prepares it would at that moment, with the next save; the pack and the issue of the agenda must be saved before.</summary>
    public Task<IReadOnlyList<PackCopy>> CirculatePackAsync(MeetingPack pack, Meeting meeting, CurrentUser by, TimeProvider at, CancellationToken cancel) =>
        new PackKeeping(_db, new AccountRecords(_db, at), at).CirculateAsync(pack, meeting, by, cancel);

    /// <summary>Forgets which forms were sent before that instant: nobody presses the same button twice a week apart. The number forgotten.</summary>
    public Task<int> ForgetSentFormsAsync(DateTime before, CancellationToken cancel) => _db.Set<OnceKey>().Where(o => o.At < before).ExecuteDeleteAsync(cancel);

    /// <summary>Forgets forms begun and never sent, last touched before that instant: what they say of a child is on no record, so nobody looks after it. The number forgotten.</summary>
    public Task<int> ForgetDraftsAsync(DateTime before, CancellationToken cancel) => _db.Set<FormDraft>().Where(d => d.SavedAt < before).ExecuteDeleteAsync(cancel);

    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);
}
