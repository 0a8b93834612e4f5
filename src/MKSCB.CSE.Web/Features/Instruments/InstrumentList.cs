using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>Every version of every instrument: the ones in use first, then drafts, then retired; each by title.</summary>
public sealed record InstrumentList(IReadOnlyList<InstrumentRow> Rows, DateOnly Today)
{
    public static async Task<InstrumentList> LoadAsync(IQueryable<InstrumentVersion> versions, DateOnly today, CancellationToken cancel)
    {
        var rows = await versions
            .Select(v => new InstrumentRow(v.Code, v.Label, v.Title, v.Purpose, v.Status, v.EffectiveFrom, v.EffectiveTo))
            .ToListAsync(cancel);
        return new InstrumentList([.. rows.OrderBy(r => Rank(r.Status)).ThenBy(r => r.Title, StringComparer.OrdinalIgnoreCase).ThenByDescending(r => r.Label, StringComparer.Ordinal)], today);
    }

    private static int Rank(InstrumentStatus status) => status switch
    {
        InstrumentStatus.Published => 0,
        InstrumentStatus.Draft => 1,
        _ => 2,
    };
}

public sealed record InstrumentRow(
    string Code, string Label, string Title, InstrumentPurpose Purpose, InstrumentStatus Status, DateOnly? From, DateOnly? To)
{
    public string Address => $"/instruments/{Code}/{Label}";
}
