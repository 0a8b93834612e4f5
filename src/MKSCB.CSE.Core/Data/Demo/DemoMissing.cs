using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>Return interviews: most held, some declined or late; and on the board of today one of every kind that waits for somebody.</summary>
internal sealed class DemoMissing(DemoWorld world)
{
    private readonly CurrentUser _police = world.People["danny.marsh"];
    private readonly CurrentUser _follows = world.People["tess.holloway"];

    public static EpisodeReport Reported(DemoWorld world, DateTime left) => new()
    {
        ReportedToPoliceAt = left.AddMinutes(50),
        PoliceReference = $"OBP-{left:MMddHHmm}",
        ResponsibleAgencyId = world.Agencies["csc"].Id,
    };

    /// <summary>What became of the interview after an episode of the past: by turns, so that every end stands there.</summary>
    public static void Interview(DemoWorld world, ReturnInterview interview, int turn)
    {
        var (by, back) = (world.People["grace.okafor"], interview.ReturnedAt);
        var day = LondonTime.DateOf(back);
        var offered = LondonTime.ToUtc(day.AddDays(turn % 9 == 6 ? 4 : 1), new TimeOnly(15, 30));
        if (offered > world.Now)
        {
            return;
        }

        interview.Offer(offered, "By text message and a call, by the youth worker, to the child.", by, offered);
        if (turn % 7 == 3)
        {
            interview.Decline(offered.AddHours(2), "The child", "\"I’ve said it all to the police already.\"", by, offered.AddHours(3));
            return;
        }

        var held = turn % 8 == 5 ? offered.AddDays(3) : offered.AddHours(2);
        if (held > world.Now)
        {
            return;
        }

        interview.Accept(offered.AddHours(1), "At the youth centre, without a parent there.", by, offered.AddHours(1));
        var (account, reasons) = Told(turn, held);
        interview.Complete(account, reasons, by, held);
    }

    public async Task TellAsync(SystemRecords records, CancellationToken cancel)
    {
        var (today, since) = (DemoHistory.Reference(DemoToday.Number), world.Now.AddDays(-12));
        var children = new Queue<Child>(await records.All<Child>().Include(c => c.MissingEpisodes).ThenInclude(e => e.Interview)
            .Where(c => (c.Level == RiskLevel.High || c.Level == RiskLevel.HarmEvidenced) && c.Reference != today && !c.MissingEpisodes.Any(e => e.To == null || e.To > since))
            .OrderBy(c => c.Reference).Take(8).ToListAsync(cancel));

        Back(children.Dequeue(), 67);
        Back(children.Dequeue(), 100);
        var offered = Back(children.Dequeue(), 40);
        offered.Interview!.Offer(world.Now.AddHours(-20), "By phone, by the duty social worker. The child hung up.", _follows, world.Now.AddHours(-20));
        var declined = Back(children.Dequeue(), 90);
        declined.Interview!.Offer(world.Now.AddHours(-60), "In person at school, by the youth worker.", _follows, world.Now.AddHours(-59));
        declined.Interview.Decline(world.Now.AddHours(-50), "The child", "\"Not now. Maybe after the weekend.\"", _follows, world.Now.AddHours(-49));
        var accepted = Back(children.Dequeue(), 50);
        accepted.Interview!.Offer(world.Now.AddHours(-30), "By text message, by the youth worker.", _follows, world.Now.AddHours(-30));
        accepted.Interview.Accept(world.Now.AddHours(-26), "Tomorrow after school, at the youth centre.", _follows, world.Now.AddHours(-26));
        Again(children.Dequeue());
        Elsewhere(children.Dequeue());
    }

    private MissingEpisode Back(Child child, double hoursAgo) => child.WasMissing(
        MissingCategory.MediumRisk, world.Now.AddHours(-hoursAgo - 14), world.Now.AddHours(-hoursAgo), "Parent or carer, to the police", _police, world.Now.AddHours(-hoursAgo + 1), Reported(world, world.Now.AddHours(-hoursAgo - 14)),
        new EpisodeReturn(ReturnHow.FoundByPolice, "A flat above the shops at Sycamore Parade", "Two older young people, who gave first names only", null, "\"I just want to sleep.\""));

    /// <summary>Four times in ninety days, one of them recorded by mistake: the trigger is reached and nobody has said what follows.</summary>
    private void Again(Child child)
    {
        foreach (var (daysAgo, turn) in new[] { (11, 0), (8, 1), (6, 2) })
        {
            var back = world.Now.AddDays(-daysAgo);
            var episode = child.WasMissing(MissingCategory.HighRisk, back.AddHours(-30), back, "Foster carer, to the police", _police, back.AddHours(1), Reported(world, back.AddHours(-30)));
            Interview(world, episode.Interview!, turn);
        }

        var mistake = child.WasMissing(MissingCategory.LowRisk, world.Now.AddDays(-3).AddHours(-5), world.Now.AddDays(-3), "School, to the police", _police, world.Now.AddDays(-2), Reported(world, world.Now.AddDays(-3)));
        mistake.Withdraw("A pupil of the same first name; the school rang to say so.", _police, world.Now.AddDays(-2).AddHours(2));
    }

    /// <summary>Lives here, and another authority is responsible.</summary>
    private void Elsewhere(Child child) => child.GoMissing(MissingCategory.MediumRisk, world.Now.AddHours(-27), "Children’s home, to the police", _police, world.Now.AddHours(-25), Reported(world, world.Now.AddHours(-27)) with
    {
        ResponsibleAgencyId = null,
        ResponsibleElsewhere = "Wenborough Council",
        HostAuthority = "Ousebridge",
    });

    private static (InterviewAccount Account, ReasonForGoing[] Reasons) Told(int turn, DateTime held)
    {
        var account = new InterviewAccount { HeldAt = held, HeldBy = "Grace Okafor, youth worker", IsIndependent = true, ChildWords = "\"It kicked off at home so I went. They said I could stay.\"" };
        return (turn % 4) switch
        {
            0 => (account with { Associates = "\"Kez\", about 19, drives a grey car; two girls from another school.", Places = "A flat above the shops at Sycamore Parade; the retail park until late.", WouldHelp = "\"Somebody to ring who isn’t going to shout.\"" }, [ReasonForGoing.ConflictAtHome, ReasonForGoing.RelationshipOfConcern]),
            1 => (account with { ChildWords = "\"I wanted to see my sister. Nobody asks if I can.\"", WouldHelp = "Seeing her sister every other week." }, [ReasonForGoing.UnhappyWherePlaced, ReasonForGoing.ToBeWithFamily]),
            2 => (account with { ChildWords = "\"They paid for everything. Then they said I owed them.\"", Harm = "Was made to stay in a room with men she did not know. Told to the police the same day.", Associates = "A man called \"Jay\" who writes from a new number each week.", Places = "Picked up at the station; a house she could show." }, [ReasonForGoing.OwnDistress, ReasonForGoing.SexuallyExploited, ReasonForGoing.SomebodyMetOnline]),
            _ => (account, [ReasonForGoing.ConflictAtHome, ReasonForGoing.ToBeWithFriends]),
        };
    }
}
