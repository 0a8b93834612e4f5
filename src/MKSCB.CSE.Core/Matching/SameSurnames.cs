using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Matching;

/// <summary>A person who meets this child in their work and bears the same surname; nobody has said yet what that means.</summary>
internal sealed record SameSurname
{
    public required Guid ChildId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Always the surname; taken from a column, because a constant would be written as a number, which not every database puts beside a text.</summary>
    public required ConflictBasis Basis { get; init; }

    /// <summary>The meeting they meet at; empty where they work with the child.</summary>
    public required Guid MeetingId { get; init; }
}

/// <summary>
/// Asked only of people who meet the child: at a meeting with the child on its agenda, or in work with the child. Anybody else of that name is not
/// asked about, or co-ordination would look through every child called Smith for every colleague called Smith.
/// </summary>
internal sealed class SameSurnames(AppDb db, DateTime now)
{
    private static readonly List<Role> EveryChild = [.. Roles.Table.Where(row => row.Permissions.Contains(Permission.TriageScreening)).Select(row => row.Role)];

    private readonly DateOnly _today = LondonTime.DateOf(now);

    private readonly DateTime _since = now - Visibility.PanelAfterMeeting;

    /// <summary>On the agenda of a meeting that can be read, issued or not, and holding a role that reads it.</summary>
    public IQueryable<SameSurname> OnAgendas() =>
        from item in db.Set<AgendaItem>()
        where item.ChildId != null && item.State != AgendaItemState.Deferred && item.State != AgendaItemState.Declined && Readable.Contains(item.MeetingId)
        join childKey in db.Set<ChildKey>() on item.ChildId equals childKey.OwnerId
        where childKey.Basis == ConflictBasis.Surname
        join accountKey in db.Set<AccountKey>() on childKey.Digest equals accountKey.Digest
        where db.Set<RoleAssignment>().Any(r => r.AccountId == accountKey.OwnerId && (r.MeetingBodyId == item.Meeting!.BodyId || EveryChild.Contains(r.Role)) && r.From <= _today && (r.To == null || r.To >= _today))
            && !db.Set<ConflictOfInterest>().Any(x => x.ChildId == childKey.OwnerId && x.AccountId == accountKey.OwnerId && (x.EndedAt == null || (x.EndedAt >= childKey.Since && x.EndedAt >= accountKey.Since)))
        select new SameSurname { ChildId = childKey.OwnerId, AccountId = accountKey.OwnerId, Basis = childKey.Basis, MeetingId = item.MeetingId };

    // A list of a few meetings to begin with, not every item there ever was.
    private IQueryable<Guid> Readable => db.Set<Meeting>().Where(m => m.State != MeetingState.Cancelled && m.StartsAt >= _since).Select(m => m.Id);

    /// <summary>Works with the child now. The accounts are fewer than the children, so it begins at them.</summary>
    public IQueryable<SameSurname> AtWork() =>
        from accountKey in db.Set<AccountKey>()
        where accountKey.Basis == ConflictBasis.Surname
        join childKey in db.Set<ChildKey>() on accountKey.Digest equals childKey.Digest
        where db.Set<Involvement>().Any(work => work.AccountId == accountKey.OwnerId && work.ChildId == childKey.OwnerId && work.From <= _today && (work.To == null || work.To >= _today))
            && !db.Set<ConflictOfInterest>().Any(x => x.ChildId == childKey.OwnerId && x.AccountId == accountKey.OwnerId && (x.EndedAt == null || (x.EndedAt >= childKey.Since && x.EndedAt >= accountKey.Since)))
        select new SameSurname { ChildId = childKey.OwnerId, AccountId = accountKey.OwnerId, Basis = childKey.Basis, MeetingId = Guid.Empty };
}
