using Microsoft.AspNetCore.Mvc;
using MKSCB.CSE.Core.Access;
using MKSCB.CSE.Core.Audit;
using MKSCB.CSE.Core.Rules;
using MKSCB.CSE.Web.Mvc;
using MKSCB.CSE.Web.Pdf;
using MKSCB.CSE.Web.Security;

namespace MKSCB.CSE.Web.Features.Packs;

/// <summary>
/// One's own copy of a meeting's pack. Open to everybody signed in, because somebody asked for one child may hold no seat; whoever was sent none
/// finds nothing.
/// </summary>
[Route("/packs/{meeting:guid}"), Requires(Permission.UseService), ShowsRecords]
public sealed class PackCopyController(PackRecords packs, CaseRecords records, CurrentUser who, TimeProvider time) : Controller
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [HttpGet("")]
    public Task<IActionResult> Copy([FromRoute] Guid meeting, CancellationToken cancel) => ShownAsync(meeting, null, cancel);

    /// <summary>An earlier version, as it was circulated.</summary>
    [HttpGet("versions/{number:int}")]
    public Task<IActionResult> Version([FromRoute] Guid meeting, [FromRoute] int number, CancellationToken cancel) => ShownAsync(meeting, number, cancel);

    [HttpGet("print")]
    public async Task<IActionResult> Print([FromRoute] Guid meeting, CancellationToken cancel)
    {
        if (await PackReading.MineAsync(packs, who, meeting, null, cancel) is not { } reading)
        {
            return Missed();
        }

        records.Seen(ReadKind.Print, "pack", reading.Copy!.Id, reading.Shown);
        return View(reading);
    }

    [HttpGet("word"), FreshSignIn(Downloads = true)]
    public async Task<IActionResult> Word([FromRoute] Guid meeting, CancellationToken cancel)
    {
        if (await PackReading.MineAsync(packs, who, meeting, null, cancel) is not { } reading)
        {
            return Missed();
        }

        records.Seen(ReadKind.Export, "pack", reading.Copy!.Id, reading.Shown);
        return File(PackPaper.Make(reading, who, time.Now()), WordType, PackPaper.FileName(reading.Text.Head));
    }

    /// <summary>As PDF, where a program that makes one is set up.</summary>
    [HttpGet("pdf"), FreshSignIn(Downloads = true)]
    public async Task<IActionResult> Pdf([FromRoute] Guid meeting, [FromServices] PdfMaker pdf, CancellationToken cancel)
    {
        if (await PackReading.MineAsync(packs, who, meeting, null, cancel) is not { } reading)
        {
            return Missed();
        }

        var made = pdf.IsSetUp ? await pdf.FromWordAsync(PackPaper.Make(reading, who, time.Now()), cancel) : null;
        records.Seen(made == null ? ReadKind.Refused : ReadKind.Export, "pack", reading.Copy!.Id, made == null ? [] : reading.Shown);
        if (made == null)
        {
            this.Say(pdf.IsSetUp ? "The PDF could not be made just now. Use print or Word." : PackWords.NoPdf, FlashKind.Information);
            return Redirect(reading.Address);
        }

        return File(made, "application/pdf", Path.ChangeExtension(PackPaper.FileName(reading.Text.Head), ".pdf"));
    }

    private async Task<IActionResult> ShownAsync(Guid meeting, int? version, CancellationToken cancel)
    {
        if (await PackReading.MineAsync(packs, who, meeting, version, cancel) is not { } reading)
        {
            return Missed();
        }

        records.Seen(ReadKind.Detail, "pack", reading.Copy!.Id, reading.Shown);
        return View("Copy", reading);
    }

    private NotFoundResult Missed()
    {
        records.Seen(ReadKind.Refused, "pack");
        return NotFound();
    }
}
