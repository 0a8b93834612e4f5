using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Screening.Instruments;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Instruments;

/// <summary>The items of a draft, one at a time.</summary>
[Requires(Permission.ManageInstruments)]
public sealed class ItemsController(InstrumentRecords records) : Controller
{
    [HttpGet("/instruments/{code}/{label}/items/{item}")]
    [ActionName("Item")]
    public async Task<IActionResult> ItemForm([FromRoute] string code, [FromRoute] string label, [FromRoute] string item, CancellationToken cancel) =>
        await DraftAsync(code, label, cancel) is { } draft && draft.Definition().Find(item) is { } found
            ? View(new ItemPage(found.Section, Instruments.ItemForm.Of(found.Item, draft.Version), Adding: false))
            : NotFound();

    [HttpPost("/instruments/{code}/{label}/items/{item}")]
    public async Task<IActionResult> Item([FromRoute] string code, [FromRoute] string label, [FromRoute] string item, ItemForm form, CancellationToken cancel)
    {
        if (await DraftAsync(code, label, cancel) is not { } draft || draft.Definition().Find(item) is not { } found)
        {
            return NotFound();
        }

        form.Code = item;
        var saved = await TrySaveAsync(draft, draft.Definition().WithItem(form.ApplyTo(found.Item, found.Section)), form.Version, cancel);
        return saved ? Redirect(Draft(draft)) : View(new ItemPage(found.Section, form, Adding: false));
    }

    [HttpGet("/instruments/{code}/{label}/sections/{section}/add-item")]
    [ActionName("Add")]
    public async Task<IActionResult> AddForm([FromRoute] string code, [FromRoute] string label, [FromRoute] string section, CancellationToken cancel) =>
        await DraftAsync(code, label, cancel) is { } draft && draft.Definition().Section(section) is { } found
            ? View("Item", new ItemPage(found, new ItemForm { Version = draft.Version }, Adding: true))
            : NotFound();

    [HttpPost("/instruments/{code}/{label}/sections/{section}/add-item")]
    public async Task<IActionResult> Add([FromRoute] string code, [FromRoute] string label, [FromRoute] string section, ItemForm form, CancellationToken cancel)
    {
        if (await DraftAsync(code, label, cancel) is not { } draft || draft.Definition().Section(section) is not { } found)
        {
            return NotFound();
        }

        var item = form.ApplyTo(new InstrumentItem { Code = form.Code ?? "", Text = "" }, found);
        var saved = await TrySaveAsync(draft, draft.Definition().WithNewItem(section, item), form.Version, cancel);
        return saved ? Redirect(Draft(draft)) : View("Item", new ItemPage(found, form, Adding: true));
    }

    [HttpPost("/instruments/{code}/{label}/items/{item}/remove")]
    public async Task<IActionResult> Remove([FromRoute] string code, [FromRoute] string label, [FromRoute] string item, RemoveForm form, CancellationToken cancel)
    {
        if (await DraftAsync(code, label, cancel) is not { } draft || draft.Definition().Find(item) is null)
        {
            return NotFound();
        }

        records.Expect(draft, form.Version);
        draft.ReplaceDraft(InstrumentReader.Write(draft.Definition().WithoutItem(item)));
        await records.SaveAsync(cancel);
        this.Say($"Item {item} is taken out of the draft.");
        return Redirect(Draft(draft));
    }

    private async Task<InstrumentVersion?> DraftAsync(string code, string label, CancellationToken cancel) =>
        await records.FindAsync(code, label, cancel) is { Status: InstrumentStatus.Draft } draft ? draft : null;

    /// <summary>Saves if the whole definition still holds together; if not, says what does not.</summary>
    private async Task<bool> TrySaveAsync(InstrumentVersion draft, InstrumentDefinition changed, long seen, CancellationToken cancel)
    {
        foreach (var problem in InstrumentCheck.Problems(changed).Where(_ => ModelState.IsValid))
        {
            ModelState.AddModelError("", problem);
        }

        if (!ModelState.IsValid)
        {
            return false;
        }

        records.Expect(draft, seen);
        draft.ReplaceDraft(InstrumentReader.Write(changed));
        await records.SaveAsync(cancel);
        this.Say("The item is saved in the draft.");
        return true;
    }

    private static string Draft(InstrumentVersion draft) => $"/instruments/{draft.Code}/{draft.Label}/edit";
}
