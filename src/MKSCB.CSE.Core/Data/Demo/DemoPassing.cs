using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.Feedback;
using MKSCB.CSE.Core.Meetings.Passing;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>Children on the way between the meetings, what the localities tell, a lower level that waits for its second person, a transfer nobody has accepted.</summary>
internal sealed class DemoPassing(DemoWorld world)
{
    private readonly HashSet<Guid> _taken = [];

    public async Task TellAsync(SystemRecords records, CancellationToken cancel)
    {
        await StepDownAsync(records, cancel);
        await PassUpAsync(records, cancel);
        await ReturnAsync(records, cancel);
        await AskAsync(records, cancel);
        await WaitAsync(records, cancel);
        await TransferAsync(records, cancel);
        await FeedBackAsync(records, cancel);
    }

    private async Task StepDownAsync(SystemRecords records, CancellationToken cancel)
    {
        var (chair, north) = (world.People["margaret.dunne"], world.Bodies["mini-marmm-north"]);
        var item = await DiscussedAsync(records, "marmm", "north", cancel);
        foreach (var (text, owner) in (ReadOnlySpan<(string, string)>)[("Meet the child each week at school, and tell the meeting what they say.", "priya.nair"), ("Visit the takeaway with licensing.", "aisha.rahman")])
        {
            records.Add(DemoActions.Agreed(item.Meeting!, item, text, world.People[owner], days: 60));
        }

        var at = item.Meeting!.EndsAt;
        item.Child!.StepDown(new LevelJudgement(item.Child.Level!.Value, "The adults have gone, and the practice knows the family."), Known(item.Child) with { Kind = StepDownKind.ToLocality, MeetingId = item.MeetingId }, chair, at);
        records.Add(ChildPassing.Between(item, world.Bodies["marmm"], north, new PassingWords("The adults of concern are in prison, and the practice in the North knows the family well.", "Follow the school’s support for two terms, and bring the child back at any new sign."), chair, at));
    }

    private async Task PassUpAsync(SystemRecords records, CancellationToken cancel)
    {
        var item = await DiscussedAsync(records, "mini-marmm-south", "south", cancel);
        records.Add(ChildPassing.Between(item, world.Bodies["mini-marmm-south"], world.Bodies["marmm"],
            new PassingWords("Three children of the same school name the same flat and the same car.", "Join up what is known of the flat and the car, and agree a plan with the police."), world.People["colin.beck"], item.Meeting!.EndsAt));
    }

    private async Task ReturnAsync(SystemRecords records, CancellationToken cancel)
    {
        var item = await DiscussedAsync(records, "mini-marmm-central", "central", cancel);
        var passing = ChildPassing.Between(item, world.Bodies["mini-marmm-central"], world.Bodies["marmm"],
            new PassingWords("The family has moved twice, and agencies disagree about who leads.", "Decide which agency leads."), world.People["dawn.hooper"], item.Meeting!.EndsAt);
        records.Add(passing);
        passing.Return("Who leads is agreed between the agencies’ managers first. Bring the child again if that fails.", world.People["margaret.dunne"], world.Now.AddDays(-1));
    }

    private async Task AskAsync(SystemRecords records, CancellationToken cancel)
    {
        var (teacher, south) = (world.People["marcus.reed"], world.Bodies["mini-marmm-south"]);
        var child = await records.All<Child>().Where(c => c.LocalityCode == "south" && c.Involvements.Any(i => i.AgencyId == teacher.AgencyId && i.To == null) && !c.AgendaItems.Any()).OrderBy(c => c.Reference).FirstOrDefaultAsync(cancel);
        if (child != null)
        {
            records.Add(ChildPassing.AskedBy(child, south, new PassingWords("Absent every Thursday afternoon since half term, and collected by somebody the school does not know.", "Find out who collects the child, and whether other schools see the same car."), teacher, world.Now.AddDays(-2)));
        }
    }

