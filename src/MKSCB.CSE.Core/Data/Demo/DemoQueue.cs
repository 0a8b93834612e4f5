using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>What is waiting today: submissions of every urgency, one overdue, one with a question out, drafts and a countersignature.</summary>
internal sealed class DemoQueue(DemoWorld world)
{
    public void Fill(IReadOnlyList<DemoChild> children, SystemRecords records)
    {
        var today = world.Today;
        Send(children[3], RiskLevel.HarmEvidenced, "danny.marsh", world.Now.AddHours(-1), records)
            .RecordCall("Danny Marsh", world.Now.AddHours(-2), "MASH duty worker", "Strategy discussion being arranged.", world.People["danny.marsh"], world.Now.AddMinutes(-50));
        Send(children[8], RiskLevel.High, "tom.ashdown", Daytime(3), records);
        Send(children[21], RiskLevel.High, "grace.okafor", world.OfficeHours(today.AddDays(-1)), records).Acknowledge(world.People["sam.castle"], world.Now.AddHours(-2));
        Send(children[14], RiskLevel.Medium, "priya.nair", world.OfficeHours(today.AddDays(-6)), records);
        Send(children[37], RiskLevel.Medium, "olu.adebayo", Daytime(5), records);
        Send(children[52], RiskLevel.Low, "priya.nair", world.OfficeHours(today.AddDays(-1)), records);
        var asked = Send(children[60], RiskLevel.Medium, "priya.nair", world.OfficeHours(today.AddDays(-2)), records);
        asked.ReturnForInformation("You write of things that nobody can explain. Since when, and has anybody seen who gives them?", world.People["leila.haddad"], After(asked.SubmittedAt!.Value, Daytime(4)));
        records.Add(Lowered(children[44], "priya.nair", RiskLevel.Medium, "The adult in the car turned out to be the child's uncle; the rest is still a worry.", Daytime(6)));
        var lead = Lowered(children[33], "joanna.price", RiskLevel.Low, "Both lifts were from the older sister's partner, whom the family knows; the child comes to us every week and feels safe there.", world.OfficeHours(today.AddDays(-1)));
        lead.AskCoordinator();
        records.Add(lead);
        records.Add(HalfDone(children[70]));
        records.Add(ScreeningSubmission.Begin(world.InstrumentId, ScreeningOccasion.Initial, world.People["tom.ashdown"], world.Now.AddDays(-2)));
    }

    /// <summary>Filled in over two days and not sent: what "Start a screening" offers to go on with.</summary>
    private ScreeningSubmission HalfDone(DemoChild child)
    {
        var begun = world.OfficeHours(world.Today.AddDays(-4));
        return DemoScreenings.Complete(world, child, RiskLevel.Medium, world.People["priya.nair"], After(begun, Daytime(20)), begun: begun);
    }

    // Schools and clinics write by day; at night the hours of the day before stand.
    private DateTime Daytime(int hoursAgo)
    {
        var at = world.Now.AddHours(-hoursAgo);
        var (day, hour) = (LondonTime.DateOf(at), LondonTime.ToLondon(at).Hour);
        var office = world.OfficeHours(hour < 8 ? day.AddDays(-1) : day);
        return (world.WorkingDays.IsWorkingDay(day) && hour is >= 8 and < 18) || office > at ? at : office;
    }

    private static DateTime After(DateTime first, DateTime second) => second > first ? second : first.AddMinutes(40);

    private ScreeningSubmission Send(DemoChild child, RiskLevel level, string author, DateTime at, SystemRecords records)
    {
        var screening = DemoScreenings.Sent(world, child, level, world.People[author], at < world.Now ? at : world.Now);
        records.Add(screening);
        return screening;
    }

    /// <summary>Judged below what the tool gives: on its way all the same, and waiting for the agency's lead, or for co-ordination where its author is the only one.</summary>
    private ScreeningSubmission Lowered(DemoChild child, string by, RiskLevel judged, string why, DateTime at)
    {
        var author = world.People[by];
        var sent = at < world.Now ? at : world.Now;
        var screening = DemoScreenings.Complete(world, child, RiskLevel.High, author, sent);
        screening.Judge(screening.Judgement! with { Risk = judged, WhyLower = why }, author, sent);
        screening.Submit(world.Instrument, author, sent);
        return screening;
    }
}
