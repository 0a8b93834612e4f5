using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Triage;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Submissions that wait for triage, each with its clock.</summary>
public sealed class TriageDecisions(CaseRecords records, WorkingDays days) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.TriageScreening);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Screenings.Where(s => s.QueuePlace != null).OrderBy(s => s.QueuePlace).ThenBy(s => s.SubmittedAt).ThenBy(s => s.Reference).Take(DueRows.Fetch)
            .Select(s => new { s.Id, s.Reference, s.Urgency, s.UrgencyReason, SubmittedAt = s.SubmittedAt!.Value }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Decide on {row.Reference}",
            Why = row.UrgencyReason ?? "Sent to triage.",
            Address = $"/triage/{row.Reference}",
            By = DueBy.At(days.DecisionDue(row.SubmittedAt)),
            Danger = row.Urgency == TriageUrgency.Immediate,
            Since = row.SubmittedAt,
        }, "/triage", "The whole triage queue");
    }
}
