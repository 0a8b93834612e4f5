using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Mail;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings.Actions;

/// <summary>
/// Moves every action that is late up the ladder and writes to whoever it has reached. Done again it changes nothing, so several nodes may do it:
/// the second to save meets a stale version and leaves it to the next turn.
/// </summary>
public sealed class ActionClimbing(SystemRecords records, Outbox outbox, ActionLadder ladder)
{
    /// <summary>The kind of letter that tells of it.</summary>
    public const string Letter = "action-escalated";

    private const int Batch = 200;

    /// <summary>The number that went up.</summary>
    public async Task<int> ClimbAsync(DateTime now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        var (manager, subGroup, independent) = (today.AddDays(-ladder.ManagerDays), today.AddDays(-ladder.SubGroupDays), today.AddDays(-ladder.IndependentChairDays));
        var late = await records.All<MeetingAction>().Where(a => MeetingAction.Unended.Contains(a.State)
                && (((a.PromisedOn ?? a.DueOn) <= manager && a.Rung == LadderRung.Owner)
                    || ((a.PromisedOn ?? a.DueOn) <= subGroup && (a.Rung == LadderRung.Owner || a.Rung == LadderRung.Manager))
                    || ((a.PromisedOn ?? a.DueOn) <= independent && a.Rung != LadderRung.IndependentChair)))
            .OrderBy(a => a.PromisedOn ?? a.DueOn).Take(Batch).ToListAsync(cancel);
        var up = late.Where(a => a.Climb(ladder, now)).ToList();
        foreach (var action in up)
        {
            outbox.PostAll((await ReachedAsync(action, today, cancel)).Select(to => LetterTo(action, to)));
        }

        await records.SaveAsync(cancel);
        return up.Count;
    }

    private static NewLetter LetterTo(MeetingAction action, Guid to) =>
        new(Letter, to) { RecordId = action.Id, DueAt = LondonTime.ToUtc(action.DueOn, TimeOnly.MinValue), Once = $"{Letter}:{action.Id}:{action.Rung}:{to}" };

    private Task<List<Guid>> ReachedAsync(MeetingAction action, DateOnly today, CancellationToken cancel)
    {
        List<Role> roles = action.Rung switch
        {
            LadderRung.IndependentChair => [Role.IndependentChair],
            LadderRung.SubGroupChair => [Role.SubGroupChair],
            _ => [.. Roles.Table.Where(row => row.Permissions.Contains(Permission.CountersignScreening)).Select(row => row.Role)],
        };
        var ofAgency = action.Rung == LadderRung.Manager;
        return records.All<Account>().Where(a => a.State == AccountState.Active
                && a.Roles.Any(r => roles.Contains(r.Role) && r.From <= today && (r.To == null || r.To >= today) && (!ofAgency || (r.AgencyId ?? a.AgencyId) == action.OwnerAgencyId)))
            .Select(a => a.Id).ToListAsync(cancel);
    }
}
