using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Questions from triage that colleagues have not answered: they may be away, and the clock runs.</summary>
public sealed class QuestionsToMyAgency(CaseRecords records, AccountRecords accounts, CurrentUser me, WorkingDays days) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.LeadsAgencies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var agencies = me.LeadsAgencies;
        var rows = await records.Screenings.Where(s => s.State == ScreeningState.ReturnedForInformation && s.AuthorId != me.Id && agencies.Contains(s.AgencyId)).OrderBy(s => s.SubmittedAt).Take(DueRows.Fetch)
            .Select(s => new { s.Id, s.Reference, s.SavedAt, SubmittedAt = s.SubmittedAt!.Value, Author = accounts.Accounts.Where(a => a.Id == s.AuthorId).Select(a => a.DisplayName).First() }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"A question on {row.Reference} waits for a colleague's answer",
            Typed = $"{row.Author} has not answered the question on {row.Reference}",
            Why = $"Triage asked at {Say.DateTime(row.SavedAt)}. If they are away, ring triage with what you know.",
            Address = $"/screenings/{row.Reference}",
            By = DueBy.At(days.DecisionDue(row.SubmittedAt)),
            Since = row.SavedAt,
            OfAgency = true,
        }, "/screenings/agency", "Your agency's screenings");
    }
}
