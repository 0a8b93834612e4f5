using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Data;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Access;

/// <summary>What a session needs to know about its account, read afresh on every request.</summary>
/// <param name="User">The person with today's agreed grants.</param>
/// <param name="State">Only <see cref="AccountState.Active"/> may go on. An account whose agency is no more counts as suspended.</param>
/// <param name="SecurityStamp">A session with another stamp is over.</param>
/// <param name="IsOpen">Whether the session itself has neither been signed out nor outlived its absolute limit.</param>
/// <param name="ConfirmedAt">When the second factor was last given in this session.</param>
public sealed record SessionAccount(CurrentUser User, AccountState State, string? SecurityStamp, bool IsOpen, DateTime? ConfirmedAt);

/// <summary>
/// Accounts, their roles, agencies and units: for signing in and for the administration pages. Holds no case data.
/// Administration pages reach it behind their own permissions; passwords and factors change through UserManager only.
/// </summary>
public sealed class AccountRecords
{
    private static readonly HashSet<Role> Elevated = [.. Roles.Table.Where(row => row.Elevated).Select(row => row.Role)];

    private readonly AppDb _db;
    private readonly TimeProvider _time;

    internal AccountRecords(AppDb db, TimeProvider time)
    {
        _db = db;
        _time = time;
    }

    public IQueryable<Account> Accounts => _db.Set<Account>();

    public IQueryable<RoleAssignment> Assignments => _db.Set<RoleAssignment>();

    public IQueryable<Agency> Agencies => _db.Set<Agency>();

    public IQueryable<OrganisationUnit> Units => _db.Set<OrganisationUnit>();

    public IQueryable<AccountEvent> Events => _db.Set<AccountEvent>();

    public IQueryable<AccountSession> Sessions => _db.Set<AccountSession>();

    public void Add(Agency agency) => _db.Add(agency);

    public void Add(OrganisationUnit unit) => _db.Add(unit);

    public void Add(RoleAssignment assignment) => _db.Add(assignment);

    public void Add(AccountSession session) => _db.Add(session);

    /// <summary>Notes what happens to an account; it is saved with the change that makes it so.</summary>
    public void Note(Account account, AccountEventKind kind, Guid? by = null, string? reason = null) =>
        _db.Add(new AccountEvent { AccountId = account.Id, Kind = kind, At = _time.Now(), ById = by, Reason = reason });

    /// <summary>The agency was read at this version: a save after somebody else's is refused.</summary>
    public void Expect(Agency agency, long seen) => _db.Entry(agency).Property(a => a.Version).OriginalValue = seen;

    /// <summary>Saves everything changed since the last save, with its audit rows, in one transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved one of these records first.</exception>
    public Task SaveAsync(CancellationToken cancel) => _db.SaveChangesAsync(cancel);

    public Task<AccountSession?> FindSessionAsync(Guid id, CancellationToken cancel) => _db.Set<AccountSession>().FirstOrDefaultAsync(s => s.Id == id, cancel);

    /// <summary>Everybody who leads this agency today: who countersigns for it and answers for what it owes.</summary>
    public Task<List<Guid>> LeadsOfAsync(Guid agencyId, CancellationToken cancel) => HoldersAsync(Permission.CountersignScreening, agencyId, cancel);

    /// <summary>Everybody who countersigns today where an agency has no lead who could.</summary>
    public Task<List<Guid>> CountersignersInPlaceAsync(CancellationToken cancel) => HoldersAsync(Permission.CountersignForLead, null, cancel);

    /// <summary>Everybody who runs this agency's intensive intervention today.</summary>
    public Task<List<Guid>> InterventionManagersOfAsync(Guid agencyId, CancellationToken cancel) => HoldersAsync(Permission.RunIntervention, agencyId, cancel);

    /// <summary>Everybody who does the work of this agency's intensive intervention today.</summary>
    public Task<List<Guid>> InterventionWorkersOfAsync(Guid agencyId, CancellationToken cancel) => HoldersAsync(Permission.WorkIntervention, agencyId, cancel);

