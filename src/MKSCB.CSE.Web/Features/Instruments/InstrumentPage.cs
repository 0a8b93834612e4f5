using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Screening.Instruments;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>One version, whole: as practitioners see it, with where it comes from.</summary>
public sealed record InstrumentPage(InstrumentDefinition Definition, DateTime? PublishedAt)
{
    public string Address => $"/instruments/{Definition.Code}/{Definition.Version}";

    public bool IsDraft => Definition.Status == InstrumentStatus.Draft;

    public static async Task<InstrumentPage?> LoadAsync(IQueryable<InstrumentVersion> versions, string code, string label, CancellationToken cancel)
    {
        var version = await versions.FirstOrDefaultAsync(v => v.Code == code && v.Label == label, cancel);
        return version == null ? null : new InstrumentPage(version.Definition(), version.PublishedAt);
    }
}
