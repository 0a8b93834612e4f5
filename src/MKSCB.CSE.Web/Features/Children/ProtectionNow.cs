using MKSCB.CSE.Core.Protection;

namespace MKSCB.CSE.Web.Features.Children;

/// <summary>What of protection holds now: a discussion that waits, an enquiry that runs, where the National Referral Mechanism stands, services taken up.</summary>
public sealed record ProtectionNow(DateOnly? DiscussionDueOn, DateOnly? EnquirySince, DateOnly? ConferenceDueOn, NrmState? Nrm, int Services)
{
    public static ProtectionNow None { get; } = new(null, null, null, null, 0);
}