    /// <summary>The agencies that run intensive intervention today, because somebody there manages it.</summary>
    public async Task<List<Agency>> InterventionAgenciesAsync(CancellationToken cancel)
    {
        var (today, managers) = (_time.Today(), await HoldersAsync(Permission.RunIntervention, null, cancel));
        return await _db.Set<Agency>().AsNoTracking().Where(a => (a.To == null || a.To >= today) && _db.Set<Account>().Any(m => managers.Contains(m.Id) && m.Roles.Any(r => r.Role == Role.InterventionManager && r.From <= today && (r.To == null || r.To >= today) && (r.AgencyId ?? m.AgencyId) == a.Id)))
            .OrderBy(a => a.Name).ToListAsync(cancel);
    }

    private Task<List<Guid>> HoldersAsync(Permission permission, Guid? agencyId, CancellationToken cancel)
    {
        var (today, holding) = (_time.Today(), Roles.Table.Where(row => row.Permissions.Contains(permission)).Select(row => row.Role).ToList());
        var alone = holding.Except(Elevated).ToList();
        return _db.Set<Account>().Where(a => a.State == AccountState.Active
                && a.Roles.Any(r => holding.Contains(r.Role) && (r.AgreedById != null || alone.Contains(r.Role)) && r.From <= today && (r.To == null || r.To >= today) && (agencyId == null || (r.AgencyId ?? a.AgencyId) == agencyId)))
            .Select(a => a.Id).ToListAsync(cancel);
    }

    /// <summary>Whether this account may be let in: by its own state, and while its agency lasts. An agency wound up sees nothing more, whoever forgot to record that its people left.</summary>
    public async Task<bool> MayComeInAsync(Account account, CancellationToken cancel)
    {
        var today = _time.Today();
        return account.MaySignIn && !await _db.Set<Agency>().AnyAsync(a => a.Id == account.AgencyId && a.To < today, cancel);
    }

    /// <summary>The person behind an account with the grants that hold today, for work done for them while they are away; null when they may not sign in.</summary>
    public async Task<CurrentUser?> PersonAsync(Guid accountId, CancellationToken cancel) =>
        await SessionAsync(accountId, Guid.Empty, DateTime.UnixEpoch, cancel) is { State: AccountState.Active } found ? found.User : null;

    /// <summary>
    /// The second factor has been given again in this session. Set in place, past the session's version: two tabs may
    /// confirm at once, and neither must stop the other or a sign-out.
    /// </summary>
    public Task ConfirmSessionAsync(Guid id, CancellationToken cancel)
    {
        var now = _time.Now();
        return _db.Set<AccountSession>().Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.ConfirmedAt, now), cancel);
    }

    /// <summary>
    /// The account behind a session with the grants that hold today, in one statement. An elevated role nobody has
    /// agreed to yet gives nothing. Null when there is no such account.
    /// </summary>
    /// <param name="startedSince">Sessions begun earlier have outlived their absolute limit.</param>
    public async Task<SessionAccount?> SessionAsync(Guid accountId, Guid sessionId, DateTime startedSince, CancellationToken cancel)
    {
        var today = _time.Today();
        var row = await _db.Set<Account>().AsNoTracking().Where(a => a.Id == accountId).Select(a => new
        {
            a.DisplayName,
            a.AgencyId,
            Agency = a.Agency!.Name,
            State = a.Agency.To < today ? AccountState.Suspended : a.State,
            a.SecurityStamp,
            IsOpen = _db.Set<AccountSession>().Any(s => s.Id == sessionId && s.AccountId == a.Id && s.EndedAt == null && s.StartedAt >= startedSince),
            ConfirmedAt = _db.Set<AccountSession>().Where(s => s.Id == sessionId && s.AccountId == a.Id).Select(s => s.ConfirmedAt).FirstOrDefault(),
            Roles = a.Roles.Where(r => r.From <= today && (r.To == null || r.To >= today))
                .Select(r => new { r.Role, r.AgencyId, r.LocalityCode, r.MeetingBodyId, Agreed = r.AgreedById != null }).ToList(),
        }).FirstOrDefaultAsync(cancel);
        if (row == null)
        {
            return null;
        }

        var grants = row.Roles.Where(r => r.Agreed || !Elevated.Contains(r.Role)).Select(r => new Grant(r.Role, r.AgencyId, r.LocalityCode, r.MeetingBodyId));
        return new SessionAccount(new CurrentUser(accountId, row.DisplayName, row.AgencyId, row.Agency, [.. grants]), row.State, row.SecurityStamp, row.IsOpen, row.ConfirmedAt);
    }
}
