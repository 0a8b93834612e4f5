using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Agencies;
using MKSCB.CSE.Core.Interventions;

namespace MKSCB.CSE.Web.Features.Interventions;

/// <summary>What a referral needs besides the child: who runs interventions, what is asked of a referral, and the letters.</summary>
public sealed class InterventionReferring(AccountRecords accounts, Outbox outbox, InterventionTerms terms)
{
    public InterventionTerms Terms => terms;

    public Task<List<Agency>> AgenciesAsync(CancellationToken cancel) => accounts.InterventionAgenciesAsync(cancel);

    /// <summary>Writes to everybody who runs the intervention, in the next save.</summary>
    public async Task TellAsync(Intervention intervention, CancellationToken cancel) =>
        outbox.PostAll((await accounts.InterventionManagersOfAsync(intervention.AgencyId, cancel)).Select(manager => InterventionReferredLetter.To(intervention, manager)));
}
