using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Minutes;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>The minutes of meetings held: approved; of the last MARMM amended once; of the South's last meeting still a draft, with a correction waiting.</summary>
internal sealed class DemoMinutes(DemoWorld world)
{
    public async Task FinishAsync(Meeting meeting, CurrentUser chair, SystemRecords records, CancellationToken cancel)
    {
        meeting.SendActions(chair, meeting.EndsAt.AddHours(2));
        var isLast = meeting.StartsAt > world.Now.AddDays(-36);
        if (isLast && meeting.BodyId == world.Bodies["mini-marmm-south"].Id)
        {
            await CorrectAsync(meeting, records, cancel);
            return;
        }

        await records.ApproveMinutesAsync(meeting, chair, Earlier(meeting.EndsAt.AddDays(5)), cancel);
        await records.SaveAsync(cancel);
        if (isLast && meeting.BodyId == world.Bodies["marmm"].Id)
        {
            await AmendAsync(meeting, chair, records, cancel);
        }
    }

    private async Task CorrectAsync(Meeting meeting, SystemRecords records, CancellationToken cancel)
    {
        var by = world.People["tom.ashdown"];
        if (meeting.OnAgenda.FirstOrDefault(i => i.Recorded != null) is { } item)
        {
            records.Add(item.Correct(MinutesField.Working, "Goes to school most days and talks to the school nurse. An aunt, not the grandmother, is at home in the evenings.", "The school has spoken to the aunt.", by, Earlier(meeting.EndsAt.AddDays(1))));
        }

        await records.SaveAsync(cancel);
    }

    private async Task AmendAsync(Meeting meeting, CurrentUser chair, SystemRecords records, CancellationToken cancel)
    {
        var item = await records.All<AgendaItem>().Include(i => i.Meeting).Include(i => i.Recorded).Where(i => i.MeetingId == meeting.Id && i.Recorded != null).OrderBy(i => i.Position).FirstAsync(cancel);
        var words = new Dictionary<MinutesField, string?> { [MinutesField.Decision] = "The plan goes on and is strengthened: a youth worker three times a week, and the phone's number to the intelligence unit today." };
        await records.AmendMinutesAsync(item, words, "The youth service agreed to three visits a week; the minutes said two.", (chair, Earlier(meeting.EndsAt.AddDays(8))), cancel);
        await records.SaveAsync(cancel);
    }

    private DateTime Earlier(DateTime at) => at < world.Now ? at : world.Now.AddHours(-1);
}
