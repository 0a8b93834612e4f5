using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Core.Screening.Scoring;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Screening;

/// <summary>The instrument's own questions, a section to a page, or all on one page for those who know it: one form, one set of rules.</summary>
[Requires(Permission.CompleteScreening)]
[ShowsRecords]
[Route("screenings/{reference}")]
public sealed class IndicatorsController(DraftPages drafts) : Controller
{
    private const string AllStep = "all";

    [HttpGet("section/{code}")]
    public Task<IActionResult> Section([FromRoute] string reference, [FromRoute] string code, CancellationToken cancel) => OpenAsync(reference, code, cancel);

    [HttpPost("section/{code}")]
    [HttpPost("section/{code}/draft")]
    public Task<IActionResult> Section([FromRoute] string reference, [FromRoute] string code, AnswersForm form, CancellationToken cancel) => SaveAsync(reference, code, form, cancel);

    [HttpGet("all")]
    public Task<IActionResult> All([FromRoute] string reference, CancellationToken cancel) => OpenAsync(reference, null, cancel);

    [HttpPost("all")]
    [HttpPost("all/draft")]
    public Task<IActionResult> All([FromRoute] string reference, AnswersForm form, CancellationToken cancel) => SaveAsync(reference, null, form, cancel);

    private async Task<IActionResult> OpenAsync(string reference, string? code, CancellationToken cancel)
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        if (screening == null || SectionsOf(screening, code) is not { Count: > 0 } sections)
        {
            return NotFound();
        }

        return screening.State != ScreeningState.Draft ? Redirect(Steps.Home(reference)) : Page(screening, sections, code, AnswersForm.Of(sections, screening.Answers).Opened());
    }

    private async Task<IActionResult> SaveAsync(string reference, string? code, AnswersForm form, CancellationToken cancel)
    {
        var screening = await drafts.OpenAsync(reference, cancel);
        if (screening == null || SectionsOf(screening, code) is not { Count: > 0 } sections)
        {
            return NotFound();
        }

        form.NamedBy(sections).LeaveWith(HttpContext);
        RefuseUnoffered(form, sections);
        if (!ModelState.IsValid)
        {
            return DraftPages.IsAutosave(HttpContext) ? UnprocessableEntity() : Page(screening, sections, code, form);
        }

        AnswersForm Stored(ScreeningSubmission now) => AnswersForm.Of(sections, now.Answers);
        var instrument = screening.InstrumentVersion!.Definition();
        await drafts.SaveAsync(this, screening, form, Stored, (s, who, now) => s.Answer(instrument, form.ToAnswers(Stored(s)).ToList(), who, now), cancel);
        var step = code == null ? Steps.Section(sections[^1].Code) : Steps.Section(code);
        return DraftPages.Next(this, screening, step, form, form.Answers?.Select(a => a.Note) ?? []);
    }

    private static List<InstrumentSection> SectionsOf(ScreeningSubmission screening, string? code) =>
        [.. screening.InstrumentVersion!.Definition().Sections.Where(s => code == null || s.Code == code)];

    private void RefuseUnoffered(AnswersForm form, List<InstrumentSection> sections)
    {
        var section = sections.SelectMany(s => s.Items.Select(i => (i.Code, Section: s))).ToDictionary(i => i.Code, i => i.Section);
        for (var i = 0; i < (form.Answers?.Count ?? 0); i++)
        {
            var answer = form.Answers![i];
            if (!section.TryGetValue(answer.Code ?? "", out var asked) || (answer.Value is { } value && !AnswerCheck.Offered(asked.Scale).Contains(value)) || answer.Windows?.Any(w => asked.Windows.All(s => s.Window != w)) == true)
            {
                ModelState.AddModelError($"Answers[{i}].Value", "Choose one of the answers given");
            }
        }
    }

    private ViewResult Page(ScreeningSubmission screening, List<InstrumentSection> sections, string? code, AnswersForm form)
    {
        ViewData[FormPlace.Key] = FormPlace.Of(screening, code == null ? AllStep : Steps.Section(code), HttpContext);
        return View("Section", new SectionsPage(sections, form));
    }
}
