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

/// <summary>My screenings: begin, go on, read, withdraw.</summary>
[Requires(Permission.CompleteScreening)]
[Route("screenings")]
public sealed class ScreeningsController(CaseRecords records, ReferenceRecords lists, CurrentUser who, TimeProvider time, IOptions<ScreeningSettings> settings) : Controller
{
    [HttpGet("")]
    [ShowsRecords]
    public async Task<IActionResult> Index([FromQuery] string? after, CancellationToken cancel)
    {
        var page = await ScreeningList.LoadAsync(records.Screenings.Where(s => s.AuthorId == who.Id), after, cancel);
        records.Seen(ReadKind.List, "my-screenings", shown: page.Rows.Select(r => r.Id));
        return View(page);
    }

    [HttpGet("start")]
    [ShowsRecords]
    public async Task<IActionResult> Start(CancellationToken cancel) => View(await StartAsync(new StartForm(), cancel));

    [HttpPost("start")]
    [ShowsRecords]
    public async Task<IActionResult> Start(StartForm form, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return View(await StartAsync(form, cancel));
        }

        var instrument = await InstrumentAsync(cancel) ?? throw new RuleViolation("No screening tool has been set up yet. Telephone instead, and tell the service team.");
        // A second press of the button finds the draft the first one made, not yet touched.
        var untouched = await records.Screenings.Where(s => s.AuthorId == who.Id && s.State == ScreeningState.Draft && s.SavedAt == s.BegunAt && s.InstrumentVersionId == instrument.Id && s.Occasion == form.Occasion)
            .Select(s => s.Reference).FirstOrDefaultAsync(cancel);
        if (untouched != null)
        {
            return Redirect(Steps.Home(untouched));
        }

        var screening = ScreeningSubmission.Begin(instrument.Id, form.Occasion!.Value, who, time.Now());
        records.Add(screening);
        await records.SaveAsync(cancel);
        return Redirect(Steps.Home(screening.Reference));
    }

    /// <summary>A draft's list of pages for its author; once sent, the screening itself, for all who may see it.</summary>
    [HttpGet("{reference}")]
    [ShowsRecords]
    public async Task<IActionResult> Show([FromRoute] string reference, [FromServices] DraftPages drafts, CancellationToken cancel)
    {
        if (await records.Screenings.AnyAsync(s => s.Reference == reference && s.State == ScreeningState.Draft, cancel))
        {
            return View("Tasks", TaskPage.Of((await drafts.OpenAsync(reference, cancel))!));
        }

        var page = await ScreeningPage.LoadAsync(records.Screenings, reference, cancel);
        if (page == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "screening", page.Id);
        return View(page with { Place = await drafts.PlaceAsync(page.About?.LocalityCode, cancel) });
    }

    [HttpGet("{reference}/withdraw")]
    [ShowsRecords]
    public async Task<IActionResult> Withdraw([FromRoute] string reference, [FromServices] DraftPages drafts, CancellationToken cancel) =>
        await drafts.OpenAsync(reference, cancel) is { } screening ? View(WithdrawForm.Of(screening)) : NotFound();

    [HttpPost("{reference}/withdraw")]
    [ShowsRecords]
    public async Task<IActionResult> Withdraw([FromRoute] string reference, WithdrawForm form, [FromServices] DraftPages drafts, CancellationToken cancel)
    {
        if (await drafts.OpenAsync(reference, cancel) is not { } screening)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(WithdrawForm.Of(screening, form.Reason));
        }

        if (screening.State != ScreeningState.Withdrawn)
        {
            screening.Withdraw(form.Reason!, who, time.Now());
            await records.SaveAsync(cancel);
            this.Say("The screening is withdrawn. It is kept, with your reason.");
        }

        return Redirect(Steps.Home(reference));
    }

    private Task<InstrumentVersion?> InstrumentAsync(CancellationToken cancel) =>
        lists.Instruments.FirstOrDefaultAsync(v => v.Code == settings.Value.Code && v.Label == settings.Value.Version, cancel);

    private async Task<StartPage> StartAsync(StartForm form, CancellationToken cancel)
    {
        var drafts = await ScreeningList.LoadAsync(records.Screenings.Where(s => s.AuthorId == who.Id && s.State == ScreeningState.Draft), null, cancel);
        records.Seen(ReadKind.List, "my-screenings", shown: drafts.Rows.Select(r => r.Id));
        return new StartPage((await InstrumentAsync(cancel))?.Definition(), drafts.Rows, form.Occasion);
    }
}
