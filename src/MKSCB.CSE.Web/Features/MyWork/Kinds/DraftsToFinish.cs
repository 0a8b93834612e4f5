using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Features.Shared;

namespace MKSCB.CSE.Web.Features.MyWork.Kinds;

/// <summary>Screenings begun and not sent.</summary>
public sealed class DraftsToFinish(CaseRecords records, CurrentUser me) : IDueKind
{
    public bool Concerns(CurrentUser who) => who.Can(Permission.CompleteScreening);

    public async Task<DueRows> LoadAsync(DateTime now, CancellationToken cancel)
    {
        var rows = await records.Screenings.Where(s => s.AuthorId == me.Id && s.State == ScreeningState.Draft).OrderBy(s => s.SavedAt).Take(DueRows.Fetch)
            .Select(s => new { s.Id, s.Reference, s.SavedAt }).ToListAsync(cancel);
        return DueRows.Of(rows, row => new Due
        {
            RecordId = row.Id,
            What = $"Finish {row.Reference}",
            Why = $"Last saved at {Say.DateTime(row.SavedAt)}. Nobody else can see it until you send it.",
            Address = $"/screenings/{row.Reference}/form",
            CanWait = true,
            Since = row.SavedAt,
        }, "/screenings", "All your screenings");
    }
}
