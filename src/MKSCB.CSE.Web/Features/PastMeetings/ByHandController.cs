using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;
using MKSCB.CSE.Web.TagHelpers;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>One past meeting entered by hand, child after child: judged by the rules of a list, and written by the same hand.</summary>
[Route("/past-meetings"), Requires(Permission.ImportHistory)]
public sealed class ByHandController(CaseRecords records, ReferenceRecords reference, HistoryChecking checking, CurrentUser who, TimeProvider time) : Controller
{
    private const string Draft = "past-item";

    [HttpGet("by-hand")]
    public async Task<IActionResult> ByHand([FromQuery] string? body, [FromQuery] DateOnly? day, CancellationToken cancel) =>
        View(await new ByHandForm { Body = body, Day = day }.WithChoicesAsync(reference, cancel));

    [HttpPost("by-hand")]
    public async Task<IActionResult> ByHand(ByHandForm form, CancellationToken cancel)
    {
        await form.WithChoicesAsync(reference, cancel);
        var body = await reference.Bodies.FirstOrDefaultAsync(b => b.Code == form.Body, cancel);
        if (ModelState.IsValid && body != null && await checking.WasHeldHereAsync(body, form.Day!.Value, cancel))
        {
            ModelState.AddModelError(nameof(form.Day), "A meeting of that day was held, or is being prepared, in this service. Record it there");
        }

        if (!ModelState.IsValid || body == null)
        {
            return View(form);
        }

        var import = HistoryImport.ByHand(body, form.Heading(), who, time.Now());
        records.Add(import);
        await records.SaveAsync(cancel);
        return Redirect($"/past-meetings/{import.Id}/items/add");
    }

    [HttpGet("{importId:guid}/items/add"), KeepsDraft(Draft, "importId")]
    public async Task<IActionResult> Item([FromRoute] Guid importId, CancellationToken cancel) =>
        await FindAsync(importId, cancel) is { } import ? await ShownAsync(import, new PastItemForm(), cancel) : NotFound();

    [HttpPost("{importId:guid}/items/add"), KeepsDraft(Draft, "importId")]
    public async Task<IActionResult> Item([FromRoute] Guid importId, PastItemForm form, [FromForm] string? step, CancellationToken cancel) =>
        await FindAsync(importId, cancel) is { } import ? await EnterAsync(import, null, form, step, cancel) : NotFound();

    [HttpGet("{importId:guid}/items/{row:guid}/change")]
    public async Task<IActionResult> Change([FromRoute] Guid importId, [FromRoute] Guid row, CancellationToken cancel)
    {
        if (await FindAsync(importId, cancel) is not { } import || Rows(import, row) is not { Count: > 0 } rows)
        {
            return NotFound();
        }

        var codes = await reference.Agencies.Select(a => new { a.Id, a.Code }).ToDictionaryAsync(a => a.Id, a => a.Code, cancel);
        return await ShownAsync(import, PastItemForm.Entered(rows.ConvertAll(r => r.Entry()), codes), cancel);
    }

    [HttpPost("{importId:guid}/items/{row:guid}/change")]
    public async Task<IActionResult> Change([FromRoute] Guid importId, [FromRoute] Guid row, PastItemForm form, [FromForm] string? step, CancellationToken cancel) =>
        await FindAsync(importId, cancel) is { } import && Rows(import, row) is { Count: > 0 } rows ? await EnterAsync(import, rows[0].WhoKey, form, step, cancel) : NotFound();

    [HttpPost("{importId:guid}/items/{row:guid}/remove")]
    public async Task<IActionResult> Remove([FromRoute] Guid importId, [FromRoute] Guid row, CancellationToken cancel)
    {
        if (await FindAsync(importId, cancel) is not { } import || Rows(import, row) is not { Count: > 0 } rows)
        {
            return NotFound();
        }

        import.Enter(rows[0].WhoKey, []);
        records.Expect(import, import.Version);
        await records.SaveAsync(cancel);
        this.Say("Taken out. Nothing of it is written.");
        return Redirect($"/past-meetings/{importId}");
    }

    private async Task<IActionResult> EnterAsync(HistoryImport import, string? inPlaceOf, PastItemForm form, string? step, CancellationToken cancel)
    {
        if (step != null)
        {
            Rows(form, step);
            ModelState.Clear();
            return await ShownAsync(import, form, cancel);
        }

        var next = import.Rows.Select(r => r.Number).DefaultIfEmpty(0).Max() + 1;
        var (rows, problems) = ModelState.IsValid ? await checking.CheckOneAsync(import, inPlaceOf, form.Cells(import.Held()!.Day, next), import.Body!, time.Now(), cancel) : ([], []);
        foreach (var problem in problems)
        {
            ModelState.AddModelError(FieldOf(problem), problem.TrimEnd('.'));
        }

        if (!ModelState.IsValid)
        {
            return await ShownAsync(import, form, cancel);
        }

        import.Enter(inPlaceOf, rows);
        records.Expect(import, import.Version);
        await records.SaveAsync(cancel);
        this.Say("Entered. Nothing is on record until you write the meeting.");
        return Redirect($"/past-meetings/{import.Id}");
    }

    // The rules of a list name the column; the form has the same fields.
    private static string FieldOf(string problem) => problem switch
    {
        _ when problem.StartsWith("Date of birth", StringComparison.Ordinal) => nameof(PastItemForm.DateOfBirth),
        _ when problem.StartsWith("Next review", StringComparison.Ordinal) => nameof(PastItemForm.NextReview),
        _ when problem.Contains("ocality", StringComparison.Ordinal) => nameof(PastItemForm.Locality),
        _ when problem.StartsWith("Action agency", StringComparison.Ordinal) => "Actions[0].Agency",
        _ => nameof(PastItemForm.Reference),
    };

    private static void Rows(PastItemForm form, string step)
    {
        if (step == AppAddAnother.Add && form.Actions.Count < PastItemForm.MostActions)
        {
            form.Actions.Add(new());
        }
        else if (step.StartsWith(AppAddAnother.Remove, StringComparison.Ordinal) && int.TryParse(step[AppAddAnother.Remove.Length..], CultureInfo.InvariantCulture, out var at) && at >= 0 && at < form.Actions.Count && form.Actions.Count > 1)
        {
            form.Actions.RemoveAt(at);
        }
    }

    private static List<HistoryRow> Rows(HistoryImport import, Guid row) =>
        import.Rows.FirstOrDefault(r => r.Id == row)?.WhoKey is { } key ? [.. import.Rows.Where(r => r.WhoKey == key).OrderBy(r => r.Number)] : [];

    private async Task<IActionResult> ShownAsync(HistoryImport import, PastItemForm form, CancellationToken cancel)
    {
        form.Others = EnteredPage.Of(import);
        form.Of = new EnteredMeeting(import.Id, import.Body!.Name, import.Held()!.Day);
        form.Localities = Choices.From(await reference.Localities.ToListAsync(cancel), l => l.Code, l => l.Name);
        form.Agencies = Choices.From(await reference.Agencies.OrderBy(a => a.Name).Select(a => new { a.Code, a.Name }).ToListAsync(cancel), a => a.Code, a => a.Name);
        return View("Item", form);
    }

    private Task<HistoryImport?> FindAsync(Guid id, CancellationToken cancel) =>
        records.HistoryImports.Include(i => i.Rows).Include(i => i.Body).FirstOrDefaultAsync(i => i.Id == id && i.Heading != null && i.State == HistoryImportState.Checked, cancel);
}
