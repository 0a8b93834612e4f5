using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;
using MKSCB.CSE.Core.Meetings.Packs;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>A recipient's copy as it is kept, and as its reader may read it now.</summary>
/// <param name="Copy">When, which version and whose.</param>
/// <param name="Text">What of it this reader may read now.</param>
/// <param name="IsIntact">The hash fits all that is stored.</param>
public sealed record ReadCopy(PackCopy Copy, PackText Text, bool IsIntact);

/// <summary>Somebody who can be sent a pack, and whether for all of it or for single items.</summary>
public sealed record PackCandidate(Guid AccountId, string Name, string Agency, bool IsWhole, IReadOnlyList<string> Items);

/// <summary>
/// The door to meeting packs. What is circulated is written for each recipient as that person, by the expressions in
/// <see cref="Visibility"/>: no page decides what somebody else may read.
/// </summary>
public sealed class PackRecords
{
    private readonly AppDb _db;
    private readonly CurrentUser _who;
    private readonly CaseRecords _records;
    private readonly AccountRecords _accounts;
    private readonly TimeProvider _time;

    internal PackRecords(AppDb db, CurrentUser who, CaseRecords records, AccountRecords accounts, TimeProvider time) =>
        (_db, _who, _records, _accounts, _time) = (db, who, records, accounts, time);

    /// <summary>Packs this person prepares.</summary>
    public IQueryable<MeetingPack> Packs => _records.Packs;

    /// <summary>A person's own copies, and those sent out by who prepares the meeting, as far as they may know of them.</summary>
    public IQueryable<PackCopy> Copies => _records.PackCopies;

    /// <summary>Who can be sent the pack, as far as this person may know: who sits on the body, and whom somebody asked for one child.</summary>
    public async Task<IReadOnlyList<PackCandidate>> CandidatesAsync(Guid meetingId, CancellationToken cancel)
    {
        var (today, meetings) = (_time.Today(), _records.Meetings.Where(m => m.Id == meetingId).Select(m => m.BodyId));
        var panel = await (from role in _records.BodyRoles
                           join person in _db.Set<Account>() on role.AccountId equals person.Id
                           where meetings.Contains(role.MeetingBodyId!.Value) && role.From <= today && (role.To == null || role.To >= today) && person.State == AccountState.Active
                           select new { person.Id, person.DisplayName, Agency = person.Agency!.Name }).Distinct().ToListAsync(cancel);
        var asked = await _records.Attendees.Where(a => a.MeetingId == meetingId && a.ItemId != null && a.AccountId != null && a.Account!.State == AccountState.Active && a.Item!.State != AgendaItemState.Deferred && a.Item.State != AgendaItemState.Declined)
            .Select(a => new { Id = a.AccountId!.Value, a.Account!.DisplayName, Agency = a.Agency!.Name, Item = a.Item!.Child!.Reference }).ToListAsync(cancel);
        var sits = panel.Select(p => p.Id).ToHashSet();
        return
        [
            .. panel.Select(p => new PackCandidate(p.Id, p.DisplayName, p.Agency, true, [])).OrderBy(p => p.Name, StringComparer.Ordinal),
            .. asked.Where(a => !sits.Contains(a.Id)).GroupBy(a => (a.Id, a.DisplayName, a.Agency)).Select(g => new PackCandidate(g.Key.Id, g.Key.DisplayName, g.Key.Agency, false, [.. g.Select(a => a.Item)])).OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What somebody would get were the pack circulated now, as far as this person may read it too. Null when they would get nothing.</summary>
    public async Task<PackText?> PreviewAsync(MeetingPack pack, Meeting meeting, Guid account, CancellationToken cancel)
    {
        RuleViolation.When(!_who.PreparesBodies.Contains(meeting.BodyId), "Who prepares the meeting prepares its pack.");
        var pieces = await new PackGathering(_db, meeting, _time.Now()).GatherAsync(pack.Sections, cancel);
        var own = await new PackSeeing(_db, _time).OfAsync(_who, meeting, pieces, cancel);
        return await new PackKeeping(_db, _accounts, _time).ForAsync(account, pack, meeting, pieces, cancel) is { } got ? PackText.Of(got.Head, own.Cut(got.Pieces, counting: false).Select(p => (p, false))) : null;
    }

    /// <summary>
    /// Circulates it in the next save: a copy for each recipient, and the version before superseded. Unscoped inside, because a recipient may
    /// read what who prepares the pack must not; so only they may ask, and nothing is handed back but whom to write to.
    /// </summary>
    /// <exception cref="RuleViolation">Not theirs to circulate, or see <see cref="MeetingPack.Circulate"/>.</exception>
    public async Task<IReadOnlyList<PackCopy>> CirculateAsync(MeetingPack pack, CancellationToken cancel)
    {
        var meeting = await _records.Meetings.Include(m => m.Body).SingleAsync(m => m.Id == pack.MeetingId, cancel);
        RuleViolation.When(!_who.PreparesBodies.Contains(meeting.BodyId), "Who prepares the meeting circulates its pack.");
        return await new PackKeeping(_db, _accounts, _time).CirculateAsync(pack, meeting, _who, cancel);
    }

    /// <summary>A copy of a meeting's pack with what this person may read of it now. Null when it is not theirs to open.</summary>
    public async Task<ReadCopy?> ReadAsync(IQueryable<PackCopy> which, CancellationToken cancel)
    {
        if (await which.AsNoTracking().Include(c => c.Meeting).Include(c => c.Parts).AsSplitQuery().OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel) is not { } copy)
        {
            return null;
        }

        var isNew = copy.Parts.Where(p => p.IsNew).Select(p => (p.ItemId, p.Kind, p.RestrictedId)).ToHashSet();
        var pieces = copy.Parts.OrderBy(p => p.Position).Select(p => new PackPiece(p.ItemId, p.Kind, PackText.Read(p.Kind, p.Content), p.RestrictedId)).ToList();
        var sight = await new PackSeeing(_db, _time).OfAsync(_who, copy.Meeting!, pieces, cancel);
        var text = PackText.Of(PackCopy.Read<PackHead>(copy.Head), sight.Cut(pieces, counting: false).Select(p => (p, isNew.Contains((p.ItemId, p.Kind, p.RestrictedId)))));
        return new ReadCopy(copy, text, copy.IsIntact);
    }

    /// <summary>When each of these copies was first opened by its recipient, from what the service notes of every page of case data.</summary>
    public Task<Dictionary<Guid, DateTime>> OpenedAsync(IReadOnlyCollection<Guid> copies, CancellationToken cancel) =>
        _db.Set<ReadEvent>().Where(e => e.RecordId != null && copies.Contains(e.RecordId.Value) && e.Kind != ReadKind.Refused && Copies.Any(c => c.Id == e.RecordId && c.AccountId == e.PersonId))
            .GroupBy(e => e.RecordId!.Value).Select(g => new { g.Key, At = g.Min(e => e.At) }).ToDictionaryAsync(g => g.Key, g => g.At, cancel);
}
