using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Return interviews that nobody has offered within 72 hours: what CSE co-ordination takes up with whoever owes them. One line, because the board lists them.</summary>
public sealed class InterviewsLate(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Holds(Role.CseCoordinator);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var late = await records.ReturnInterviews.Where(i => !i.IsVoid && i.State == ReturnInterviewState.NotYetOffered && i.DueAt < now)
            .GroupBy(i => i.State).Select(g => new { Count = g.Count(), First = g.Min(i => i.DueAt) }).ToListAsync(cancel);
        return DueRows.Of(late, row => new Due
        {
            What = $"{Say.Count(row.Count, "return interview")} not offered within 72 hours",
            Why = "Ask whoever owes them. The longest overdue stands first on the board.",
            Address = "/missing?show=NotYetOffered",
            By = DueBy.At(row.First),
            Since = row.First,
            OfAgency = true,
        }, "/missing", "Missing now and return interviews owed");
    }
}
