using System.Globalization;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Children;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;

namespace MKSCB.CSE.Tests.Protection;

/// <summary>What may follow what, and the two limits counted in working days.</summary>
public sealed class ProtectionTests
{
    private static readonly DateTime Now = new(2026, 6, 10, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = LondonTime.DateOf(Now);
    private static readonly CurrentUser Me = new(Guid.NewGuid(), "Somebody", Guid.NewGuid(), "Agency", []);

    private readonly Child _child = new() { Reference = "T-000001", GivenName = "Test", FamilyName = "Child", LocalityCode = "south", OpenedAt = Now.AddYears(-1) };

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static void Refused(Action act, string words) => Assert.Contains(words, Assert.Throws<RuleViolation>(act).Message, StringComparison.Ordinal);

    private StrategyDiscussion Ask(DateOnly on) => _child.AskForStrategyDiscussion(on, "School nurse", "Disclosure", WorkingDays.England, Me, Now);

    private StrategyDiscussion Held(DateOnly on, StrategyDecision decision = StrategyDecision.Section47Joint)
    {
        var discussion = Ask(on);
        discussion.Hold(on, "Police", decision, "Harm", Me, Now);
        return discussion;
    }

    private Section47Enquiry Start(DateOnly on) => _child.StartEnquiry(new EnquiryStart(on, true, "Social worker"), WorkingDays.England, Me, Now);

    [Theory]
    [InlineData("2026-06-09", "2026-06-10")]
    // A Friday; the Friday before a bank holiday; the Thursday before Easter; the Friday before the clocks go forward.
    [InlineData("2026-06-05", "2026-06-08")]
    [InlineData("2026-05-22", "2026-05-26")]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2026-03-27", "2026-03-30")]
    public void ADiscussion_IsDueOneWorkingDayAfterItWasAskedFor(string asked, string due) => Assert.Equal(Day(due), Ask(Day(asked)).DueOn);

    [Theory]
    [InlineData("2026-06-01", "2026-06-22")]
    // Over Easter, and over the spring bank holiday.
    [InlineData("2026-03-27", "2026-04-21")]
    [InlineData("2026-05-18", "2026-06-09")]
    public void AConference_IsDueFifteenWorkingDaysAfterTheDiscussion(string held, string due)
    {
        Held(Day(held));
        Assert.Equal(Day(due), Start(Day(held).AddDays(1)).ConferenceDueOn);
    }

    [Fact]
    public void AnEnquiryOnItsOwn_OrAfterAnotherDecision_StartsNoClock()
    {
        Held(Today.AddDays(-9), StrategyDecision.Section17);
        var enquiry = Start(Today);
        Assert.Null(enquiry.ConferenceDueOn);
        Assert.Null(enquiry.DiscussionId);
    }

    [Fact]
    public void ADiscussionBeginsOneEnquiry_NotTwo()
    {
        var discussion = Held(Today.AddDays(-9));
        var first = Start(Today.AddDays(-8));
        Assert.Equal(discussion.Id, first.DiscussionId);
        Refused(() => Start(Today), "already running");
        first.End(Today, EnquiryOutcome.NotSubstantiated, null, "Nothing found", Me, Now);
        Assert.Null(Start(Today).DiscussionId);
    }

    [Fact]
    public void ADiscussion_IsHeldOnce_AndTheChronologySaysSo()
    {
        var discussion = Ask(Today.AddDays(-2));
        Refused(() => Ask(Today), "waits to be held");
        Refused(() => discussion.Hold(Today.AddDays(-3), "Police", StrategyDecision.NoFurtherAction, "r", Me, Now), "before the discussion was asked for");
        Refused(() => discussion.Hold(Today.AddDays(1), "Police", StrategyDecision.NoFurtherAction, "r", Me, Now), "future");

        discussion.DoNotHold(Today, "The police had already acted", Me, Now);

        Refused(() => discussion.Hold(Today, "Police", StrategyDecision.NoFurtherAction, "r", Me, Now), "already been recorded");
        Assert.Equal((StrategyState.NotHeld, null), (discussion.State, discussion.Decision));
        Assert.Contains(_child.Chronology, e => e.Text.Contains("was not held", StringComparison.Ordinal));
    }

    [Fact]
    public void AnEnquiry_WithContinuingRisk_NamesTheDayOfTheConference()
    {
        var enquiry = Start(Today.AddDays(-3));
        Refused(() => enquiry.End(Today, EnquiryOutcome.SubstantiatedContinuing, null, "r", Me, Now), "say on what day");
        Refused(() => enquiry.End(Today.AddDays(-4), EnquiryOutcome.NotSubstantiated, null, "r", Me, Now), "before it began");

        enquiry.End(Today, EnquiryOutcome.SubstantiatedContinuing, Today.AddDays(5), "Harm goes on", Me, Now);

        Assert.Equal(Today.AddDays(5), enquiry.ConferenceOn);
        Refused(() => enquiry.End(Today, EnquiryOutcome.NotSubstantiated, null, "r", Me, Now), "already ended");
    }

    [Fact]
    public void AnNrmReferral_FollowsItsTable_AndANegativeDecisionMayBeReconsidered()
    {
        Refused(() => _child.ConsiderNrm(ProtectionWorld.Nrm(Today) with { FirstResponder = null }, Me, Now), "first responder");
        Refused(() => _child.ConsiderNrm(ProtectionWorld.Nrm(Today.AddDays(1)), Me, Now), "future");
        var referral = _child.ConsiderNrm(ProtectionWorld.Nrm(Today.AddDays(-9)), Me, Now);
        Refused(() => _child.ConsiderNrm(ProtectionWorld.Nrm(Today), Me, Now), "already waits");
        Refused(() => referral.Move(NrmState.ConclusiveGrounds, Today, null, Me, Now), "cannot follow");
        Refused(() => referral.Move(NrmState.ReasonableGrounds, Today.AddDays(-10), null, Me, Now), "before the step");

        referral.Move(NrmState.NoReasonableGrounds, Today.AddDays(-5), null, Me, Now);
        referral.Move(NrmState.Referred, Today.AddDays(-4), "New statement", Me, Now);
        referral.Move(NrmState.ReasonableGrounds, Today, null, Me, Now);

        Assert.Equal([NrmState.NoReasonableGrounds, NrmState.Referred, NrmState.ReasonableGrounds], referral.Steps.Select(s => s.State));
    }

    [Fact]
    public void NotReferring_IsAnEndOfItsOwn()
    {
        var referral = _child.ConsiderNrm(ProtectionWorld.Nrm(Today) with { Refer = false }, Me, Now);
        Assert.Equal((NrmState.ConsideredNotReferred, null), (referral.State, referral.FirstResponder));
        Refused(() => referral.Move(NrmState.Referred, Today, null, Me, Now), "cannot follow");
    }

    [Fact]
    public void AService_IsDeclinedOrEnded_WithAReason()
    {
        var service = _child.OfferService(new ServiceFacts("Counselling", "Health", ServiceFor.Child, Today.AddDays(-3), ServiceConsent.Given), Me, Now);
        Refused(() => service.Move(ServiceState.Ended, Today, "Done", Me, Now), "cannot follow");
        Refused(() => service.Move(ServiceState.Declined, Today, " ", Me, Now), "Give the reason");
        service.Move(ServiceState.Waiting, Today.AddDays(-2), null, Me, Now);
        service.Move(ServiceState.TakenUp, Today.AddDays(-1), null, Me, Now);
        service.Move(ServiceState.Ended, Today, "Goals met", Me, Now);
        Assert.Equal(3, service.Steps.Count);
    }

    [Fact]
    public void Sharing_NeedsABasis_AndConsentIsNoneUnlessGiven()
    {
        var facts = ProtectionWorld.Sharing(Today);
        Refused(() => _child.RecordSharing(facts with { Basis = null }, null, Me, Now), "basis in law");
        Refused(() => _child.RecordSharing(facts with { HowSent = null }, null, Me, Now), "passed on");
        Refused(() => _child.RecordSharing(facts with { Basis = SharingBasis.Consent }, null, Me, Now), "not given");
        Refused(() => _child.RecordSharing(facts with { On = Today.AddDays(1) }, null, Me, Now), "future");
        var withheld = _child.RecordSharing(facts with { Shared = false }, null, Me, Now);
        Assert.Equal((null, null), (withheld.Basis, withheld.HowSent));
        var other = new Child { Reference = "T-2", GivenName = "Other", FamilyName = "Child", LocalityCode = "south", OpenedAt = Now };
        Refused(() => other.RecordSharing(facts, withheld, Me, Now), "not about this child");
        Assert.Equal(withheld.Id, _child.RecordSharing(facts, withheld, Me, Now).CorrectsId);
    }
}
