using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Meetings.History;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Documents;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.PastMeetings;

/// <summary>
/// Meetings held before this service: their list is brought as a file, looked at, and imported whole or not at all, unless only
/// its good rows are asked for.
/// </summary>
[Route("/past-meetings"), Requires(Permission.ImportHistory)]
public sealed class PastMeetingsController(CaseRecords records, ReferenceRecords reference, CurrentUser who, TimeProvider time) : Controller
{
    /// <summary>So many meetings are imported while the person waits; a longer list goes on in the background.</summary>
    private const int MeetingsAtOnce = 12;

    [HttpGet("")]
    public async Task<IActionResult> Bring(CancellationToken cancel) => View(await BringPage.LoadAsync(records, reference, new BringForm(), cancel));

    [HttpPost("")]
    public async Task<IActionResult> Bring(BringForm form, [FromServices] HistoryChecking checking, CancellationToken cancel)
    {
        var body = await reference.Bodies.FirstOrDefaultAsync(b => b.Code == form.Body, cancel);
        IReadOnlyList<HistoryCells> rows = ModelState.IsValid ? await ReadAsync(form, cancel) : [];
        if (!ModelState.IsValid || body == null)
        {
            return View(await BringPage.LoadAsync(records, reference, form, cancel));
        }

        var import = await checking.CheckAsync(body, rows, who, time.Now(), cancel);
        records.Add(import);
        await records.SaveAsync(cancel);
        return Redirect(Address(import.Id));
    }

    [HttpGet("template.csv")]
    public IActionResult Template() => File(HistoryFile.Template(), "text/csv; charset=utf-8", "past-meetings.csv");

    [HttpGet("{importId:guid}")]
    public async Task<IActionResult> Look([FromRoute] Guid importId, CancellationToken cancel) =>
        await EnteredPage.LoadAsync(records, reference, importId, cancel) is { } entered ? View("Entered", entered)
        : await LookPage.LoadAsync(records.HistoryImports, importId, cancel) is { } page ? View(page) : NotFound();

    [HttpPost("{importId:guid}/import")]
    public async Task<IActionResult> Import([FromRoute] Guid importId, ImportForm form, [FromServices] HistoryImporting importing, CancellationToken cancel)
    {
        if (await FindAsync(importId, cancel) is not { } import)
        {
            return NotFound();
        }

        import.Begin(form.LeaveOutProblems);
        await records.SaveAsync(cancel);
        await importing.RunAsync(import.Id, MeetingsAtOnce, cancel);
        return Redirect(Address(importId));
    }

    [HttpPost("{importId:guid}/put-away")]
    public async Task<IActionResult> PutAway([FromRoute] Guid importId, CancellationToken cancel)
    {
        if (await FindAsync(importId, cancel) is not { } import)
        {
            return NotFound();
        }

        import.Discard(time.Now());
        await records.SaveAsync(cancel);
        this.Say(import.IsByHand ? "The meeting was put away. Nothing was written." : "The list was put away. Nothing was imported.");
        return Redirect("/past-meetings");
    }

    private async Task<IReadOnlyList<HistoryCells>> ReadAsync(BringForm form, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)form.File!.Length);
        await form.File.CopyToAsync(bytes, cancel);
        var (rows, problem) = HistoryFile.Read(bytes.ToArray());
        if (problem != null)
        {
            ModelState.AddModelError(nameof(form.File), problem);
        }

        return rows;
    }

    private Task<HistoryImport?> FindAsync(Guid id, CancellationToken cancel) => records.HistoryImports.Include(i => i.Rows).FirstOrDefaultAsync(i => i.Id == id, cancel);

    private static string Address(Guid id) => $"/past-meetings/{id}";
}
