using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Questions triage has asked the person about what they sent. The triage clock runs on meanwhile.</summary>
public sealed class QuestionsToAnswer(CaseRecords records, CurrentUser me, WorkingDays days) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.CompleteScreening);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Screenings.Where(s => s.AuthorId == me.Id && s.State == ScreeningState.ReturnedForInformation).OrderBy(s => s.SubmittedAt).Take(DueRows.Fetch)
            .Select(s => new { s.Id, s.Reference, s.SavedAt, SubmittedAt = s.SubmittedAt!.Value }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Answer the question on {row.Reference}",
            Why = $"Triage asked at {Say.DateTime(row.SavedAt)}. The time is triage's own for deciding, and runs while they wait for you.",
            Address = $"/screenings/{row.Reference}",
            By = DueBy.At(days.DecisionDue(row.SubmittedAt)),
            Since = row.SavedAt,
        }, "/screenings", "All your screenings");
    }
}
