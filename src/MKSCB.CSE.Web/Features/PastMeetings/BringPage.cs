using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>A list somebody brought, as their own list of lists shows it.</summary>
public sealed record BroughtRow(Guid Id, string BodyName, DateTime BroughtAt, HistoryImportState State, bool IsByHand, int Rows, int Imported);

/// <summary>Where lists are brought, and what became of those one has brought.</summary>
public sealed record BringPage(IReadOnlyList<Choice> Bodies, string? Body, IReadOnlyList<BroughtRow> Brought)
{
    private const int Shown = 20;

    public static async Task<BringPage> LoadAsync(CaseRecords records, ReferenceRecords reference, BringForm form, CancellationToken cancel)
    {
        var bodies = await reference.Bodies.OrderBy(b => b.LocalityCode != null).ThenBy(b => b.Name).Select(b => new Choice(b.Code, b.Name)).ToListAsync(cancel);
        var brought = await records.HistoryImports.AsNoTracking().OrderByDescending(i => i.BroughtAt).Take(Shown)
            .Select(i => new BroughtRow(i.Id, i.Body!.Name, i.BroughtAt, i.State, i.Heading != null, i.Rows.Count, i.Rows.Count(r => r.State == HistoryRowState.Imported)))
            .ToListAsync(cancel);
        return new BringPage(bodies, form.Body, brought);
    }
}
