using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Interventions;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Goals of an intensive intervention whose review is due: the worker's to do, their manager's to see to.</summary>
public sealed class GoalsToReview(CaseRecords records, CurrentUser me) : IDueKind
{
    private const int DaysAhead = 7;

    public bool Concerns(CurrentUser who) => who.Can(Permission.WorkIntervention);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (runs, until) = (me.RunsInterventionsOf, LondonTime.DateOf(now).AddDays(DaysAhead));
        var rows = await records.Interventions
            .Where(i => (i.WorkerId == me.Id || runs.Contains(i.AgencyId)) && (i.State == InterventionState.Active || i.State == InterventionState.Paused))
            .SelectMany(i => i.Goals, (i, g) => new { i.Id, i.Child!.Reference, i.WorkerId, Goal = g.Id, g.AgreedOn, g.ReviewDueOn })
            .Where(r => r.ReviewDueOn != null && r.ReviewDueOn <= until).OrderBy(r => r.ReviewDueOn).ThenBy(r => r.Goal).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Review a goal with {row.Reference}",
            Why = $"Agreed on {Say.Date(row.AgreedOn)} in the intensive intervention.",
            Address = $"/intervention/{row.Id}/goals/{row.Goal}/review",
            By = DueBy.On(row.ReviewDueOn!.Value),
            Since = LondonTime.ToUtc(row.AgreedOn, TimeOnly.MinValue),
            OfAgency = row.WorkerId != me.Id,
        }, "/intervention", "Intensive intervention");
    }
}
