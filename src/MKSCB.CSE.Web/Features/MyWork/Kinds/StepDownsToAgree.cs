using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>
/// Lower levels that wait for this person, as the second, to agree; and those that wait for somebody who left, lost the role or must not see the child,
/// for everybody who could ask another: what nobody can answer must not wait unseen.
/// </summary>
public sealed class StepDownsToAgree(CaseRecords records, PassingRecords passing, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        // Nothing but a lower level is asked of a second person; said here because it is found by its index.
        var rows = await passing.StepDowns.Where(s => s.Kind == StepDownKind.LowerLevel && s.AcceptedOn == null && s.State == StepDownState.Asked)
            .Join(records.Children, s => s.ChildId, c => c.Id, (s, c) => new
            {
                s.Id,
                s.ChildId,
                s.At,
                c.Reference,
                Holds = s.Before == c.Level && !c.Levels.Any(l => l.At > s.At),
                IsMine = s.SecondPersonId == me.Id,
                IsGone = s.SecondPerson!.State != AccountState.Active || c.Conflicts.Any(x => x.AccountId == s.SecondPersonId && x.EndedAt == null)
                    || !s.SecondPerson.Roles.Any(r => (r.Role == Role.TriageOfficer || r.Role == Role.CseCoordinator) && r.AgreedById != null && r.From <= today && (r.To == null || r.To >= today)),
                Asker = s.DecidedBy!.DisplayName,
                Second = s.SecondPerson.DisplayName,
            })
            .Where(s => s.Holds && (s.IsMine || s.IsGone)).OrderBy(s => s.At).ThenBy(s => s.Id).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => row.IsMine ? new Due
        {
            RecordId = row.ChildId,
            What = $"Agree to a lower level for {row.Reference}, or refuse",
            Why = $"{row.Asker} asks you as the second person. Until you agree, the level does not move.",
            Address = $"/children/{row.Reference}/levels/step-down/{row.Id}",
            Since = row.At,
        }
        : new Due
        {
            RecordId = row.ChildId,
            What = $"Ask somebody else about a lower level for {row.Reference}",
            Why = $"{row.Second} was asked as the second person and can no longer answer. Judge the level again, and name another.",
            Address = $"/children/{row.Reference}/levels",
            Since = row.At,
        }, "/children", "Children");
    }
}
