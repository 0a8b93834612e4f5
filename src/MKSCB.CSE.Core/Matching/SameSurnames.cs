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
        where item.ChildId != null && item.State != AgendaItemState.Deferred && item.State != AgendaItemState.Declined && item.Meeting!.State != MeetingState.Cancelled && item.Meeting.StartsAt >= _since
        join childKey in db.Set<ChildKey>() on item.ChildId equals childKey.OwnerId
        where childKey.Basis == ConflictBasis.Surname
        join accountKey in db.Set<AccountKey>() on childKey.Digest equals accountKey.Digest
        where db.Set<RoleAssignment>().Any(r => r.AccountId == accountKey.OwnerId && (r.MeetingBodyId == item.Meeting!.BodyId || EveryChild.Contains(r.Role)) && r.From <= _today && (r.To == null || r.To >= _today))
            && !db.Set<ConflictOfInterest>().Any(x => x.ChildId == childKey.OwnerId && x.AccountId == accountKey.OwnerId && (x.EndedAt == null || (x.EndedAt >= childKey.Since && x.EndedAt >= accountKey.Since)))
        select new SameSurname { ChildId = childKey.OwnerId, AccountId = accountKey.OwnerId, MeetingId = item.MeetingId };

    /// <summary>Works with the child now.</summary>
    public IQueryable<SameSurname> AtWork() =>
        from work in db.Set<Involvement>()
        where work.AccountId != null && work.From <= _today && (work.To == null || work.To >= _today)
        join childKey in db.Set<ChildKey>() on work.ChildId equals childKey.OwnerId
        where childKey.Basis == ConflictBasis.Surname
        join accountKey in db.Set<AccountKey>() on new { Owner = work.AccountId!.Value, childKey.Digest } equals new { Owner = accountKey.OwnerId, accountKey.Digest }
        where !db.Set<ConflictOfInterest>().Any(x => x.ChildId == childKey.OwnerId && x.AccountId == accountKey.OwnerId && (x.EndedAt == null || (x.EndedAt >= childKey.Since && x.EndedAt >= accountKey.Since)))
        select new SameSurname { ChildId = childKey.OwnerId, AccountId = accountKey.OwnerId, MeetingId = Guid.Empty };
}