    private async Task WaitAsync(SystemRecords records, CancellationToken cancel)
    {
        var child = await records.All<Child>().Where(c => c.Level == RiskLevel.Medium && !c.AgendaItems.Any(i => i.Meeting!.State == MeetingState.InSession)).OrderBy(c => c.Reference).FirstAsync(c => !_taken.Contains(c.Id), cancel);
        child.AskToLower(new LevelJudgement(RiskLevel.Low, "Home every night since the summer, and has told the youth worker that it is over."),
            Known(child) with { SecondPersonId = world.People["ruth.bellamy"].Id }, world.People["leila.haddad"], world.Now.AddDays(-1));
    }

    private async Task TransferAsync(SystemRecords records, CancellationToken cancel)
    {
        var item = await DiscussedAsync(records, "marmm", "central", cancel);
        item.Child!.StepDown(new LevelJudgement(item.Child.Level!.Value, "The family has moved to Bedford."),
            Known(item.Child) with { Kind = StepDownKind.MovedOutOfArea, MeetingId = item.MeetingId, Plan = "Bedford Borough Children’s Services (fictional team)", Lead = "Duty team manager", HandedOverOn = world.Today.AddDays(-3), Accepted = false }, world.People["margaret.dunne"], world.Now.AddDays(-2));
    }

    private async Task FeedBackAsync(SystemRecords records, CancellationToken cancel)
    {
        (string Body, string By, FeedbackWords Words)[] told =
        [
            ("mini-marmm-north", "farah.siddiqui", new(FeedbackKind.Theme, "Vapes are given to pupils of three schools first, and rides in cars afterwards.", Sureness.Told, "Three heads of year")),
            ("mini-marmm-north", "farah.siddiqui", new(FeedbackKind.Place, "The multi-storey car park by the station, top level, Thursdays from about four.", Sureness.Known, "British Transport Police patrol")),
            ("mini-marmm-south", "colin.beck", new(FeedbackKind.PersonOfConcern, "A man of about thirty in a silver hatchback who says he is a taxi driver.", Sureness.Suspected, "Told by two children to a youth worker")),
        ];
        foreach (var (body, by, words) in told)
        {
            var id = world.Bodies[body].Id;
            var meeting = await records.All<Meeting>().Include(m => m.Body).Where(m => m.BodyId == id && (m.State == MeetingState.MinutesDraft || m.State == MeetingState.MinutesApproved)).OrderByDescending(m => m.StartsAt).FirstAsync(cancel);
            records.Add(FeedbackEntry.Of(meeting, words, null, world.People[by], meeting.EndsAt));
        }
    }

    private async Task<AgendaItem> DiscussedAsync(SystemRecords records, string bodyCode, string locality, CancellationToken cancel)
    {
        var body = world.Bodies[bodyCode].Id;
        var item = await records.All<AgendaItem>().Include(i => i.Meeting).Include(i => i.Child)
            .Where(i => i.Meeting!.BodyId == body && i.State == AgendaItemState.Discussed && i.Meeting.State != MeetingState.InSession && i.Child!.LocalityCode == locality && i.Child.Level != null && i.Child.RecallOn == null
                && !_taken.Contains(i.ChildId!.Value))
            .OrderByDescending(i => i.Child!.Level != RiskLevel.HarmEvidenced).ThenByDescending(i => i.Meeting!.StartsAt).ThenBy(i => i.Position).FirstAsync(cancel);
        _taken.Add(item.ChildId!.Value);
        return item;
    }

    /// <summary>Everything that must be known before a child is stepped down.</summary>
    private StepDown Known(Child child)
    {
        var sign = new EarlierIndicator("mk:R1", "Missing from home or care", world.Today.AddDays(-200));
        return new()
        {
            Kind = StepDownKind.LowerLevel,
            Seen = child.Level,
            Earlier = new EarlierIndicators(child.Id, [sign]),
            Indicators = [new IndicatorAnswer(sign.Key, IndicatorNow.Gone, "Mother and the form tutor")],
            Evidence = "Home every night for ten weeks, and back at school every day; the adult who collected the child has left the area.",
            OtherAgency = new AgencyView(world.People["helen.whitby"].AgencyId, "Helen Whitby, named nurse", true, "The child comes to every appointment and talks freely."),
            Plan = "Child in need plan",
            Lead = "Kirsty Vale, social worker",
            Child = new Telling(true, null),
            Parents = new Telling(true, null),
            RecallOn = world.Today.AddDays(75),
        };
    }
}
