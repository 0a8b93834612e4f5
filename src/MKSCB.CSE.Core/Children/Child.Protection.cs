using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;

namespace MKSCB.CSE.Core.Children;

/// <summary>What is done under the law to protect the child, and what is told to whom.</summary>
public sealed partial class Child
{
    private readonly List<SharingDecision> _sharingDecisions = [];
    private readonly List<StrategyDiscussion> _strategyDiscussions = [];
    private readonly List<Section47Enquiry> _enquiries = [];
    private readonly List<NrmReferral> _nrmReferrals = [];
    private readonly List<OfferedService> _services = [];

    /// <summary>What was shared about the child, and what was decided not to share.</summary>
    public IReadOnlyCollection<SharingDecision> SharingDecisions => _sharingDecisions;

    public IReadOnlyCollection<StrategyDiscussion> StrategyDiscussions => _strategyDiscussions;

    public IReadOnlyCollection<Section47Enquiry> Enquiries => _enquiries;

    public IReadOnlyCollection<NrmReferral> NrmReferrals => _nrmReferrals;

    public IReadOnlyCollection<OfferedService> Services => _services;

    /// <summary>Information was shared, or it was decided not to. <paramref name="corrects"/> is the earlier entry this one puts right.</summary>
    /// <exception cref="RuleViolation">In the future, or shared without a basis in law.</exception>
    public SharingDecision RecordSharing(SharingFacts facts, SharingDecision? corrects, CurrentUser by, DateTime now)
    {
        var decision = SharingDecision.Of(this, facts, corrects, by, now);
        _sharingDecisions.Add(decision);
        return decision;
    }

    /// <summary>Needs <see cref="StrategyDiscussions"/> loaded.</summary>
    /// <exception cref="RuleViolation">In the future, or one asked for waits to be held.</exception>
    public StrategyDiscussion AskForStrategyDiscussion(DateOnly on, string askedBy, string why, WorkingDays days, CurrentUser by, DateTime now)
    {
        RuleViolation.When(_strategyDiscussions.Exists(d => d.State == StrategyState.Asked), "A strategy discussion has been asked for and waits to be held.");
        var discussion = StrategyDiscussion.Ask(this, on, askedBy, why, days, by, now);
        _strategyDiscussions.Add(discussion);
        Note(EntryKind.Fact, on, null, $"Strategy discussion asked for by {askedBy}.", "Record of the request", by, now);
        return discussion;
    }

    /// <summary>An enquiry begins: from the last strategy discussion that decided on one and has none yet, or alone. Needs <see cref="StrategyDiscussions"/> and <see cref="Enquiries"/> loaded.</summary>
    /// <exception cref="RuleViolation">In the future, before the discussion, or one is running.</exception>
    public Section47Enquiry StartEnquiry(EnquiryStart start, WorkingDays days, CurrentUser by, DateTime now)
    {
        RuleViolation.When(_enquiries.Exists(e => e.State == EnquiryState.Running), "A section 47 enquiry is already running.");
        var from = _strategyDiscussions.Where(d => d.Decision is StrategyDecision.Section47Joint or StrategyDecision.Section47Single && !_enquiries.Exists(e => e.DiscussionId == d.Id)).MaxBy(d => d.EndedOn);
        var enquiry = Section47Enquiry.Start(this, from, start, days, by, now);
        _enquiries.Add(enquiry);
        Note(EntryKind.Fact, start.On, null, $"Section 47 enquiry began, {(start.IsJoint ? "joint" : "single agency")}.", "Record of the enquiry", by, now);
        return enquiry;
    }

    /// <summary>Needs <see cref="NrmReferrals"/> loaded.</summary>
    /// <exception cref="RuleViolation">In the future, no first responder named, or a referral waits for its decision.</exception>
    public NrmReferral ConsiderNrm(NrmFacts facts, CurrentUser by, DateTime now)
    {
        RuleViolation.When(facts.Refer && _nrmReferrals.Exists(r => r.State is NrmState.Referred or NrmState.ReasonableGrounds), "A referral already waits for its decision.");
        var referral = NrmReferral.Of(this, facts, by, now);
        _nrmReferrals.Add(referral);
        Note(EntryKind.Fact, facts.On, null, facts.Refer ? $"Referred to the National Referral Mechanism by {facts.FirstResponder}." : "The National Referral Mechanism was considered, and no referral made.", "Record of the decision", by, now);
        return referral;
    }

    /// <exception cref="RuleViolation">In the future.</exception>
    public OfferedService OfferService(ServiceFacts facts, CurrentUser by, DateTime now)
    {
        var service = OfferedService.Offer(this, facts, by, now);
        _services.Add(service);
        Note(EntryKind.Fact, facts.On, null, $"Service offered: {facts.What}.", facts.By, by, now);
        return service;
    }
}
