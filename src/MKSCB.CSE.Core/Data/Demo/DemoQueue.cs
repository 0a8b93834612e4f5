using MKSCB.CSE.Core.Access;
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
        Send(children[8], RiskLevel.High, "tom.ashdown", world.Now.AddHours(-3), records);
        Send(children[21], RiskLevel.High, "grace.okafor", world.OfficeHours(today.AddDays(-1)), records).Acknowledge(world.People["sam.castle"], world.Now.AddHours(-2));
        Send(children[14], RiskLevel.Medium, "priya.nair", world.OfficeHours(today.AddDays(-6)), records);
        Send(children[37], RiskLevel.Medium, "olu.adebayo", world.Now.AddHours(-5), records);
        Send(children[52], RiskLevel.Low, "priya.nair", world.OfficeHours(today.AddDays(-1)), records);
        Send(children[60], RiskLevel.Medium, "priya.nair", world.OfficeHours(today.AddDays(-2)), records)
            .ReturnForInformation("Which evening was the car seen, and did anybody note the colour?", world.People["leila.haddad"], world.Now.AddHours(-4));
        records.Add(Lowered(children[44]));
        records.Add(DemoScreenings.Complete(world, children[70], RiskLevel.Medium, world.People["priya.nair"], world.Now.AddHours(-20)));
        records.Add(ScreeningSubmission.Begin(world.InstrumentId, ScreeningOccasion.Initial, world.People["tom.ashdown"], world.Now.AddDays(-2)));
    }

    private ScreeningSubmission Send(DemoChild child, RiskLevel level, string author, DateTime at, SystemRecords records)
    {
        var screening = DemoScreenings.Sent(world, child, level, world.People[author], at < world.Now ? at : world.Now);
        records.Add(screening);
        return screening;
    }

    /// <summary>The nurse judged below what the tool gives: on its way all the same, and waiting for the named nurse.</summary>
    private ScreeningSubmission Lowered(DemoChild child)
    {
        var author = world.People["priya.nair"];
        var at = world.Now.AddHours(-6);
        var screening = DemoScreenings.Complete(world, child, RiskLevel.High, author, at);
        screening.Judge(screening.Judgement! with { Risk = RiskLevel.Medium, WhyLower = "The adult in the car turned out to be the child's uncle; the rest is still a worry." }, author, at);
        screening.Submit(world.Instrument, author, at);
        return screening;
    }
}
