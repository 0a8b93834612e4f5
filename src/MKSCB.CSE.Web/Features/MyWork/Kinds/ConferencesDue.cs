using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Protection;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Section 47 enquiries that run: the last day for an initial child protection conference is counted from the strategy discussion.</summary>
public sealed class ConferencesDue(CaseRecords records) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.MaintainChild);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Children.SelectMany(c => c.Enquiries, (c, x) => new { c.Reference, x.Id, x.State, x.StartedOn, x.ConferenceDueOn })
            .Where(r => r.State == EnquiryState.Running && r.ConferenceDueOn != null).OrderBy(r => r.ConferenceDueOn).ThenBy(r => r.Id).Take(DueRows.Fetch).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Section 47 enquiry, conference if needed, about {row.Reference}",
            Why = "The initial conference is due within 15 working days of the strategy discussion.",
            Address = $"/children/{row.Reference}/protection",
            By = DueBy.On(row.ConferenceDueOn!.Value),
            Since = LondonTime.ToUtc(row.StartedOn, TimeOnly.MinValue),
        }, "/children", "Children");
    }
}
