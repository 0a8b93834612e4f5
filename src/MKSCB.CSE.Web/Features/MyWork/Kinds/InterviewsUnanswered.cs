using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Missing;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Missing;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Return interviews that were offered and not answered, and those accepted and not held.</summary>
public sealed class InterviewsUnanswered(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.RecordMissing);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.ReturnInterviews.Mine(me, LondonTime.DateOf(now)).Where(i => i.State == ReturnInterviewState.Offered || i.State == ReturnInterviewState.Accepted)
            .OrderBy(i => i.DueAt).ThenBy(i => i.Id).Take(DueRows.Fetch).ToRowsAsync(me, now, cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.ChildId,
            What = row.State == ReturnInterviewState.Accepted ? $"Hold the return interview with {row.Reference}" : $"Ask {row.Reference} again about the return interview",
            Why = row.State == ReturnInterviewState.Accepted ? "The child has accepted, and no interview is recorded." : $"Offered at {Say.DateTime(row.FirstOfferedAt!.Value)}, and no answer is recorded.",
            Address = $"/missing/{row.EpisodeId}",
            By = DueBy.At(row.DueAt),
            Since = row.ReturnedAt,
            OfAgency = !row.IsLead,
        }, me.FollowsMissing ? "/missing" : "/children", me.FollowsMissing ? "Missing now and return interviews owed" : "Children");
    }
}
