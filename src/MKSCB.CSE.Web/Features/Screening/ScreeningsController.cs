using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Hosting;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>Beginning a screening, and the list of pages of one that has been begun.</summary>
[Requires(Permission.CompleteScreening)]
[Route("screenings")]
[ShowsRecords]
public sealed class ScreeningsController(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time, IOptions<ScreeningSettings> settings) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> Start(CancellationToken cancel) => View(await StartAsync(new StartForm(), cancel));

    [HttpPost("new")]
    public async Task<IActionResult> Start(StartForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View(await StartAsync(form, cancel));
        }

        var instrument = await InstrumentAsync(cancel) ?? throw new RuleViolation("No screening tool has been set up yet. Telephone instead, and tell the service team.");
        // A second press of the button finds the draft the first one made, with nothing in it yet.
        var untouched = await records.Screenings
            .Where(s => s.AuthorId == who.Id && s.State == ScreeningState.Draft && s.About == null && s.Voice == null && s.Sharing == null && s.Judgement == null && !s.Answers.Any())
            .Where(s => s.InstrumentVersionId == instrument.Id && s.Occasion == form.Occasion)
            .Select(s => s.Reference).FirstOrDefaultAsync(cancel);
        if (untouched != null)
        {
            return Redirect(Steps.Tasks(untouched));
        }

        var screening = ScreeningSubmission.Begin(instrument.Id, form.Occasion!.Value, who, time.Now());
        records.Add(screening);
        await records.SaveAsync(cancel);
        return Redirect(Steps.Tasks(screening.Reference));
    }

    /// <summary>A draft's list of pages, for its author; one that was sent opens as it was sent.</summary>
    [HttpGet("{reference}/form")]
    public async Task<IActionResult> Tasks([FromRoute] string reference, [FromServices] DraftPages drafts, CancellationToken cancel) =>
        await drafts.OpenAsync(reference, cancel) is not { } screening ? NotFound()
            : screening.State == ScreeningState.Draft ? View(TaskPage.Of(screening))
            : Redirect(Steps.Home(reference));

    private Task<InstrumentVersion?> InstrumentAsync(CancellationToken cancel) =>
        lists.Instruments.FirstOrDefaultAsync(v => v.Code == settings.Value.Code && v.Label == settings.Value.Version, cancel);

    private async Task<StartPage> StartAsync(StartForm form, CancellationToken cancel)
    {
        var drafts = await ScreeningRow.From(records.Screenings.Where(s => s.AuthorId == who.Id && s.State == ScreeningState.Draft).OrderByDescending(s => s.SavedAt).Take(Paging.PageSize)).ToListAsync(cancel);
        records.Seen(ReadKind.List, "my-screenings", shown: drafts.Select(r => r.Id));
        return new StartPage((await InstrumentAsync(cancel))?.Definition(), drafts, form.Occasion);
    }
}
