using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>Editing a draft: its words here, its items in <see cref="ItemsController"/>, or everything as JSON. A published version answers 404: there is nothing to edit.</summary>
[Requires(Permission.ManageInstruments)]
public sealed class DraftsController(InstrumentRecords records) : Controller
{
    [HttpGet("/instruments/{code}/{label}/edit")]
    [ActionName("Edit")]
    public async Task<IActionResult> EditForm([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        await DraftAsync(code, label, cancel) is { } draft ? View(DraftPage.Of(draft)) : NotFound();

    [HttpPost("/instruments/{code}/{label}/edit")]
    public async Task<IActionResult> Edit([FromRoute] string code, [FromRoute] string label, DraftForm form, CancellationToken cancel)
    {
        if (await DraftAsync(code, label, cancel) is not { } draft)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return View(DraftPage.Of(draft) with { Form = form });
        }

        await SaveAsync(draft, InstrumentReader.Write(form.ApplyTo(draft.Definition())), form.Version, cancel);
        return Redirect($"/instruments/{code}/{label}/edit");
    }

    [HttpGet("/instruments/{code}/{label}/json")]
    [ActionName("Json")]
    public async Task<IActionResult> JsonForm([FromRoute] string code, [FromRoute] string label, CancellationToken cancel) =>
        await DraftAsync(code, label, cancel) is { } draft
            ? View(new JsonForm { Definition = InstrumentReader.Write(draft.Definition()), Version = draft.Version })
            : NotFound();

    [HttpPost("/instruments/{code}/{label}/json")]
    public async Task<IActionResult> Json([FromRoute] string code, [FromRoute] string label, JsonForm form, CancellationToken cancel)
    {
        if (await DraftAsync(code, label, cancel) is not { } draft)
        {
            return NotFound();
        }

        if (ModelState.IsValid && InstrumentReader.Read(form.Definition!).Definition is { } read && read.Key != draft.Key)
        {
            ModelState.AddModelError(nameof(form.Definition), $"This is the draft of {draft.Key}; the definition is for {read.Key}");
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        await SaveAsync(draft, form.Definition!, form.Version, cancel);
        return Redirect($"/instruments/{code}/{label}/edit");
    }

    private async Task<InstrumentVersion?> DraftAsync(string code, string label, CancellationToken cancel) =>
        await records.FindAsync(code, label, cancel) is { Status: InstrumentStatus.Draft } draft ? draft : null;

    private async Task SaveAsync(InstrumentVersion draft, string json, long seen, CancellationToken cancel)
    {
        records.Expect(draft, seen);
        draft.ReplaceDraft(json);
        await records.SaveAsync(cancel);
        this.Say("The draft is saved.");
    }
}
