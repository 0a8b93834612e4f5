using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Matching;

/// <summary>
/// What those who keep the records are asked to look at. Each begins at the few rows it is about and looks the rest up one by one, so that no
/// database begins by reading every child.
/// </summary>
internal sealed class LooksDue(AppDb db, CurrentUser who, IQueryable<Child> visible, DateTime now)
{
    private static readonly List<ConflictBasis> Found = [ConflictBasis.Surname, ConflictBasis.Home, ConflictBasis.Phone];

    /// <summary>Kept out by the service, and nobody has looked.</summary>
    public IQueryable<ConflictToLookAt> KeptOut()
    {
        var (me, keeps) = (who.Id, who.Can(Permission.MaintainChild));
        return from pair in db.Set<ConflictOfInterest>()
               where keeps && Found.Contains(pair.Basis) && pair.ConfirmedAt == null && pair.EndedAt == null && pair.AccountId != me && visible.Any(c => c.Id == pair.ChildId)
               select new ConflictToLookAt
               {
                   ChildId = pair.ChildId,
                   Reference = db.Set<Child>().Where(c => c.Id == pair.ChildId).Select(c => c.Reference).First(),
                   AccountId = pair.AccountId,
                   Person = pair.Account!.DisplayName,
                   Agency = pair.Account.Agency!.Name,
                   Basis = pair.Basis,
                   KeptOutSince = pair.DeclaredAt,
               };
    }

    /// <summary>Not kept out: a surname in common with a child they meet in their work.</summary>
    public IQueryable<ConflictToLookAt> Asked()
    {
        var (me, keeps, names) = (who.Id, who.Can(Permission.MaintainChild), new SameSurnames(db, now));
        var pairs = names.OnAgendas().Select(p => new { p.ChildId, p.AccountId, p.Basis }).Union(names.AtWork().Select(p => new { p.ChildId, p.AccountId, p.Basis }));
        return from pair in pairs
               where keeps && pair.AccountId != me && visible.Any(c => c.Id == pair.ChildId) && db.Set<Account>().Any(a => a.Id == pair.AccountId && a.State != AccountState.Left)
               select new ConflictToLookAt
               {
                   ChildId = pair.ChildId,
                   Reference = db.Set<Child>().Where(c => c.Id == pair.ChildId).Select(c => c.Reference).First(),
                   AccountId = pair.AccountId,
                   Person = db.Set<Account>().Where(a => a.Id == pair.AccountId).Select(a => a.DisplayName).First(),
                   Agency = db.Set<Account>().Where(a => a.Id == pair.AccountId).Select(a => a.Agency!.Name).First(),
                   Basis = pair.Basis,
                   KeptOutSince = null,
               };
    }
}
