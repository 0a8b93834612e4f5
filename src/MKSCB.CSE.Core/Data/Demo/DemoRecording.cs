using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Recording;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>The last meetings told as they were recorded: notes, the child's view, decision and reason, a level, the NRM, an agency that did not agree.</summary>
internal sealed class DemoRecording(DemoWorld world)
{
    /// <summary>Meetings of this many days back are told in full; older ones stand as discussed.</summary>
    public const int DaysTold = 40;

    private static readonly ItemNotes[] Stories =
    [
        new()
        {
            Worries = "Out until after midnight three times in a fortnight. A second phone, which rings at night. An adult known to police collects the child from the retail park.",
            Working = "Goes to school most days and talks to the school nurse. Grandmother is at home in the evenings.",
            Needed = "Somebody the child trusts must be there after school. Police to find out who owns the car.",
            ChildView = "\"He is the only one who asks how I am. I don't want anyone in trouble.\" Heard by the school nurse.",
            ParentView = "Mother is frightened for her child and asks what she can do when the phone rings.",
            Discussion = "Police: the car is registered to an address of interest. Health: the child keeps appointments when the nurse goes along. School: absent on Thursdays.",
            Decision = "The plan goes on and is strengthened: a youth worker twice a week, and the phone's number to the intelligence unit today.",
            Rationale = "The signs are recent, more than one agency has seen them, and the child has somebody they talk to.",
            Nrm = NrmAnswer.Considered,
            NrmReason = "There are signs of being moved for exploitation. The strategy discussion decides which first responder refers.",
        },
        new()
        {
            Worries = "Money and clothes nobody can explain. Friends have changed within two months.",
            Working = "Football twice a week; the coach knows and keeps an eye.",
            Needed = "A return home interview by somebody independent, and its findings to this meeting.",
            ChildView = "Not known: the child did not want to speak to the social worker. The coach will ask who the child would speak to.",
            Discussion = "Housing: complaints about callers at a neighbouring flat. Education: attendance has held.",
            Decision = "Keep the level. Disruption visit to the flat with licensing.",
            Rationale = "Nothing shows that risk is less, and the new associates are not yet understood.",
            Nrm = NrmAnswer.NotConsidered,
            NrmReason = "No sign so far of recruiting, moving or harbouring. To be asked again when the flat is understood.",
        },
    ];

    public async Task TellAsync(Meeting meeting, IReadOnlyList<AgendaItem> reached, CurrentUser chair, SystemRecords records, CancellationToken cancel)
    {
        var ids = reached.Select(i => i.ChildId).ToList();
        await records.All<Child>().Where(c => ids.Contains(c.Id)).LoadAsync(cancel);
        var at = meeting.StartsAt;
        for (var n = 0; n < reached.Count; n++)
        {
            var item = reached[n];
            meeting.TurnTo(item, at);
            item.Write(Stories[n % Stories.Length] with { Level = item.Child!.Level ?? RiskLevel.Medium, NextReviewOn = meeting.Day.AddDays(70 + (n * 3)) }, chair, at.AddMinutes(4));
            if (n == 0)
            {
                item.Dissent(world.People["aisha.rahman"].AgencyId, "Aisha Rahman", "Police would raise the level now: the car was seen again last night.", chair, at.AddMinutes(9));
            }

            new DemoActions(world).Agree(meeting, item, n, chair, records);
            at = at.AddMinutes(item.MinutesAllotted - 2 + (n % 4));
            item.Finish(chair, at);
        }
    }

    /// <summary>A meeting called out of turn, on the last working day, that its chair has yet to close: three children, one discussed.</summary>
    public async Task SitAsync(SystemRecords records, CancellationToken cancel)
    {
        var (body, chair) = (world.Bodies["mini-marmm-south"], world.People["colin.beck"]);
        var children = await records.All<Child>().Where(c => c.AgendaItems.Any(i => i.Meeting!.BodyId == body.Id && i.State == AgendaItemState.Discussed)).OrderByDescending(c => c.Reference).Take(3).ToListAsync(cancel);
        var meeting = new Meeting { BodyId = body.Id, StartsAt = world.OfficeHours(world.Today.AddDays(-1)), LengthMinutes = 60, Place = body.Place };
        records.Add(meeting);
        foreach (var child in children)
        {
            meeting.AddChild(child, "Missing twice since the last meeting.", chair, meeting.StartsAt.AddDays(-1));
        }

        meeting.Issue(chair, meeting.StartsAt.AddDays(-1));
        meeting.Begin();
        await records.SaveAsync(cancel);
        await TellAsync(meeting, [meeting.OnAgenda.First()], chair, records, cancel);
        var lowered = meeting.OnAgenda.ElementAt(1);
        lowered.Write(Stories[1] with { Decision = "Lower the level by one.", Rationale = "Ten weeks at home every night, and the adult has left the area.", Level = lowered.Child!.Level > RiskLevel.NotIndicated ? lowered.Child.Level - 1 : RiskLevel.NotIndicated, NextReviewOn = world.Today.AddDays(80) }, chair, meeting.StartsAt.AddMinutes(20));
        meeting.StopClocks(meeting.StartsAt.AddMinutes(31));
        new DemoActions(world).AgreeImpossible(meeting, meeting.OnAgenda.First(), records);
        await records.SaveAsync(cancel);
    }
}
