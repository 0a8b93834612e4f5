using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Missing;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Return interviews nobody has offered: the lead worker's to do, and for the missing children co-ordinators of the responsible authority to see to.</summary>
public sealed class InterviewsToOffer(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.RecordMissing);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.ReturnInterviews.Mine(me, LondonTime.DateOf(now)).Where(i => i.State == ReturnInterviewState.NotYetOffered)
            .OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(DueRows.Fetch).ToRowsAsync(me, now, cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.ChildId,
            What = $"Offer {row.Reference} a return interview",
            Why = row.DueAt < now ? $"Back at {Say.DateTime(row.ReturnedAt)}. No offer was made within 72 hours: offer it now." : $"Back at {Say.DateTime(row.ReturnedAt)}. The offer is owed within 72 hours.",
            Address = $"/missing/{row.EpisodeId}",
            By = DueBy.At(row.DueAt),
            Since = row.ReturnedAt,
            OfAgency = !row.IsLead,
        }, me.FollowsMissing ? "/missing" : "/children", me.FollowsMissing ? "Missing now and return interviews owed" : "Children");
    }
}
