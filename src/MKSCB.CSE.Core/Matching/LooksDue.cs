using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Data;

namespace MKSCB.CSE.Core.Matching;

/// <summary>What those who keep the records are asked to look at.</summary>
internal sealed class LooksDue(AppDb db, DateTime now)
{
    private static readonly List<ConflictBasis> Found = [ConflictBasis.Surname, ConflictBasis.Home, ConflictBasis.Phone];

    public IQueryable<ConflictToLookAt> For(CurrentUser who, IQueryable<Child> visible)
    {
        var (me, keeps, names) = (who.Id, who.Can(Permission.MaintainChild), new SameSurnames(db, now));
        var keptOut = from conflict in db.Set<ConflictOfInterest>()
                      where Found.Contains(conflict.Basis) && conflict.ConfirmedAt == null && conflict.EndedAt == null
                      select new { conflict.ChildId, conflict.AccountId, conflict.Basis, Since = (DateTime?)conflict.DeclaredAt };
        var asked = names.OnAgendas().Select(p => new { p.ChildId, p.AccountId }).Union(names.AtWork().Select(p => new { p.ChildId, p.AccountId }))
            .Select(p => new { p.ChildId, p.AccountId, Basis = ConflictBasis.Surname, Since = (DateTime?)null });
        return from pair in keptOut.Concat(asked)
               where keeps && pair.AccountId != me
               join child in visible on pair.ChildId equals child.Id
               join account in db.Set<Account>() on pair.AccountId equals account.Id
               where account.State != AccountState.Left
               select new ConflictToLookAt
               {
                   ChildId = child.Id,
                   Reference = child.Reference,
                   AccountId = account.Id,
                   Person = account.DisplayName,
                   Agency = account.Agency!.Name,
                   Basis = pair.Basis,
                   KeptOutSince = pair.Since,
               };
    }
}
