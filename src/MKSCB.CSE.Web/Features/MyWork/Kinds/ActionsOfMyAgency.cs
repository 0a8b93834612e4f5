using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Actions colleagues own that are overdue or due within a week: the lead answers for the agency's word.</summary>
public sealed class ActionsOfMyAgency(CaseRecords records, CurrentUser me) : IDueKind
{
    private const int DaysAhead = 7;

    public bool Concerns(CurrentUser who) => who.LeadsAgencies.Count > 0;

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var (agencies, until) = (me.LeadsAgencies, LondonTime.DateOf(now).AddDays(DaysAhead));
        var rows = await records.Actions
            .Where(a => agencies.Contains(a.OwnerAgencyId) && MeetingAction.Unended.Contains(a.State) && a.DueOn <= until && (a.OwnerId == null || a.OwnerId != me.Id))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(DueRows.Fetch)
            .Select(a => new { a.Id, a.Text, a.OwnerName, a.DueOn, a.AgreedAt, Body = a.Body!.Name }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"A colleague's action for the {row.Body}",
            Typed = $"{row.OwnerName}: {row.Text}",
            Why = $"Agreed by the {row.Body} on {Say.Date(row.AgreedAt)}. You lead the agency that promised it.",
            Address = $"/my-work/actions/{row.Id}",
            By = DueBy.On(row.DueOn),
            Since = row.AgreedAt,
            OfAgency = true,
        }, "/my-work/actions", "All actions of your agency");
    }
}
