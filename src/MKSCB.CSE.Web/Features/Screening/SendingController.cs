using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>From judgement to receipt: what the tool makes of it, check, send once.</summary>
[Requires(Permission.CompleteScreening)]
[ShowsRecords]
[Route("screenings/{reference}")]
public sealed class SendingController(CaseRecords records, DraftPages drafts, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("result")]
    public async Task<IActionResult> Result([FromRoute] string reference, CancellationToken cancel)
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        return screening == null ? NotFound()
            : screening.State != ScreeningState.Draft ? Redirect(Steps.Home(reference))
            : screening.HasJudged ? View(ResultPage.Of(screening, time.Today()))
            : Redirect(Steps.At(reference, Steps.Judgement));
    }

    [HttpPost("result")]
    public async Task<IActionResult> Result([FromRoute] string reference, LowerForm form, CancellationToken cancel)
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        if (screening == null)
        {
            return NotFound();
        }

        var page = ResultPage.Of(screening, time.Today());
        if (page.Below && string.IsNullOrWhiteSpace(form.WhyLower))
        {
            ModelState.AddModelError(nameof(form.WhyLower), "Say why your level is right, or change it");
        }

        if (!ModelState.IsValid)
        {
            return View(page with { WhyLower = form.WhyLower });
        }

        if (page.Below)
        {
            screening.ExplainLower(form.WhyLower, who, time.Now());
            await records.SaveAsync(cancel);
        }

        return Redirect(Steps.At(reference, Steps.Check));
    }

    [HttpGet("check")]
    public async Task<IActionResult> Check([FromRoute] string reference, CancellationToken cancel)
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        return screening == null ? NotFound()
            : screening.State != ScreeningState.Draft ? Redirect(Steps.Home(reference))
            : View(await CheckAsync(screening, cancel));
    }

    /// <summary>Sends it. Pressed twice, or in two windows, it is sent once and both see the receipt.</summary>
    [HttpPost("send")]
    public async Task<IActionResult> Send([FromRoute] string reference, SendForm form, [FromServices] Outbox outbox, [FromServices] AccountRecords people, CancellationToken cancel)
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        if (screening == null)
        {
            return NotFound();
        }

        if (screening.SubmittedAt != null)
        {
            return Redirect(Steps.At(reference, "receipt"));
        }

        var page = await CheckAsync(screening, cancel);
        if (page.Missing.Count > 0 || !ModelState.IsValid)
        {
            return View("Check", page);
        }

        screening.Submit(screening.InstrumentVersion!.Definition(), who, time.Now());
        if (screening.AwaitsCountersign)
        {
            outbox.PostAll(await CountersignAskedLetter.AskAsync(screening, people, cancel));
        }

        await records.SaveAsync(cancel);
        return Redirect(Steps.At(reference, "receipt"));
    }

    [HttpGet("receipt")]
    public async Task<IActionResult> Receipt([FromRoute] string reference, CancellationToken cancel)
    {
        var page = await ReceiptPage.LoadAsync(records.Screenings.Where(s => s.AuthorId == who.Id), reference, cancel);
        if (page == null)
        {
            return NotFound();
        }

        records.Seen(ReadKind.Detail, "screening", page.Id);
        return View(page);
    }

    private async Task<CheckPage> CheckAsync(ScreeningSubmission screening, CancellationToken cancel) =>
        CheckPage.Of(screening, await drafts.PlaceAsync(screening.About?.LocalityCode, cancel), time.Today());
}
