using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Core.Screening.Scoring;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>Screening instruments to read, print and try out. None of it holds a child's data.</summary>
[Requires(Permission.ViewInstruments)]
public sealed class InstrumentsController(ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    [HttpGet("/instruments")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        View(await InstrumentList.LoadAsync(reference.Instruments, time.Today(), cancel));

    [HttpGet("/instruments/{code}/{label}")]
    public Task<IActionResult> Show([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        PageAsync(nameof(Show), code, label, cancel);

    /// <summary>The blank form as a page to print.</summary>
    [HttpGet("/instruments/{code}/{label}/blank")]
    public Task<IActionResult> Blank([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        PageAsync(nameof(Blank), code, label, cancel);

    /// <summary>The blank form as a Word document.</summary>
    [HttpGet("/instruments/{code}/{label}/blank.docx")]
    public async Task<IActionResult> Word([FromRoute] string code, [FromRoute] string label, CancellationToken cancel)
    {
        var page = await InstrumentPage.LoadAsync(reference.Instruments, code, label, cancel);
        return page == null
            ? NotFound()
            : File(BlankFormWord.Write(page.Definition, who.Name, time.Now()), BlankFormWord.ContentType, $"{page.Definition.Code}-{page.Definition.Version}-blank.docx");
    }

    [HttpGet("/instruments/{code}/{label}/try")]
    [ActionName("Try")]
    public async Task<IActionResult> TryForm([FromRoute] string code, [FromRoute] string label, CancellationToken cancel)
    {
        var page = await InstrumentPage.LoadAsync(reference.Instruments, code, label, cancel);
        return page == null ? NotFound() : View(new TryPage(page.Definition, new TryForm(), null));
    }

    /// <summary>Scores the answers given and keeps nothing of them.</summary>
    [HttpPost("/instruments/{code}/{label}/try")]
    public async Task<IActionResult> Try([FromRoute] string code, [FromRoute] string label, TryForm form, CancellationToken cancel)
    {
        var page = await InstrumentPage.LoadAsync(reference.Instruments, code, label, cancel);
        if (page == null)
        {
            return NotFound();
        }

        var input = form.Input();
        foreach (var problem in AnswerCheck.Problems(page.Definition, input).Where(_ => ModelState.IsValid))
        {
            ModelState.AddModelError("", problem);
        }

        return View(new TryPage(page.Definition, form, ModelState.IsValid ? ScoreEngine.Score(page.Definition, input) : null));
    }

    private async Task<IActionResult> PageAsync(string view, string code, string label, CancellationToken cancel)
    {
        var page = await InstrumentPage.LoadAsync(reference.Instruments, code, label, cancel);
        return page == null ? NotFound() : View(view, page);
    }
}
