using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Core.Data.Demo;

/// <summary>The child of today, protected under the law: every kind of record once running and once ended, and three decisions about sharing.</summary>
internal sealed class DemoProtection(DemoWorld world)
{
    private readonly CurrentUser _officer = world.People["ruth.bellamy"];

    public async Task TellAsync(SystemRecords records, CancellationToken cancel)
    {
        var today = DemoHistory.Reference(DemoToday.Number);
        var child = await Loaded(records).SingleAsync(c => c.Reference == today, cancel);
        Enquire(child);
        Refer(child);
        Offer(child);
        Share(child);
        var planned = await Loaded(records).Where(c => c.Reference != today && c.LegalStatuses.All(p => p.To != null || p.Status == LegalStatus.ChildInNeed) && !c.LegalStatuses.Any(p => p.From > world.Today.AddDays(-60)))
            .OrderBy(c => c.Reference).FirstAsync(cancel);
        Plan(planned);
    }

    private static IQueryable<Child> Loaded(SystemRecords records) => records.All<Child>().Include(c => c.StrategyDiscussions).Include(c => c.Enquiries).Include(c => c.NrmReferrals).Include(c => c.LegalStatuses).AsSplitQuery();

    /// <summary>An enquiry that runs, and a second discussion that waits to be held.</summary>
    private void Enquire(Child child)
    {
        Ask(child, -4).Hold(world.Today.AddDays(-3), "Children’s Social Care\nPolice\nSchool nursing", StrategyDecision.Section47Joint, "A phone that an adult gave, and an adult in a grey car at the school gate.", _officer, world.Now);
        child.StartEnquiry(new EnquiryStart(world.Today.AddDays(-3), true, "Ruth Bellamy, Children’s Social Care"), world.WorkingDays, _officer, world.Now);
        Ask(child, -1);
    }

    private void Refer(Child child) => child.ConsiderNrm(new NrmFacts(true, world.Today.AddDays(-2), "Taken by car to addresses the child did not know.", "Police", "NRM-DEMO-0412", world.Today.AddDays(-2)), _officer, world.Now);

    private void Offer(Child child)
    {
        child.OfferService(new ServiceFacts("Weekly sessions with a youth worker", "Youth service", ServiceFor.Child, world.Today.AddDays(-30), ServiceConsent.Given), _officer, world.Now)
            .Move(ServiceState.TakenUp, world.Today.AddDays(-26), null, _officer, world.Now);
        child.OfferService(new ServiceFacts("Parents’ group", "Early help", ServiceFor.ParentOrCarer, world.Today.AddDays(-20), ServiceConsent.Refused), _officer, world.Now)
            .Move(ServiceState.Declined, world.Today.AddDays(-15), "The group meets in working hours.", _officer, world.Now);
        child.OfferService(new ServiceFacts("Counselling", "Children’s mental health service", ServiceFor.Child, world.Today.AddDays(-9), ServiceConsent.Given), _officer, world.Now);
    }

    private void Share(Child child)
    {
        child.RecordSharing(new SharingFacts(world.Today.AddDays(-3), true, "The second phone’s number and what the child said about it.", "Police", "To find who gave the phone.", SharingBasis.PublicTask, "Nobody else can trace the number; only the number and the child’s own words were passed on.", ServiceConsent.NotSoughtRisk, "Secure email"), null, _officer, world.Now);
        child.RecordSharing(new SharingFacts(world.Today.AddDays(-10), true, "That the child is to be seen when absent on a Thursday.", "School", "So that an absence is followed up the same morning.", SharingBasis.PublicTask, "The school needs the day, and nothing of the reason.", ServiceConsent.Given, "By telephone to the designated safeguarding lead"), null, _officer, world.Now);
        child.RecordSharing(new SharingFacts(world.Today.AddDays(-6), false, "The child’s name and photograph.", "Shopping centre security", "Asked for, to recognise the child.", null, "Staff can watch for the car without knowing any child; sharing a name would not be necessary.", ServiceConsent.NotSoughtOther, null), null, _officer, world.Now);
    }

    /// <summary>Discussion, enquiry, conference, plan.</summary>
    private void Plan(Child child)
    {
        Ask(child, -50).Hold(world.Today.AddDays(-49), "Children’s Social Care\nPolice", StrategyDecision.Section47Single, "Repeated nights away with adults whom nobody knows.", _officer, world.Now);
        child.StartEnquiry(new EnquiryStart(world.Today.AddDays(-49), false, "Duty social worker, Children’s Social Care"), world.WorkingDays, _officer, world.Now)
            .End(world.Today.AddDays(-38), EnquiryOutcome.SubstantiatedContinuing, world.Today.AddDays(-30), "The child told of being made to stay.", _officer, world.Now);
        child.ChangeLegalStatus(LegalStatus.ChildProtectionPlan, world.Today.AddDays(-30), "Initial child protection conference", _officer, world.Now);
    }

    private StrategyDiscussion Ask(Child child, int days) => child.AskForStrategyDiscussion(world.Today.AddDays(days), "Priya Nair, school nurse", "Signs that an adult controls the child.", world.WorkingDays, _officer, world.Now);
}
