using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Follow-ups three and six months after an intensive intervention has ended: its worker's to do, their manager's to see to.</summary>
public sealed class FollowUpsDue(CaseRecords records, CurrentUser me) : IDueKind
{
    private const int DaysAhead = 14;

    public bool Concerns(CurrentUser who) => who.Can(Permission.WorkIntervention);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (runs, until) = (me.RunsInterventionsOf, LondonTime.DateOf(now).AddDays(DaysAhead));
        var rows = await records.Interventions.Where(i => i.WorkerId == me.Id || runs.Contains(i.AgencyId))
            .SelectMany(i => i.FollowUps, (i, f) => new { i.Id, i.Child!.Reference, i.WorkerId, i.EndedOn, FollowUp = f.Id, f.MonthsAfter, f.DueOn, f.DoneAt })
            .Where(r => r.DoneAt == null && r.DueOn <= until).OrderBy(r => r.DueOn).ThenBy(r => r.FollowUp).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Follow-up at {row.MonthsAfter} months with {row.Reference}",
            Why = $"The intensive intervention ended on {Say.Date(row.EndedOn)}.",
            Address = $"/intervention/{row.Id}/follow-ups/{row.FollowUp}",
            By = DueBy.On(row.DueOn),
            Since = LondonTime.ToUtc(row.EndedOn!.Value, TimeOnly.MinValue),
            OfAgency = row.WorkerId != me.Id,
        }, "/intervention", "Intensive intervention");
    }
}
