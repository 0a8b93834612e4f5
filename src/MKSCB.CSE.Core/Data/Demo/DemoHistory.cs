using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>One child's past: first contact, triage, plan, missing episodes, and a review screening now and then.</summary>
internal sealed class DemoHistory(DemoWorld world)
{
    private int _interviews;

    private static readonly string[] Authors = ["priya.nair", "tom.ashdown", "grace.okafor", "danny.marsh", "olu.adebayo"];

    /// <summary>First contact and triage the next working day; the child's record opens.</summary>
    /// <param name="meets">Whether a meeting is asked to look at the child.</param>
    public Child Open(DemoChild story, int number, SystemRecords records, bool meets = true)
    {
        var author = world.People[world.Dice.Pick(Authors)];
        var sentAt = world.OfficeHours(story.FirstContact);
        var screening = DemoScreenings.Sent(world, story, story.First, author, sentAt);
        var decidedAt = sentAt.AddHours(2 + world.Dice.Throw(5));
        var officer = world.People[world.Dice.Chance(50) ? "sam.castle" : "leila.haddad"];
        var child = NewChild(story, number, officer, decidedAt);
        records.Add(child);
        records.Add(screening);
        screening.Acknowledge(officer, sentAt.AddHours(1));
        Decide(screening, child, story.First, meets ? story.Locality : null, officer, decidedAt);
        Involve(child, author, story.First, LondonTime.DateOf(decidedAt));
        GoMissing(child, story, decidedAt);
        child.ChangeLegalStatus(Status(story), LondonTime.DateOf(decidedAt), null, officer, decidedAt);
        return child;
    }

    /// <summary>Looked at again, and as worrying as before or more so.</summary>
    public async Task ReviewAsync(DemoChild story, int number, DateTime at, SystemRecords records, CancellationToken cancel)
    {
        var reference = Reference(number);
        var child = await records.All<Child>().Include(c => c.Involvements).SingleAsync(c => c.Reference == reference, cancel);
        Review(story, child, at, records);
    }

    /// <summary>The same, for a child already at hand.</summary>
    public void Review(DemoChild story, Child child, DateTime at, SystemRecords records, bool meets = true)
    {
        var level = (RiskLevel)Math.Min((int)RiskLevel.HarmEvidenced, (int)child.Level!.Value + (story.First >= RiskLevel.Medium && world.Dice.Chance(20) ? 1 : 0));
        var author = world.People[world.Dice.Pick(Authors)];
        var screening = DemoScreenings.Sent(world, story, level, author, at, review: true);
        var officer = world.People["ruth.bellamy"];
        records.Add(screening);
        // As worrying as before: the plan that stands goes on, and no meeting is asked again.
        Decide(screening, child, level, meets && level > child.Level ? story.Locality : null, officer, at.AddHours(3));
    }

    public static string Reference(int number) => $"MKC-{4000 + number}";

    private static Child NewChild(DemoChild story, int number, CurrentUser officer, DateTime at)
    {
        var child = new Child
        {
            Reference = Reference(number),
            GivenName = story.Given,
            FamilyName = story.Family,
            DateOfBirth = story.Born,
            LocalityCode = story.Locality,
            OpenedAt = at,
        };
        child.Correct(
            new ChildIdentity
            {
                GivenName = story.Given,
                FamilyName = story.Family,
                DateOfBirth = story.Born,
                Gender = story.Gender,
                EthnicityCode = story.Ethnicity,
                FirstLanguage = "English",
                Address = story.Address,
                Postcode = story.Postcode,
                School = story.School,
                GpPractice = "Ouzel Valley Surgery",
                LocalityCode = story.Locality,
                AddressIsConfidential = story.LookedAfter,
            },
            officer,
            at);
        if (story.AlsoKnownAs != null)
        {
            child.AddAlias(story.AlsoKnownAs, AliasKind.AlsoKnownAs, "Screening", officer, at);
        }

        return child;
    }

    private void Decide(ScreeningSubmission screening, Child child, RiskLevel level, string? meetIn, CurrentUser officer, DateTime at)
    {
        List<StepChoice> steps = level switch
        {
            _ when meetIn == null => [new(TriageOutcome.SingleAgency)],
            RiskLevel.HarmEvidenced => [new(TriageOutcome.ImmediateStrategy), new(TriageOutcome.Marmm, world.Bodies["marmm"].Id)],
            RiskLevel.High => [new(TriageOutcome.Section17Assessment), new(TriageOutcome.Marmm, world.Bodies["marmm"].Id)],
            RiskLevel.Medium when world.Bodies.TryGetValue($"mini-marmm-{meetIn}", out var body) => [new(TriageOutcome.LocalityMeeting, body.Id)],
            RiskLevel.Medium => [new(TriageOutcome.Marmm, world.Bodies["marmm"].Id)],
            RiskLevel.Low => [new(TriageOutcome.EarlyHelp)],
            _ => [new(TriageOutcome.AdviceOnly)],
        };
        var choice = new TriageChoice
        {
            Steps = steps,
            AgreedLevel = level,
            Reasons = "The signs are recent and more than one person has seen them.",
            Told = $"Thank you. {steps[0].Outcome.Row().ForReferrer}",
            Asked = level >= RiskLevel.Medium ? "Please keep meeting the child as you do now, and tell us the same day if anything changes." : null,
        };
        new TriageDeciding(world.WorkingDays).Decide(screening, child, choice, level, officer, at);
    }

    private void Involve(Child child, CurrentUser author, RiskLevel level, DateOnly from)
    {
        child.Involve(author.AgencyId, author.Id, author.Name, "Referrer, works with the child", from);
        if (level >= RiskLevel.Medium && author.Name != "Kirsty Vale")
        {
            var worker = world.People["kirsty.vale"];
            child.LedBy(child.Involve(worker.AgencyId, worker.Id, worker.Name, "Allocated social worker", from));
        }
    }

    private void GoMissing(Child child, DemoChild story, DateTime from)
    {
        var times = story.First >= RiskLevel.High ? world.Dice.Throw(5) : story.First == RiskLevel.Medium ? world.Dice.Throw(2) : 0;
        var reporter = world.People["danny.marsh"];
        var span = (int)(world.Now - from).TotalHours - 72;
        for (var n = 0; n < times && span > 0; n++)
        {
            // Spread over the time since, in order, so that one episode ends before the next begins.
            var left = from.AddHours((span * n / times) + world.Dice.Throw(Math.Max(1, (span / times) - 60)));
            var episode = child.GoMissing(MissingCategory.Missing, left, "Parent or carer, to the police", reporter, left.AddHours(3), DemoMissing.Reported(world, left));
            var back = left.AddHours(6 + world.Dice.Throw(40));
            episode.Return(back, back.AddHours(1), new EpisodeReturn(ReturnHow.OwnAccord, null, null, null, null));
            DemoMissing.Interview(world, episode.Interview!, _interviews++);
        }
    }

    private static LegalStatus Status(DemoChild story) => story switch
    {
        { LookedAfter: true } => LegalStatus.LookedAfterSection20,
        { First: RiskLevel.HarmEvidenced } => LegalStatus.ChildProtectionPlan,
        { First: RiskLevel.High } => LegalStatus.ChildInNeed,
        { First: RiskLevel.Medium } => LegalStatus.EarlyHelp,
        _ => LegalStatus.None,
    };
}
