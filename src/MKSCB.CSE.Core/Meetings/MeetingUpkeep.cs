using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Meetings;

/// <summary>
/// What keeps the meetings ready without anybody asking: the coming year's meetings exist, and the next agenda of each
/// body shows who is due. Done again it changes nothing, so several nodes may do it.
/// </summary>
public sealed class MeetingUpkeep(SystemRecords records, WorkingDays workingDays)
{
    /// <summary>Makes the meetings still missing, for every body; the number made.</summary>
    public async Task<int> MakeMeetingsAsync(DateTime now, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(now);
        var bodies = await records.All<MeetingBody>().ToListAsync(cancel);
        var made = await records.All<Meeting>().Where(m => m.ForMonth != null && m.StartsAt >= now.AddMonths(-2))
            .Select(m => new { m.BodyId, Month = m.ForMonth!.Value }).ToListAsync(cancel);
        var missing = bodies.SelectMany(body => MeetingCalendar.Missing(body, made.Where(m => m.BodyId == body.Id).Select(m => m.Month).ToHashSet(), today, workingDays.IsWorkingDay)).ToList();
        missing.ForEach(records.Add);
        await records.SaveAsync(cancel);
        return missing.Count;
    }

    /// <summary>Asks for the children added to a provisional agenda since it went out, by whatever way they came on it.</summary>
    public async Task AskForReturnsAsync(DateTime now, CancellationToken cancel)
    {
        var provisional = await records.All<Meeting>().Where(m => m.ProvisionalAt != null && m.StartsAt > now
            && (m.State == MeetingState.Scheduled || m.State == MeetingState.AgendaDraft || m.State == MeetingState.AgendaIssued)).ToListAsync(cancel);
        foreach (var meeting in provisional)
        {
            await records.AskForReturnsAsync(meeting, workingDays, now, cancel);
            await records.SaveAsync(cancel);
        }
    }

    /// <summary>Brings every body's next open agenda up to date; each is a transaction of its own.</summary>
    public async Task DraftAgendasAsync(DateTime now, CancellationToken cancel)
    {
        foreach (var body in await records.All<MeetingBody>().Select(b => b.Id).ToListAsync(cancel))
        {
            await records.DraftNextAgendaAsync(body, now, cancel);
            await records.SaveAsync(cancel);
        }
    }
}
