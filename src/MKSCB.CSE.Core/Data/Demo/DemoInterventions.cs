using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>A caseload of intensive intervention in which every state stands once or more: referred on decisions of the MARMM, run by one manager, worked by one worker.</summary>
internal sealed class DemoInterventions(DemoWorld world)
{
    /// <summary>As many places as the demonstration's own settings give.</summary>
    private static readonly InterventionTerms Terms = new(4, []);

    private readonly CurrentUser _manager = world.People["robert.lane"];
    private readonly CurrentUser _worker = world.People["jade.sinclair"];
    private readonly CurrentUser _coordinator = world.People["ruth.bellamy"];

    /// <summary>How many days ago each was referred, and what came of it.</summary>
    private (int DaysAgo, Action<Intervention, DateTime> Since)[] Stories =>
    [
        (330, Completed),
        (150, ClosedEarly),
        (120, (i, at) => Active(i, at, world.Now)),
        (90, Paused),
        (75, (i, at) => i.Decline("\"I have enough people asking me things.\" The youth worker goes on seeing the child, and the offer stays open.", _manager, at.AddDays(6))),
        (60, (i, at) => i.FindNotSuitable("The child moves to another area next week; the referral goes with them.", _manager, at.AddDays(4))),
        (34, (i, at) => Active(i, at, world.Now)),
        (21, (i, at) => i.Accept(Terms, 3, _manager, at.AddDays(3))),
        (16, (i, at) => i.Accept(Terms, 4, _manager, at.AddDays(4))),
        (12, (i, at) => i.Accept(Terms, 4, _manager, at.AddDays(2))),
        (3, (_, _) => { }),
    ];

    public async Task TellAsync(SystemRecords records, CancellationToken cancel)
    {
        var marmm = world.Bodies["marmm"].Id;
        var today = DemoHistory.Reference(DemoToday.Number);
        var items = await records.All<AgendaItem>().Include(i => i.Meeting).Include(i => i.Child!.Interventions).Include(i => i.Child!.Involvements).Include(i => i.Child!.Conflicts).AsSplitQuery()
            .Where(i => i.Meeting!.BodyId == marmm && i.ChildId != null && i.State == AgendaItemState.Discussed).OrderByDescending(i => i.DiscussedAt).ThenBy(i => i.Child!.Reference).ToListAsync(cancel);
        var told = new HashSet<Guid>();
        foreach (var (daysAgo, since) in Stories)
        {
            var day = LondonTime.ToUtc(world.Today.AddDays(-daysAgo), new TimeOnly(10, 40));
            var item = items.FirstOrDefault(i => i.DiscussedAt <= day && i.Child!.Reference != today && !told.Contains(i.ChildId!.Value)) ?? items.First(i => i.Child!.Reference != today && !told.Contains(i.ChildId!.Value));
            told.Add(item.ChildId!.Value);
            var at = item.DiscussedAt > day ? item.DiscussedAt.Value : day;
            var intervention = Refer(item.Child!, item, at);
            records.Add(intervention);
            since(intervention, at);
        }
    }

    /// <summary>One that the meeting has yet to discuss; told once the next agenda is there.</summary>
    public async Task ReferToNextAsync(SystemRecords records, CancellationToken cancel)
    {
        var marmm = world.Bodies["marmm"].Id;
        var item = await records.All<AgendaItem>().Include(i => i.Meeting).Include(i => i.Child!.Interventions)
            .Where(i => i.Meeting!.BodyId == marmm && i.Meeting.StartsAt > world.Now && i.ChildId != null && i.State == AgendaItemState.Proposed && !i.Child!.Interventions.Any()).OrderBy(i => i.Position).FirstAsync(cancel);
        records.Add(Refer(item.Child!, item, world.Now.AddHours(-3)));
    }

    private Intervention Refer(Child child, AgendaItem item, DateTime at) =>
        Intervention.Refer(child, item, new InterventionReferral(_manager.AgencyId, "Somebody who is there every week, chosen by the child, so that there is an adult to ring at night other than the one who rings now.", []), _coordinator, at);

    /// <summary>Weekly at first and every fortnight then, until that moment.</summary>
    private void Active(Intervention intervention, DateTime referredAt, DateTime until)
    {
        intervention.Accept(Terms, 0, _manager, referredAt.AddDays(2));
        var started = referredAt.AddDays(9);
        intervention.Start(new NamedWorker(_worker.Id, _worker.Name), _manager, started);
        intervention.Meet(new SessionHeld(LondonTime.DateOf(started.AddDays(1)), SessionKind.FaceToFace, true, "Met at the café the child chose. Talked about music, and about who decides when to go home."), _worker, started.AddDays(1));
        intervention.Meet(new SessionHeld(LondonTime.DateOf(started.AddDays(8)), SessionKind.FaceToFace, false, "Did not come. Wrote later: \"Couldn’t get away.\""), _worker, started.AddDays(8));
        intervention.Meet(new SessionHeld(LondonTime.DateOf(started.AddDays(15)), SessionKind.WithFamily, true, "With mother and the child at home. The child asked that nobody looks through the phone without asking."), _worker, started.AddDays(15));
        var goal = intervention.Agree("\"Be able to say no and still have friends.\"", LondonTime.DateOf(started.AddDays(15)), _worker, started.AddDays(1));
        intervention.Review(goal, new GoalProgress("Said no to a lift twice. Was frightened of what would come, and rang.", 3, LondonTime.DateOf(started.AddDays(44))), _worker, started.AddDays(16));
        if (started.AddDays(44) < world.Now)
        {
            intervention.Review(goal, new GoalProgress("\"I told them I’m busy. They were alright.\"", 6, world.Today.AddDays(3)), _worker, started.AddDays(44));
        }

        var football = intervention.Agree("Back at football on Tuesdays.", LondonTime.DateOf(started.AddDays(20)), _worker, started.AddDays(15));
        if (started.AddDays(44) < world.Now)
        {
            intervention.Review(football, new GoalProgress("Went along twice with the worker. The coach has kept the place.", 5, world.Today.AddDays(10)), _worker, started.AddDays(44));
        }

        for (var at = started.AddDays(29); at < until; at = at.AddDays(14))
        {
            intervention.Meet(new SessionHeld(LondonTime.DateOf(at), SessionKind.FaceToFace, true, "A walk, and what happened since last time, in the child’s own order."), _worker, at);
        }
    }

    private void Paused(Intervention intervention, DateTime referredAt)
    {
        Active(intervention, referredAt, world.Now.AddDays(-5));
        intervention.Pause("The child is in hospital. The worker visits, and goals wait.", _manager, world.Now.AddDays(-5));
    }

    private void Completed(Intervention intervention, DateTime referredAt)
    {
        var ended = world.Now.AddMonths(-6).AddDays(6);
        Active(intervention, referredAt, ended);
        intervention.Complete("The child rings the worker before going out, goes to school, and has not been missing for ten weeks.", _manager, ended);
        intervention.LookBack(intervention.FollowUps.First(), "At home every night. \"I’m alright. I still have your number.\"", _worker, ended.AddMonths(3));
    }

    private void ClosedEarly(Intervention intervention, DateTime referredAt)
    {
        var ended = world.Now.AddMonths(-3).AddDays(-3);
        Active(intervention, referredAt, ended);
        intervention.CloseEarly("The child has moved to a placement with its own worker, who has taken over.", _manager, ended);
    }
}
