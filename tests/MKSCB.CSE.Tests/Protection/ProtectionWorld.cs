using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Tests.Protection;

internal static class ProtectionWorld
{
    /// <summary>One of each kind, each with something still to come.</summary>
    public static void Tell(Child child, CurrentUser by, DateTime now)
    {
        var today = LondonTime.DateOf(now);
        child.AskForStrategyDiscussion(today.AddDays(-2), "School nurse", "A disclosure", WorkingDays.England, by, now);
        child.StartEnquiry(new EnquiryStart(today.AddDays(-1), true, "Duty social worker"), WorkingDays.England, by, now);
        child.ConsiderNrm(Nrm(today), by, now);
        child.OfferService(new ServiceFacts("Counselling", "Health", ServiceFor.Child, today.AddDays(-1), ServiceConsent.Given), by, now);
        child.RecordSharing(Sharing(today), null, by, now);
    }

    public static NrmFacts Nrm(DateOnly on) => new(true, on, "Moved by adults", "Police", null, null);

    public static SharingFacts Sharing(DateOnly on) => new(on, true, "A number", "Police", "To trace it", SharingBasis.PublicTask, "Nobody else can", ServiceConsent.NotSoughtRisk, "Secure email");
}
