using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The pages that do not come from the instrument: the child, voice, sharing, judgement. A page is saved as far as it got.</summary>
[Requires(Permission.CompleteScreening)]
[ShowsRecords]
[Route("screenings/{reference}")]
public sealed class PagesController(DraftPages drafts, ReferenceRecords lists) : Controller
{
    [HttpGet("about")]
    public Task<IActionResult> About([FromRoute] string reference, CancellationToken cancel) =>
        OpenAsync(reference, Steps.About, s => AboutForm.Of(s.About), cancel);

    [HttpPost("about")]
    [HttpPost("about/draft")]
    public Task<IActionResult> About([FromRoute] string reference, AboutForm form, CancellationToken cancel) =>
        SaveAsync(reference, Steps.About, form, s => AboutForm.Of(s.About), (s, who, now) => s.Describe(form.ToChild(), who, now), [form.NeedsEffect], cancel);

    [HttpGet("voice")]
    public Task<IActionResult> Voice([FromRoute] string reference, CancellationToken cancel) =>
        OpenAsync(reference, Steps.Voice, s => VoiceForm.Of(s.Voice), cancel);

    // The child's own words are never looked at for suggestions.
    [HttpPost("voice")]
    [HttpPost("voice/draft")]
    public Task<IActionResult> Voice([FromRoute] string reference, VoiceForm form, CancellationToken cancel) =>
        SaveAsync(reference, Steps.Voice, form, s => VoiceForm.Of(s.Voice), (s, who, now) => s.Hear(form.ToVoice(), who, now), [form.WhyNoVoice, form.Strengths, form.WhyNoStrengths, form.ParentsView, form.WhyNoParentsView], cancel);

    [HttpGet("sharing")]
    public Task<IActionResult> Sharing([FromRoute] string reference, CancellationToken cancel) =>
        OpenAsync(reference, Steps.Sharing, s => SharingForm.Of(s.Sharing), cancel);

    [HttpPost("sharing")]
    [HttpPost("sharing/draft")]
    public Task<IActionResult> Sharing([FromRoute] string reference, SharingForm form, CancellationToken cancel) =>
        SaveAsync(reference, Steps.Sharing, form, s => SharingForm.Of(s.Sharing), (s, who, now) => s.Share(form.ToSharing(), who, now), [form.ConsentNote, form.BasisReason, form.PhoneCall], cancel);

    [HttpGet("judgement")]
    public Task<IActionResult> Judgement([FromRoute] string reference, CancellationToken cancel) =>
        OpenAsync(reference, Steps.Judgement, s => JudgementForm.Of(s.Judgement), cancel);

    [HttpPost("judgement")]
    [HttpPost("judgement/draft")]
    public Task<IActionResult> Judgement([FromRoute] string reference, JudgementForm form, CancellationToken cancel) =>
        SaveAsync(reference, Steps.Judgement, form, s => JudgementForm.Of(s.Judgement), (s, who, now) => s.Judge(form.ToJudgement(), who, now), [form.WorriedAbout, form.WorkingWell, form.NeedsToHappen, form.HarmNote, form.Rationale], cancel);

    private async Task<IActionResult> OpenAsync<TForm>(string reference, string step, Func<ScreeningSubmission, TForm> read, CancellationToken cancel) where TForm : PageForm
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        return screening == null ? NotFound()
            : screening.State != ScreeningState.Draft ? Redirect(Steps.Home(reference))
            : await PageAsync(screening, step, read(screening).Opened(), cancel);
    }

    private async Task<IActionResult> SaveAsync<TForm>(string reference, string step, TForm form, Func<ScreeningSubmission, TForm> stored, Action<ScreeningSubmission, CurrentUser, DateTime> write, string?[] text, CancellationToken cancel)
        where TForm : PageForm
    {
        if (await drafts.OpenAsync(reference, cancel) is not { } screening)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return DraftPages.IsAutosave(HttpContext) ? UnprocessableEntity() : await PageAsync(screening, step, form, cancel);
        }

        await drafts.SaveAsync(this, screening, form, stored, write, cancel);
        return DraftPages.Next(this, screening, step, form, text);
    }

    private async Task<IActionResult> PageAsync<TForm>(ScreeningSubmission screening, string step, TForm form, CancellationToken cancel) where TForm : PageForm
    {
        ViewData[FormPlace.Key] = FormPlace.Of(screening, step, HttpContext);
        if (step == Steps.About)
        {
            ViewData["Localities"] = Choices.From(await lists.Localities.ToListAsync(cancel), l => l.Code, l => l.Name);
        }

        return View(form.GetType().Name[..^"Form".Length], form);
    }
}
