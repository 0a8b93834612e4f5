using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Referrals to intensive intervention that a meeting has considered and nobody has decided on.</summary>
public sealed class ReferralsToIntervention(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.RunIntervention);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var runs = me.RunsInterventionsOf;
        var rows = await records.Interventions
            .Where(i => runs.Contains(i.AgencyId) && (i.State == InterventionState.ConsideredAtMeeting || (i.State == InterventionState.Referred && i.Item!.State == AgendaItemState.Discussed)))
            .OrderBy(i => i.ReferredAt).ThenBy(i => i.Id).Take(DueRows.Fetch)
            .Select(i => new { i.Id, i.Child!.Reference, i.ReferredAt, Body = i.Item!.Meeting!.Body!.Name }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Decide on the referral of {row.Reference} to intensive intervention",
            Why = $"Referred on {Say.Date(row.ReferredAt)} on a decision of the {row.Body}.",
            Address = $"/intervention/{row.Id}",
            Since = row.ReferredAt,
        }, "/intervention", "Intensive intervention");
    }
}
