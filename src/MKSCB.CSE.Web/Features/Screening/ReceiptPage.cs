using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>That it was sent, when, and what the tool made of it.</summary>
public sealed record ReceiptPage(Guid Id, string Reference, DateTime SentAt, CountersignState Countersign, TraceView Trace)
{
    /// <summary>Null when there is none among these, or it was never sent.</summary>
    public static async Task<ReceiptPage?> LoadAsync(IQueryable<ScreeningSubmission> own, string reference, CancellationToken cancel)
    {
        var row = await own.AsNoTracking().Where(s => s.Reference == reference && s.SubmittedAt != null)
            .Select(s => new { s.Id, s.SubmittedAt, s.Countersign, s.Judgement, s.Result, Tool = s.InstrumentVersion! })
            .FirstOrDefaultAsync(cancel);
        return row == null ? null : new ReceiptPage(row.Id, reference, row.SubmittedAt!.Value, row.Countersign, new TraceView(row.Judgement, row.Result!.Whole(), Name(row.Tool)));
    }

    private static string Name(InstrumentVersion tool) => $"{tool.Title}, version {tool.Label}";
}
