using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Attendance;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>Who is asked to the next MARMM and has answered, with a school nurse asked for one child; who was at the last one.</summary>
internal sealed class DemoAttendance(DemoWorld world)
{
    private static readonly string[] Coming = ["margaret.dunne", "paul.farrow", "nina.kowalski", "yvonne.clarke", "liam.doyle"];

    private const string Sorry = "ravi.menon";

    public async Task InviteAsync(Meeting next, DateTime at, SystemRecords records, CancellationToken cancel)
    {
        foreach (var attendee in await AskAsync(next, at, records, cancel))
        {
            var person = world.People.Values.Single(p => p.Id == attendee.AccountId);
            if (Coming.Any(key => world.People[key].Id == person.Id))
            {
                attendee.Answer(true, null, person, at.AddHours(2));
            }
            else if (world.People[Sorry].Id == person.Id)
            {
                attendee.Answer(false, "Our return covers every child; please ring me before the meeting about the two who moved school.", person, at.AddHours(3));
            }
        }

        var worker = world.People["priya.nair"];
        records.Add(new Attendee { MeetingId = next.Id, ItemId = next.OnAgenda.First().Id, AccountId = worker.Id, Name = worker.Name, AgencyId = worker.AgencyId, InvitedAt = at });
    }

    /// <summary>The last MARMM: one agency sent apologies and what it knew, one did not come.</summary>
    public async Task HoldAsync(Meeting meeting, CurrentUser chair, SystemRecords records, CancellationToken cancel)
    {
        if (meeting.BodyId != world.Bodies["marmm"].Id || meeting.StartsAt < world.Now.AddDays(-36))
        {
            return;
        }

        var asked = await AskAsync(meeting, meeting.StartsAt.AddDays(-14), records, cancel);
        foreach (var attendee in asked)
        {
            var state = attendee.AccountId == world.People[Sorry].Id ? AttendanceState.Apologies : attendee.AccountId == world.People["carol.finch"].Id ? AttendanceState.Absent : AttendanceState.Present;
            attendee.RecordAs(state, state == AttendanceState.Apologies ? "Sent the attendance of every child on the list." : null, chair, meeting.StartsAt.AddMinutes(10));
        }

        var there = asked.Where(a => a.State == AttendanceState.Present).Select(a => (a.AgencyId, world.Agencies.Values.Single(x => x.Id == a.AgencyId).Kind));
        meeting.RecordQuorum(Quorum.Of(world.Bodies["marmm"].QuorumLeast, world.Bodies["marmm"].QuorumKinds.Select(k => k.Kind), there), null, chair, meeting.StartsAt.AddMinutes(12));
    }

    private static async Task<List<Attendee>> AskAsync(Meeting meeting, DateTime at, SystemRecords records, CancellationToken cancel)
    {
        var seats = await records.All<BodyMember>().Where(m => m.BodyId == meeting.BodyId).OrderBy(m => m.Seat).ThenBy(m => m.Id).Select(m => new { m.AccountId, m.Account!.DisplayName, m.AgencyId }).ToListAsync(cancel);
        var attendees = seats.ConvertAll(s => new Attendee { MeetingId = meeting.Id, Meeting = meeting, AccountId = s.AccountId, Name = s.DisplayName, AgencyId = s.AgencyId, InvitedAt = at });
        attendees.ForEach(records.Add);
        return attendees;
    }
}
