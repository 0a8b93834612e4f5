using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Levels judged below what the tool gives, which a lead agrees with or not.</summary>
public sealed class LevelsToCountersign(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.CountersignScreening);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var agencies = me.LeadsAgencies;
        var rows = await records.Screenings
            .Where(s => s.Countersign == CountersignState.Awaiting && s.State != ScreeningState.Withdrawn && s.State != ScreeningState.Superseded && s.AuthorId != me.Id && agencies.Contains(s.AgencyId))
            .OrderBy(s => s.SubmittedAt).Take(DueRows.Fetch)
            .Select(s => new { s.Id, s.Reference, SubmittedAt = s.SubmittedAt!.Value }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Agree or disagree with the level on {row.Reference}",
            Why = $"Judged below what the tool gives. It went to triage at {Say.DateTime(row.SubmittedAt)} and does not wait for you.",
            Address = $"/screenings/{row.Reference}/countersign",
            Since = row.SubmittedAt,
        }, "/screenings/agency", "Your agency's screenings");
    }
}
