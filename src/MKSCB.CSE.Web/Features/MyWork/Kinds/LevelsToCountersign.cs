using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Levels judged below what the tool gives, which a lead, or a CSE co-ordinator in a lead's place, agrees with or not.</summary>
public sealed class LevelsToCountersign(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.CountersignScreening) || InPlace(who);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (agencies, inPlace) = (me.LeadsAgencies, InPlace(me));
        var rows = await records.Screenings
            .Where(s => (s.Countersign == CountersignState.Awaiting || s.Countersign == CountersignState.AwaitingCoordinator) && s.State != ScreeningState.Withdrawn && s.State != ScreeningState.Superseded && s.AuthorId != me.Id)
            .Where(s => agencies.Contains(s.AgencyId) || (inPlace && s.Countersign == CountersignState.AwaitingCoordinator))
            .OrderBy(s => s.SubmittedAt).Take(DueRows.Fetch)
            .Select(s => new { s.Id, s.Reference, SubmittedAt = s.SubmittedAt!.Value }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Agree or disagree with the level on {row.Reference}",
            Why = $"Judged below what the tool gives. It went to triage at {Say.DateTime(row.SubmittedAt)} and does not wait for you.",
            Address = Countersigning.Address(row.Reference, me),
            Since = row.SubmittedAt,
        }, inPlace ? "/triage" : "/screenings/agency", inPlace ? "Triage" : "Your agency's screenings");
    }

    private static bool InPlace(CurrentUser who) => who.Can(Permission.CountersignForLead);
}
