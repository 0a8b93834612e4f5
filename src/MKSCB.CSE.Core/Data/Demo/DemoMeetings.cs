using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>Meetings that have been held: drafted, issued, discussed, closed, their minutes approved.</summary>
internal sealed class DemoMeetings(DemoWorld world)
{
    private static readonly Dictionary<string, string> Chairs = new()
    {
        ["marmm"] = "margaret.dunne",
        ["mini-marmm-south"] = "colin.beck",
        ["mini-marmm-north"] = "farah.siddiqui",
        ["mini-marmm-central"] = "dawn.hooper",
    };

    private static readonly (string Text, string Owner)[] Asks =
    [
        ("Visit the leisure centre with licensing and speak to the night staff.", "aisha.rahman"),
        ("Offer the child a worker of their own choosing and a first meeting within a week.", "joanna.price"),
        ("Complete the health assessment and report to the social worker.", "helen.whitby"),
        ("Find out who is collecting the child from school; log vehicle details.", "tom.ashdown"),
        ("Update the plan with the family and bring it to the next meeting.", "kirsty.vale"),
    ];

    /// <summary>The meetings of one body from two years ago until today, made as they would have been.</summary>
    public void MakePast(MeetingBody body, int months, SystemRecords records)
    {
        for (var month = world.Today.AddMonths(-months); month <= world.Today; month = month.AddMonths(1))
        {
            var meeting = MeetingCalendar.MeetingFor(body, month, world.WorkingDays.IsWorkingDay);
            if (meeting.StartsAt < world.Now)
            {
                records.Add(meeting);
            }
        }
    }

    /// <summary>Holds the body's next open meeting, if it was before now.</summary>
    public async Task HoldAsync(string bodyCode, Guid meetingId, SystemRecords records, CancellationToken cancel)
    {
        var chair = world.People[Chairs[bodyCode]];
        var meeting = await records.All<Meeting>().Include(m => m.Body).SingleAsync(m => m.Id == meetingId, cancel);
        var draftedAt = meeting.StartsAt.AddDays(-7);
        await records.DraftNextAgendaAsync(meeting.BodyId, draftedAt, cancel);
        if (!meeting.OnAgenda.Any())
        {
            meeting.Cancel("No child was due to be considered this month.");
            await records.SaveAsync(cancel);
            return;
        }

        await new DemoReturns(world).AskForPastAsync(meeting, chair, draftedAt, records, cancel);
        meeting.Issue(chair, draftedAt.AddDays(5));
        await new DemoPacks(world).CirculatePastAsync(meeting, chair, draftedAt.AddDays(5).AddHours(1), records, cancel);
        meeting.Begin();
        var reached = meeting.OnAgenda.Take(meeting.LengthMinutes / meeting.MinutesPerItem).ToList();
        if (meeting.StartsAt > world.Now.AddDays(-DemoRecording.DaysTold))
        {
            await records.SaveAsync(cancel);
            await new DemoRecording(world).TellAsync(meeting, reached, chair, records, cancel);
        }

        foreach (var item in reached.Where(i => i.State != AgendaItemState.Discussed))
        {
            Discuss(meeting, item, records);
        }

        await new DemoAttendance(world).HoldAsync(meeting, chair, records, cancel);
        meeting.Close([], chair, meeting.EndsAt);
        await EndActionsAsync(meeting, records, cancel);
        await records.SaveAsync(cancel);
        await new DemoMinutes(world).FinishAsync(meeting, chair, records, cancel);
    }

    private void Discuss(Meeting meeting, AgendaItem item, SystemRecords records)
    {
        // A meeting cannot follow every child for ever: about one in three is handed to a named plan each time.
        if (world.Dice.Chance(35))
        {
            item.Discuss(meeting.StartsAt, null, "Followed by the family's own plan; the practice leads and can bring the child back at any time.");
            return;
        }

        item.Discuss(meeting.StartsAt, meeting.Day.AddDays(70 + world.Dice.Throw(40)), null);
        var (text, ownerKey) = world.Dice.Pick(Asks);
        var owner = world.People[ownerKey];
        records.Add(DemoActions.Agreed(meeting, item, text, owner, days: 21));
    }

    private async Task EndActionsAsync(Meeting meeting, SystemRecords records, CancellationToken cancel)
    {
        var due = await records.All<MeetingAction>()
            .Where(a => a.BodyId == meeting.BodyId && a.DueOn < meeting.Day && (a.State == ActionState.Open || a.State == ActionState.InProgress)).ToListAsync(cancel);
        foreach (var action in due.Where(_ => world.Dice.Chance(85)))
        {
            action.Done("Reported done to the meeting, with the owner's note of what changed for the child.", world.People[Chairs[meeting.Body!.Code]], LondonTime.ToUtc(meeting.Day, new TimeOnly(12, 0)));
        }
    }
}
